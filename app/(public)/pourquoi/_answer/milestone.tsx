import type { ComponentProgress } from '@/lib/figure/action-progress';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';

type Record = NonNullable<ComponentProgress['milestone']>;

/** The last word on a milestone: the day reached and what proves it. */
export function Milestone({ of: { reachedOn, evidence, recordedOn } }: { of: Record }) {
  return (
    <p>
      {reachedOn ? `Atteint le ${formatDay(reachedOn)}` : 'Constat retiré'}, enregistré le{' '}
      {formatDay(recordedOn)}. Preuve : {french(evidence)}.
    </p>
  );
}
