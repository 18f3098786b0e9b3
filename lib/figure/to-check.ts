import {
  declaredTotal,
  lastSectionEvent,
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
export function sectionsToCheck(read: Read): Promise<ToCheck[]> {
  // That an officer opened a section changes no figure: the answers kept for those would not hear of it.
  return remember(read, 'sections-to-check', { event: lastSectionEvent(read) }, async () => {
    const found: ToCheck[] = [];
    for (const sum of await unseenSums(read)) {
      const rest = declaredTotal(read, sum) - sum.stands;
      // What it said before is read line by line: only where the section can be that large at all.
      if (sum.stands < rest) continue;
      const before = stoodBefore(read, sum);
      const one = { ...sum, added: sum.stands - before, others: rest + before };
      if (multiplies(one)) found.push(one);
    }
    return found;
  });
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
