import { daysBetween, type Now, nowAt, parisDay } from '@/lib/domain/time';
import { env } from '@/lib/env';

/** The moment of this request. `DEMO_CLOCK` replaces the day and keeps the time of day. */
export function requestNow(): Now {
  const moment = new Date();
  const day = env().DEMO_CLOCK;
  return nowAt(day ? movedTo(moment, day) : moment);
}

/** The moment that falls on another day in Paris, at the same time of day. */
export function movedTo(moment: Date, day: string): Date {
  const moved = new Date(moment.getTime() + daysBetween(parisDay(moment), day) * 86_400_000);
  const hour = 3_600_000;
  // Summer time on one side only: near midnight the shift may land on the day before or after.
  const landed = parisDay(moved);
  if (landed < day) return new Date(moved.getTime() + hour);
  return landed > day ? new Date(moved.getTime() - hour) : moved;
}
