import type { SessionOutline } from '@/db/training-session-rows';
import { idOf } from '@/lib/domain/id';
import { SESSION_STATES, type SessionState } from '@/lib/domain/training-session/vocabulary';

/** What a reader looks for among the sessions of a project. */
export interface SessionFilter {
  state?: SessionState | undefined;
  /** The number of a printed zone; `none`: the regions that no printed zone names. */
  zone?: number | 'none' | undefined;
  /** `YYYY-MM`. */
  month?: string | undefined;
}

type Typed = Partial<Record<keyof SessionFilter, string | undefined>>;

/** What an address looks for; what is none of the choices looks for nothing. */
export const sessionFilterOf = ({ state, zone, month }: Typed): SessionFilter => ({
  state: SESSION_STATES.find((known) => known === state),
  zone: zone === 'none' ? zone : idOf(zone ?? ''),
  month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month ?? '') ? month : undefined,
});

/** Whether a session, or a slot of one, is in the state and the zone that are looked for. */
export const isSought = (
  { state, zoneNumber }: Pick<SessionOutline, 'state' | 'zoneNumber'>,
  { state: asked, zone }: SessionFilter,
): boolean =>
  (asked === undefined || state === asked) &&
  (zone === undefined || (zone === 'none' ? zoneNumber === null : zoneNumber === zone));

/** The same, with days within the month that is looked for; a session without a slot has none. */
export const isSessionSought = (
  session: Pick<SessionOutline, 'state' | 'zoneNumber' | 'firstDay' | 'lastDay'>,
  filter: SessionFilter,
): boolean => {
  const { firstDay, lastDay } = session;
  const { month } = filter;
  if (!isSought(session, filter)) return false;
  if (month === undefined) return true;
  return (
    firstDay !== null && lastDay !== null && firstDay.slice(0, 7) <= month && lastDay.slice(0, 7) >= month
  );
};
