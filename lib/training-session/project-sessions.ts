import type { Read } from '@/db/store';
import { slotsOfProject } from '@/db/training-session-calendar';
import { type SessionOutline, sessionOutlines } from '@/db/training-session-rows';
import type { Actor } from '@/lib/access/actor';
import { monthAfter } from '@/lib/domain/month-weeks';
import type { Now } from '@/lib/domain/time';
import { isSessionSought, isSought, type SessionFilter } from './session-filter';
import { sessionTrainings } from './session-list';
import { printedZones, projectOfSessions } from './session-readers';

type Days = Pick<SessionOutline, 'firstDay' | 'lastDay'>;

/**
 * The sessions of a project that are looked for, in outline, with the choices of the filters: what a page shows of them
 * is read by `sessionsShown`. Missing where the project may not be read.
 */
export async function projectSessions(
  read: Read,
  actor: Actor | null,
  { slug, filter }: { slug: string; filter: SessionFilter },
  now: Now,
) {
  const { project, trainings, mayCertify } = await sessionTrainings(read, actor, slug, now);
  const all = sessionOutlines(read, project.id, now.day);
  const inUse = new Set(all.map(({ zoneNumber }) => zoneNumber));
  const zones = [...(await printedZones(read)).values()];
  return {
    project,
    /** How many there are, whatever is looked for. */
    total: all.length,
    sessions: all.filter((session) => isSessionSought(session, filter)),
    /** The printed zones that have a session, and whether another region has. */
    zones: zones.filter(({ number }) => inUse.has(number)).toSorted((a, b) => a.number - b.number),
    outside: inUse.has(null),
    months: monthsOf(all),
    mayPlan: trainings.some(({ givers }) => givers.length > 0),
    mayCertify,
  };
}

/** Every month between the first and the last days of a session, the first one first. */
function monthsOf(sessions: readonly Days[]): string[] {
  const months = new Set<string>();
  for (const { firstDay, lastDay } of sessions) {
    if (firstDay === null || lastDay === null) continue;
    const last = lastDay.slice(0, 7);
    for (let month = firstDay.slice(0, 7); month <= last; month = monthAfter(month)) months.add(month);
  }
  return [...months].toSorted();
}

/** The slots of a project between two days, those that are looked for, in the order of their beginnings. */
export async function sessionCalendar(
  read: Read,
  actor: Actor | null,
  { slug, filter, from, to }: { slug: string; filter: SessionFilter; from: string; to: string },
  now: Now,
) {
  const { project } = await projectOfSessions(read, actor, slug, now);
  const slots = slotsOfProject(read, project.id, { from, to, day: now.day });
  return { acronym: project.acronym, slots: slots.filter((slot) => isSought(slot, filter)) };
}
