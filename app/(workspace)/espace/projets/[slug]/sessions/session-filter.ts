import { one } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { SESSION_STATES } from '@/lib/domain/training-session/vocabulary';
import type { SessionFilter } from '@/lib/training-session/project-sessions';

type Query = Record<string, string | string[] | undefined>;

/** What the address looks for; what is none of the choices looks for nothing. */
export function sessionFilter(query: Query): SessionFilter {
  const [state, zone, month] = [one(query.state), one(query.zone), one(query.month)];
  return {
    state: SESSION_STATES.find((known) => known === state),
    zone: zone === 'none' ? zone : idOf(zone ?? ''),
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month ?? '') ? month : undefined,
  };
}

/** The same filter as parameters of an address. */
export const filterParams = ({ state, zone, month }: SessionFilter): Record<string, string | undefined> => ({
  state,
  zone: zone === undefined ? undefined : String(zone),
  month,
});
