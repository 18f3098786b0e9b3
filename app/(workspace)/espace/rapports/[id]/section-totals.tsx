'use client';

import type { EntryTotal } from '@/lib/domain/entry-totals';
import type { Measure } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/wording/numbers';
import '@/app/_ui/net-value.css';
import { useNet, useSection, useTotal } from './_draft/draft-context';

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
  { key: 'filled', label: 'Cases remplies', of: ({ filled, expected }) => `${filled} sur ${expected}` },
  { key: 'planned', label: 'Prévu', of: ({ planned }) => (planned === null ? '–' : formatCount(planned)) },
  {
    key: 'before',
    label: 'Dernière campagne',
    of: ({ before }) => (before === null ? '–' : formatCount(before)),
  },
];

/** The totals of each measure as one types, beside what was planned and what the last campaign declared. */
export function SectionTotals({ sectionId }: { sectionId: number }) {
  const { measures } = useSection(sectionId);
  return (
    <tfoot>
      {lines.map(({ key, label, of }) => (
        <tr key={key} className={key === 'value' ? 'app-grid__total' : undefined}>
          <th scope="row">{label}</th>
          {measures.map((measure) => (
            <Total key={measure} sectionId={sectionId} measure={measure} of={of} isSum={key === 'value'} />
          ))}
        </tr>
      ))}
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
