import type { ComingDate } from '@/lib/overview/season-dashboard';
import { unitFor } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

const MOST = 4;

interface Props {
  dates: readonly ComingDate[];
}

/** What comes next. */
export function ComingDates({ dates }: Props) {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Prochaines dates</h2>
      {dates.length === 0 ? (
        <p>Aucune campagne n’est ouverte et aucune échéance n’est à venir.</p>
      ) : (
        <ul className="app-lines">
          {dates.slice(0, MOST).map((date) => (
            <li key={`${date.day} ${wordsOf(date)}`}>
              {formatDay(date.day)} : {wordsOf(date)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function wordsOf(date: ComingDate): string {
  if (date.kind === 'due') return `date limite d’envoi, ${french(date.label)}`;
  if (date.kind === 'closing') return `clôture, ${french(date.label)}`;
  const { target, unit } = date.component;
  return `échéance des ${formatCount(target ?? 0)} ${unitFor(french(unit), target ?? 0)} (n°\u00a0${date.action.number})`;
}
