import { DataTable } from '@/app/_ui/data-table';
import type { PublicMoney } from '@/lib/money/public-money';
import { formatDay } from '@/lib/wording/dates';
import { milestoneKindWords, milestonesKeptWords } from '@/lib/wording/money';
import { capitalised, french } from '@/lib/wording/typography';

/** What the project promised by a day, and what an officer verified of it. */
export function Milestones({
  milestones,
  kept,
  day,
}: Pick<PublicMoney, 'milestones' | 'kept'> & { day: string }) {
  return (
    <DataTable
      caption={`Jalons\u00a0: ${milestonesKeptWords(kept)}`}
      note={`Connus au ${formatDay(day)}. Tenu\u00a0: vérifié par un chargé de programme.`}
      columns={[
        { key: 'title', label: 'Jalon' },
        { key: 'kind', label: 'Nature' },
        { key: 'due', label: 'Échéance' },
        { key: 'verified', label: 'Vérifié' },
      ]}
      rows={milestones.map(({ title, kind, dueOn, verifiedOn }, index) => ({
        key: `${index} ${title}`,
        cells: [
          french(title),
          capitalised(french(milestoneKindWords[kind])),
          formatDay(dueOn),
          verifiedOn ? formatDay(verifiedOn) : '–',
        ],
      }))}
      empty="Aucun jalon n’est enregistré."
    />
  );
}
