import { learnersAsOf } from '@/lib/figure/learner-day';
import type { Read } from '@/lib/store';

/** The day asked for, and the one that the learner counts are of which anyone may see. */
export interface AnsweredDays {
  asOf: string;
  learnersAsOf: string | null;
}

export const answeredDays = async (read: Read, day: string): Promise<AnsweredDays> => ({
  asOf: day,
  learnersAsOf: await learnersAsOf(read, day),
});
