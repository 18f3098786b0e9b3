import type { GrantedLabel } from '@/lib/label/granted-labels';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';

/** The labels that a document says to be granted; nothing is shown of the others. */
export function Labels({ labels }: { labels: readonly GrantedLabel[] }) {
  if (labels.length === 0) return null;
  return (
    <>
      <h3 id="labels">Label Medicen Paris Region</h3>
      <ul>
        {labels.map(({ trainingId, title, decidedOn, body, source }) => (
          <li key={trainingId}>
            {french(title)} : label accordé le {formatDay(decidedOn)} par {french(body)} (source :{' '}
            {french(source)})
          </li>
        ))}
      </ul>
    </>
  );
}
