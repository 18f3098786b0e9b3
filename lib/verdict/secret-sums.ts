import type { Read } from '@/db/store';
import { determined } from '@/lib/domain/small-cells';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { type PublicSystem, publicSystems } from '@/lib/figure/public-tables';
import type { Contribution } from './contributions';

/** A sum of what some contributors planned, that is about to be shown under a name. */
export interface PlannedSum {
  name: string;
  contributions: readonly Contribution[];
}

/**
 * Of sums that leave contributors without a validation out, those that would give back what the public tables hide.
 * Each is one more line of their system, in each of its periods: a sum after which a hidden cell is determined stays
 * secret. One that leaves nobody out is a cell of the tables already.
 */
export async function secretSums(
  read: Read,
  season: SeasonKey,
  day: string,
  { measure, periodIds }: { measure: Measure; periodIds: readonly number[] },
  sums: readonly PlannedSum[],
): Promise<ReadonlySet<string>> {
  const partial = sums.filter(({ contributions }) => contributions.some(({ isValidated }) => !isValidated));
  const secret = new Set<string>();
  if (partial.length === 0) return secret;
  const systems: { periodId: number; system: PublicSystem }[] = [];
  for (const periodId of periodIds) {
    const layers = await publicSystems(read, season, day, { measure, periodId });
    const system = layers.find(({ layer }) => layer === 'committed');
    if (system && system.hidden.size > 0) systems.push({ periodId, system });
  }
  const tell = (shown: readonly PlannedSum[]) =>
    systems.some(({ periodId, system }) =>
      tells(
        system,
        shown.map((sum) => lineOf(sum, periodId)),
      ),
    );
  if (!tell(partial)) return secret;
  const shown: PlannedSum[] = [];
  for (const sum of partial) {
    if (tell([...shown, sum])) secret.add(sum.name);
    else shown.push(sum);
  }
  return secret;
}

/** The sum, which a reader would know, then what it is made of. */
const lineOf = ({ name, contributions }: PlannedSum, periodId: number): string[] => [
  `${KNOWN}${name}`,
  ...contributions.flatMap((one) => (one.isValidated && one.periodId === periodId ? one.terms : [])),
];

const KNOWN = 'sum ';

function tells({ cells, sums, hidden }: PublicSystem, lines: readonly string[][]): boolean {
  const members = sums.map(({ total, terms }) => [total, ...terms].filter((key) => cells.has(key)));
  // A term that is in no table is known to nobody.
  const isUnknown = (key: string) => {
    const cell = cells.get(key);
    return cell ? hidden.has(key) || cell.published === false : !key.startsWith(KNOWN);
  };
  return determined([...members, ...lines], isUnknown).some((key) => hidden.has(key));
}
