import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import type { SectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { counted } from '@/lib/wording/plural';
import { warningPlace, warningText } from '@/lib/wording/warnings';
import { lineAnchor } from './review-keys';

/** What is surprising in the values, the line it is about, and what the consortium said of it. */
export function Warnings({ warnings, words }: Pick<SectionReview, 'warnings' | 'words'>) {
  if (warnings.length === 0) return <p>Rien de surprenant dans les valeurs.</p>;
  return (
    <DataTable
      caption={`${counted(warnings.length, 'point')} à regarder`}
      columns={[
        { key: 'what', label: 'Point' },
        { key: 'where', label: 'Ligne' },
        { key: 'why', label: 'Justification' },
      ]}
      rows={warnings.map((warning) => ({
        key: `${warning.code}${warning.measure}${rowWords(warning.row, words)}${warning.training}`,
        cells: [
          warningText(warning),
          <Place key="where" lineId={warning.lineId}>
            {warningPlace(warning, warning.training, words)}
          </Place>,
          warning.reasons.length > 0
            ? warning.reasons.map((reason) => `« ${reason} »`).join(' ; ')
            : 'Aucune',
        ],
      }))}
    />
  );
}

/** The line in words, which lead to it where the section speaks of it. */
function Place({ lineId, children }: { lineId: number | null; children: ReactNode }) {
  return lineId === null ? children : <a href={`#${lineAnchor(lineId)}`}>{children}</a>;
}
