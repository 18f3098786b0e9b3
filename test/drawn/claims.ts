import type { ComponentSource, CountingMode } from '@/lib/domain/vocabulary';
import type { Place, Recount } from './recount';

/** A figure as it was found somewhere, and what it says that it is. */
export type Claim = { where: string } & (
  | { kind: 'sum'; place: Place; value: number }
  | { kind: 'ratio'; above: Place; below: Place; sides: [number, number]; rate: number }
  | {
      kind: 'component';
      id: string;
      place: Place;
      source: ComponentSource;
      mode: CountingMode;
      value: number;
    }
  | { kind: 'rate'; part: number; whole: number; baseline: number | null; rate: number }
  | { kind: 'percentage'; part: number; whole: number; printed: string }
);

/** What is wrong with a claim, in words; undefined where it holds. */
export function wrong(claim: Claim, recount: Recount): string | undefined {
  const no = (why: string) => `${claim.where} : ${why}`;
  switch (claim.kind) {
    case 'sum': {
      const sum = recount.sum(claim.place);
      return sum === claim.value ? undefined : no(`${claim.value}, entries add up to ${sum}`);
    }
    case 'component': {
      const value = comparable(claim, recount);
      return value === claim.value ? undefined : no(`${claim.id} ${claim.value}, counted again ${value}`);
    }
    case 'ratio': {
      const [above, below] = claim.sides;
      if (above / below !== claim.rate) return no(`${above} / ${below} is not ${claim.rate}`);
      if (recount.sum(claim.above) !== above || recount.sum(claim.below) !== below)
        return no(`${above} and ${below} are not the sums of the two measures`);
      const [up, down] = [recount.contributors(claim.above), recount.contributors(claim.below)];
      return up.join() === down.join()
        ? undefined
        : no(`${above} of ${up.length} contributors over ${below} of ${down.length}, not the same`);
    }
    case 'rate': {
      const start = claim.baseline ?? 0;
      const rate = (claim.part - start) / (claim.whole - start);
      return rate === claim.rate ? undefined : no(`${claim.part} / ${claim.whole} is not ${claim.rate}`);
    }
    case 'percentage': {
      const printed = truncatedPercentage(claim.part, claim.whole);
      return printed === claim.printed
        ? undefined
        : no(`${claim.part} sur ${claim.whole} is ${printed} %, not ${claim.printed} %`);
    }
  }
}

type OfComponent = Extract<Claim, { kind: 'component' }>;

/** What a component counts, by its mode (a yearly flow and a stock are read in their explanation). */
function comparable({ id, place, source, mode }: OfComponent, recount: Recount): number | undefined {
  if (source !== 'learners') return recount.component(id, place.layer);
  if (mode !== 'cumulative' && mode !== 'cumulative_distinct') return undefined;
  return recount.sum(place);
}

/** In whole numbers, so that no rounding of a quotient hides a tenth: 116,6 for 14 of 12. */
const truncatedPercentage = (part: number, whole: number): string => {
  const tenths = Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
};
