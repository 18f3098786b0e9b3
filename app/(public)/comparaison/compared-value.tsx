import type { Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import type { Value } from '@/lib/domain/value';
import { formatDifference, formatRate } from '@/lib/wording/numbers';

interface Side {
  value: Value;
  /** A fraction, or null where it cannot be calculated. */
  rate?: number | null;
}

interface Props {
  before: Side | null;
  after: Side | null;
  difference: number | null;
  absent: string;
  why: string;
  /** The address of each day, for « Pourquoi ce chiffre ? ». */
  on: { from: Params; to: Params };
}

/** « 12 → 14 (+2) » with their rates; said once where nothing moved. */
export function ComparedValue({ before, after, difference, absent, why, on }: Props) {
  const same =
    before &&
    after &&
    before.value.state === after.value.state &&
    before.value.value === after.value.value &&
    before.rate === after.rate;
  const side = (one: Side | null, params: Params) =>
    one ? (
      <>
        <WhyValue why={why} params={params} figure={one.value} absent={absent} />
        {one.rate !== null && one.rate !== undefined && ` (${formatRate(one.rate)})`}
      </>
    ) : (
      'pas en vigueur'
    );
  if (same) return <span className="app-compared--same">{side(after, on.to)}</span>;
  return (
    <span className="app-compared">
      {side(before, on.from)} <span aria-hidden="true">→</span>
      <span className="fr-sr-only">devient</span> {side(after, on.to)}
      {difference !== null && difference !== 0 && (
        <a className="app-why-figure app-compared__difference" href="#changements">
          {formatDifference(difference)}
          <span className="fr-sr-only">, ce qui a changé entre les deux jours</span>
        </a>
      )}
    </span>
  );
}
