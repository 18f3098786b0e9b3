import { DataTable } from '@/app/_ui/data-table';
import type { SessionMatrix, ZoneRow } from '@/lib/overview/session-matrix';
import { formatCount } from '@/lib/wording/numbers';
import { zoneWords } from '@/lib/wording/session-figures';

/** Who was there, and what the sessions held owe to the call. */
export function PeopleTable({ matrix: { year, zones, total } }: { matrix: SessionMatrix }) {
  return (
    <DataTable
      caption={`Personnes, financement et alertes par zone, ${year ?? 'sans date'}`}
      note="Une session tenue est finançable quand au moins 10 médiateurs numériques sont présents à chaque créneau en présentiel d’un module obligatoire dont des présences sont enregistrées (003:340)."
      columns={[
        { key: 'zone', label: 'Zone' },
        ...COLUMNS.map(({ key, label }) => ({ key, label, numeric: true })),
      ]}
      rows={[
        ...zones.map((row) => ({
          key: String(row.zone?.number ?? 'unprinted'),
          cells: [zoneWords(row.zone), ...numbersOf(row)],
        })),
        { key: 'total', emphasis: true, cells: ['Total', ...numbersOf(total)] },
      ]}
    />
  );
}

const COLUMNS = [
  { key: 'held', label: 'Tenues' },
  { key: 'fundable', label: 'Finançables' },
  { key: 'entered', label: 'Entrants' },
  { key: 'assiduous', label: 'Assidus' },
  { key: 'badges', label: 'Badgés' },
  { key: 'validated', label: 'Assidus et badgés' },
  { key: 'alerted', label: 'À regarder' },
] as const;

const numbersOf = (row: ZoneRow): string[] => COLUMNS.map(({ key }) => formatCount(row[key]));
