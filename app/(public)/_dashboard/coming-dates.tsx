import { comingDateWords } from '@/lib/overview/coming-date-words';
import type { ComingDate } from '@/lib/overview/season-dashboard';
import { formatDay } from '@/lib/wording/dates';

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
            <li key={`${date.day} ${comingDateWords(date)}`}>
              {formatDay(date.day)} : {comingDateWords(date)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
