import { type Now, nowAt } from '@/lib/domain/time';

/** A moment of a day of the story; `second` orders what happens on the same day. */
export const moment = (day: string, second = 0): Now =>
  nowAt(new Date(Date.parse(`${day}T08:00:00Z`) + second * 1000));
