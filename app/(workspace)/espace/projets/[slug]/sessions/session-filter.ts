import { one } from '@/app/_web/page';
import { type SessionFilter, sessionFilterOf } from '@/lib/training-session/session-filter';

type Query = Record<string, string | string[] | undefined>;

/** What the address looks for. */
export const sessionFilter = ({ state, zone, month }: Query): SessionFilter =>
  sessionFilterOf({ state: one(state), zone: one(zone), month: one(month) });

/** The same filter as parameters of an address. */
export const filterParams = ({ state, zone, month }: SessionFilter): Record<string, string | undefined> => ({
  state,
  zone: zone === undefined ? undefined : String(zone),
  month,
});
