import { wallClock } from '@/lib/domain/training-session/time';

/** « 9 h 30 », on the clocks of the region of the slot. */
export function hourWords(instant: string, regionCode: string): string {
  const [hour = '', minute = ''] = wallClock(instant, regionCode).time.split(':');
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}
