import type { SeasonKey } from '@/lib/domain/vocabulary';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { seesMore } from '@/lib/figure/reader';
import { learnersDayWords, OWN_NUMBERS_WORDS, situationWords } from '@/lib/wording/situation';
import { pageRead } from './reader';

/** What the figures of a page speak of, with the day of its learners where that is another one. */
export const situationContext = async (season: SeasonKey | undefined, day: string): Promise<string> =>
  [situationWords(season, day), ...(await learnersContext(day))].join(' · ');

/** The day of the learners of a page where it is not the day asked for, and whether numbers are shown that the public does not see. */
export async function learnersContext(day: string): Promise<string[]> {
  const read = await pageRead();
  const on = await learnersAsOf(read, day);
  const isOwn = seesMore(read);
  return [
    ...(on === day ? [] : [learnersDayWords(on, isOwn ? day : null)]),
    ...(isOwn ? [OWN_NUMBERS_WORDS] : []),
  ];
}
