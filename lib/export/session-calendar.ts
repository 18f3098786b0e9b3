import type { Actor } from '@/lib/access/actor';
import { monthAfter } from '@/lib/domain/month-weeks';
import { addDays, type Now } from '@/lib/domain/time';
import { env } from '@/lib/env';
import type { Read } from '@/lib/store';
import { sessionCalendar } from '@/lib/training-session/project-sessions';
import type { SessionFilter } from '@/lib/training-session/session-filter';
import { ofName } from '@/lib/wording/elision';
import { moduleWords, sessionStateWords, slotModalityWords } from '@/lib/wording/training-sessions';
import { type CalendarEvent, icalendar } from './icalendar';

/** Every day that a session may have: the file is not of one month unless it is asked. */
const ALL = { from: '2000-01-01', to: '2099-12-31' };

/** The slots of a project as a file `.ics`, those that are looked for. Nobody is named in it. */
export async function sessionCalendarFile(
  read: Read,
  actor: Actor | null,
  { slug, filter }: { slug: string; filter: SessionFilter },
  now: Now,
): Promise<{ name: string; text: string }> {
  const { month } = filter;
  const days = month ? { from: `${month}-01`, to: addDays(`${monthAfter(month)}-01`, -1) } : ALL;
  const { acronym, slots } = await sessionCalendar(read, actor, { slug, filter, ...days }, now);
  const base = new URL(env().NEXTAUTH_URL ?? 'http://localhost:3000');
  const events = slots.map(
    ({ code, slotNo, startsAt, endsAt, moduleKey, modality, place, state, version }): CalendarEvent => ({
      uid: `${slug}.${code}.${slotNo}@${base.hostname}`,
      startsAt,
      endsAt,
      summary: `${moduleWords(moduleKey)} (${code})`,
      description: `Session ${code}, ${sessionStateWords[state]}, ${slotModalityWords[modality]}`,
      location: place,
      url: `${base.origin}/espace/projets/${slug}/sessions/${code}`,
      cancelled: state === 'cancelled',
      sequence: version,
    }),
  );
  return {
    name: `sessions-${slug}${month ? `-${month}` : ''}.ics`,
    text: icalendar(`Sessions ${ofName(acronym)}`, events, now.instant),
  };
}
