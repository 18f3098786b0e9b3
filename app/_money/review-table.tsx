import { DataTable } from '@/app/_ui/data-table';
import type { ProjectMoney } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import { reviewOutcomeWords, reviewStepWords, reviewWords } from '@/lib/wording/money';
import { capitalised, french } from '@/lib/wording/typography';

/** The steps of the reviews, in the order of their days. */
export function ReviewTable({ reviews }: Pick<ProjectMoney, 'reviews'>) {
  return (
    <DataTable
      caption="Étapes des revues"
      hideCaption
      empty="Aucune revue enregistrée."
      columns={[
        { key: 'on', label: 'Le' },
        { key: 'review', label: 'Revue' },
        { key: 'step', label: 'Étape' },
        { key: 'outcome', label: 'Conclusion' },
        { key: 'reserves', label: 'Réserves' },
        { key: 'source', label: 'Source' },
      ]}
      rows={reviews.map(({ id, onDay, review, step, outcome, reserves, source }) => ({
        key: String(id),
        cells: [
          formatDay(onDay),
          capitalised(reviewWords[review]),
          reviewStepWords[step],
          outcome ? reviewOutcomeWords[outcome] : '–',
          reserves ? french(reserves) : '–',
          french(source),
        ],
      }))}
    />
  );
}
