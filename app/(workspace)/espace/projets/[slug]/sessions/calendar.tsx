import { DataTable } from '@/app/_ui/data-table';
import { weeksOfMonth } from '@/lib/domain/month-weeks';
import type { sessionCalendar } from '@/lib/training-session/project-sessions';
import { formatDay, formatMonth } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { moduleName, moduleWords, slotModalityWords } from '@/lib/wording/training-sessions';
import { hourWords } from './hour-words';
import { sessionPath } from './session-path';
import { SessionStateBadge } from './session-state';
import './calendar.css';

type Slot = Awaited<ReturnType<typeof sessionCalendar>>['slots'][number];

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

interface Props {
  slug: string;
  /** `YYYY-MM`. */
  month: string;
  today: string;
  slots: readonly Slot[];
}

/** The slots of a month: a calendar where there is room, and always the table that says the same. */
export function SessionCalendar({ slug, month, today, slots }: Props) {
  const byDay = Map.groupBy(slots, ({ onDay }) => onDay);
  return (
    <>
      {/* What the table below says in words: read once aloud. */}
      <div className="app-calendar" aria-hidden="true">
        <table>
          <thead>
            <tr>
              {DAYS.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOfMonth(month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, at) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a day of another month has no other name
                    key={at}
                    className={day === today ? 'app-calendar__today' : undefined}
                  >
                    {day && <CalendarDay day={day} slots={byDay.get(day) ?? []} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DataTable
        asCards
        caption={`Créneaux ${ofName(formatMonth(month))}`}
        note={`${counted(slots.length, 'créneau', 'créneaux')}. Les heures sont celles de la région de la session.`}
        empty="Aucun créneau ce mois-là."
        columns={[
          { key: 'day', label: 'Jour' },
          { key: 'hours', label: 'Heures' },
          { key: 'session', label: 'Session' },
          { key: 'module', label: 'Module' },
          { key: 'where', label: 'Où' },
          { key: 'state', label: 'État' },
        ]}
        rows={slots.map((slot) => ({
          key: `${slot.code}.${slot.slotNo}`,
          cells: [
            formatDay(slot.onDay),
            `${hourWords(slot.startsAt, slot.regionCode)} – ${hourWords(slot.endsAt, slot.regionCode)}`,
            <a key="session" href={sessionPath(slug, slot.code)}>
              {slot.code}
            </a>,
            moduleWords(slot.moduleKey),
            slot.place ?? slotModalityWords[slot.modality],
            <SessionStateBadge key="state" state={slot.state} />,
          ],
        }))}
      />
    </>
  );
}

const SHOWN = 4;

function CalendarDay({ day, slots }: { day: string; slots: readonly Slot[] }) {
  return (
    <>
      <span className="app-calendar__day">{Number(day.slice(8))}</span>
      {slots.slice(0, SHOWN).map(({ code, slotNo, startsAt, regionCode, moduleKey, modality, state }) => (
        <span
          key={`${code}.${slotNo}`}
          className={`app-calendar__slot app-calendar__slot--${state === 'cancelled' ? 'cancelled' : modality}`}
        >
          {hourWords(startsAt, regionCode)} {moduleName(moduleKey)}
          <span className="app-calendar__code">{code}</span>
        </span>
      ))}
      {slots.length > SHOWN && <span className="app-calendar__more">et {slots.length - SHOWN} autres</span>}
    </>
  );
}
