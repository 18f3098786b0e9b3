import { ExportLinks } from '@/app/_ui/export-links';
import type { LearnerRatio } from '@/lib/domain/ratio';
import { LearnersTable, type LearnersTableProps } from './learners-table';
import { RatiosTable } from './ratios-table';

interface Props extends LearnersTableProps {
  ratios: LearnerRatio[];
}

/** The learners of a place and their ratios, each under its links. */
export function LearnersTotals({ ratios, ...table }: Props) {
  const { caption, rows, place, params } = table;
  const asked = { ...params, ...place };
  return (
    <>
      <LearnersTable {...table} />
      {rows.length > 0 && <ExportLinks table="learners" params={asked} of={caption} />}
      <RatiosTable caption={`Rapports – ${caption}`} ratios={ratios} place={place} params={params} />
      {ratios.length > 0 && (
        <ExportLinks table="learner-ratios" params={asked} of={`Rapports – ${caption}`} />
      )}
    </>
  );
}
