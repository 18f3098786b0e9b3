import { DataTable } from '@/app/_ui/data-table';
import type { SessionSums } from '@/lib/domain/session-zones';
import type { SessionMatrix, ZoneRow } from '@/lib/overview/session-matrix';
import { formatShortMonth } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { sumsWords, zoneWords } from '@/lib/wording/session-figures';
import { capitalised } from '@/lib/wording/typography';

/** The sessions of a year, by the month of their first day. */
export function MonthTable({ matrix: { year, zones, total, undated } }: { matrix: SessionMatrix }) {
  // While no session has a day there is no year, and no month of it.
  const months =
    year === null
      ? []
      : Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const cells = (row: ZoneRow) => [
    <Sums key="year" sums={row} />,
    ...months.map((month) => <Sums key={month} sums={row.months[month]} />),
  ];
  return (
    <DataTable
      caption={`Sessions par zone et par mois, ${year ?? 'sans date'}`}
      note={
        undated > 0
          ? `${counted(undated, 'session sans créneau compte', 'sessions sans créneau comptent')} dans « Total » sans mois.`
          : undefined
      }
      columns={[
        { key: 'zone', label: 'Zone' },
        { key: 'total', label: 'Total' },
        ...months.map((month) => ({ key: month, label: capitalised(formatShortMonth(`${month}-01`)) })),
      ]}
      rows={[
        ...zones.map((row) => ({
          key: String(row.zone?.number ?? 'unprinted'),
          cells: [zoneWords(row.zone), ...cells(row)],
        })),
        { key: 'total', emphasis: true, cells: ['Total', ...cells(total)] },
      ]}
    />
  );
}

function Sums({ sums }: { sums: SessionSums | undefined }) {
  const words = sums ? sumsWords(sums) : [];
  if (words.length === 0) return '–';
  return words.map((text) => (
    <span key={text} className="app-second">
      {text}
    </span>
  ));
}
