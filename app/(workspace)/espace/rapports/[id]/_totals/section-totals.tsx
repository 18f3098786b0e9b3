'use client';

import type { EntryTotal } from '@/lib/domain/entry-totals';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntrySection } from '@/lib/report/entry-section';
import { formatCount } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { useDraft, useNet, useSection, useTotal } from '../_draft/draft-context';

const lines: { key: string; label: string; of: (total: EntryTotal) => string }[] = [
  {
    key: 'value',
    label: 'Total saisi',
    of: ({ value, estimated }) =>
      [
        value === null ? '–' : formatCount(value),
        estimated !== null && `et ${formatCount(estimated)} estimés`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  { key: 'filled', label: 'Cases remplies', of: ({ filled, expected }) => partOf(filled, expected) },
  { key: 'planned', label: 'Prévu', of: ({ planned }) => (planned === null ? '–' : formatCount(planned)) },
  {
    key: 'before',
    label: 'Dernière campagne',
    of: ({ before }) => (before === null ? '–' : formatCount(before)),
  },
];

/** The sum of the numbers declared for the period before; null where there is none. Every line of that year is in it. */
function lastYearTotal({ lastYearCells }: EntrySection, measure: Measure): number | null {
  const numbers = Object.entries(lastYearCells).flatMap(([key, { state, value }]) =>
    key.endsWith(`|${measure}`) && state === 'number' ? [value ?? 0] : [],
  );
  return numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
}

/** The totals of each measure as one types, beside what was planned and what the last campaign declared. */
export function SectionTotals({ sectionId }: { sectionId: number }) {
  const { measures, section } = useSection(sectionId);
  const { previousPeriod } = useDraft().entry;
  const lastYear = measures.map((measure) => [measure, lastYearTotal(section, measure)] as const);
  return (
    <tfoot>
      {lines.map(({ key, label, of }) => (
        <tr key={key} className={key === 'value' ? 'app-grid__total' : undefined}>
          <th scope="row" className="app-grid__sum">
            {label}
          </th>
          {measures.map((measure) => (
            <Total key={measure} sectionId={sectionId} measure={measure} of={of} isSum={key === 'value'} />
          ))}
        </tr>
      ))}
      {previousPeriod && lastYear.some(([, total]) => total !== null) && (
        <tr>
          <th scope="row" className="app-grid__sum">
            Déclaré pour {previousPeriod}
          </th>
          {lastYear.map(([measure, total]) => (
            <td key={measure} className="app-numeric">
              {total === null ? '–' : formatCount(total)}
            </td>
          ))}
        </tr>
      )}
    </tfoot>
  );
}

function Total(props: {
  sectionId: number;
  measure: Measure;
  of: (total: EntryTotal) => string;
  isSum: boolean;
}) {
  const { sectionId, measure, of, isSum } = props;
  const net = useNet(sectionId, measure);
  return (
    <td className="app-numeric">
      {of(useTotal(sectionId, measure))}
      {isSum && net && <span className="app-net">{net}</span>}
    </td>
  );
}
