import { isRealDay, type Now } from './time';

/** The first day the service can speak of: the call was announced on 2021-12-16 (004). */
export const PROGRAMME_STARTS_ON = '2021-12-16';

export type AsOf =
  | { ok: true; day: string }
  | { ok: false; code: 'impossible_date' | 'future_date' | 'before_programme' };

/** Reads the `as-of` of an address: absent is today; a day that does not exist, to come or before the call is refused. */
export function readAsOf(text: string | undefined, now: Now): AsOf {
  if (text === undefined || text === '') return { ok: true, day: now.day };
  if (!isRealDay(text)) return { ok: false, code: 'impossible_date' };
  if (text > now.day) return { ok: false, code: 'future_date' };
  if (text < PROGRAMME_STARTS_ON) return { ok: false, code: 'before_programme' };
  return { ok: true, day: text };
}
