import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import type { SectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';

interface Props {
  lines: SectionReview['untold'];
  words: SectionReview['words'];
}

export function UntoldTable({ lines, words }: Props) {
  return (
    <DataTable
      caption="Lignes que cet envoi laisse comme elles étaient"
      hideCaption
      columns={[
        { key: 'line', label: 'Ligne' },
        { key: 'measure', label: 'Mesure' },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={lines.map((line) => {
        const row = rowWords(line, words);
        return {
          key: `${line.trainingId}${row}${line.measure}`,
          cells: [
            <span key="line">
              {line.training}
              <span className="app-grid__detail">{row}</span>
            </span>,
            measureWords[line.measure].label,
            <FigureValue key="verified" figure={line} />,
          ],
        };
      })}
    />
  );
}
