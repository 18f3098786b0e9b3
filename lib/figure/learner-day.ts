import { lastFactDay, publishedDays } from '@/db/published-days';
import type { Read } from '@/db/store';
import { dayItselfOf, publicRead } from './reader';

/** Before anything was published: nothing is known of this day. */
const NEVER = '0000-01-01';

/**
 * The day of which anyone reads the learners where a day is asked: this one where it is today (nothing was recorded
 * since), else the last published one by then. All days together would tell what each of them hides.
 */
export async function learnerDay(read: Read, day: string): Promise<string> {
  const base = publicRead(read);
  if (dayItselfOf(read) === day || day >= (await lastFactDay(base))) return day;
  const days = await publishedDays(base);
  return days.reduce((last, one) => (one <= day && one > last ? one : last), NEVER);
}

/** The same to be told; null before anything was published. */
export async function learnersAsOf(read: Read, day: string): Promise<string | null> {
  const on = await learnerDay(read, day);
  return on === NEVER ? null : on;
}
