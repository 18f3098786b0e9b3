import {
  declaredTotals,
  lastSectionEvent,
  plannedOfSums,
  stoodBefore,
  type UnseenSum,
  unseenSums,
} from '@/db/report-multiplying';
import type { Read } from '@/db/store';
import { type Added, multiplies } from '@/lib/domain/multiplied';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from './action-names';
import { remember } from './memory';

/** A sent section that nobody has examined yet, and the national total that it multiplies. */
export interface ToCheck extends UnseenSum, Added {}

/**
 * The sections that at least double a total of their action and that no officer has opened since they were sent: they
 * come first in his list, and what they make is marked in public until then. A value is never held back.
 */
export const sectionsToCheck = (read: Read): Promise<ToCheck[]> =>
  // That an officer opened a section changes no figure: the answers kept for those would not hear of it.
  remember(read, 'sections-to-check', { event: lastSectionEvent(read) }, () => multiplyingSections(read));

/** The same, read again: inside a write nothing is remembered. */
export async function multiplyingSections(read: Read): Promise<ToCheck[]> {
  const sums = await unseenSums(read);
  const totalOf = declaredTotals(read, sums);
  const restOf = (sum: UnseenSum) => totalOf(sum) - sum.stands;
  // What it said before and what is planned are read line by line: only where the section can be that large at all.
  const large = sums.filter((sum) => sum.stands >= restOf(sum));
  if (large.length === 0) return [];
  const beforeOf = stoodBefore(read, large);
  const plannedOf = plannedOfSums(read, large);
  return large
    .map((sum) => {
      const before = beforeOf(sum);
      return {
        ...sum,
        added: sum.stands - before,
        others: restOf(sum) + before,
        planned: plannedOf(sum),
      };
    })
    .filter(multiplies);
}

/** Those that the readers of a day read in the totals of an action. */
export const toCheckAt = async (
  read: Read,
  { actionKey, season, day }: { actionKey: string; season: string; day: string },
): Promise<ToCheck[]> =>
  (await sectionsToCheck(read)).filter(
    (one) => one.actionKey === actionKey && one.seasonKey === season && one.knownFrom <= day,
  );

/** The actions of a season in which the readers of a day read such totals, in the order of their numbers. */
export async function actionsToCheck(
  read: Read,
  { season, day }: { season: SeasonKey; day: string },
): Promise<ActionName[]> {
  const touched = (await sectionsToCheck(read)).filter(
    (one) => one.seasonKey === season && one.knownFrom <= day,
  );
  if (touched.length === 0) return [];
  const names = await actionNames(read);
  return names.list(season).filter(({ key }) => touched.some(({ actionKey }) => actionKey === key));
}
