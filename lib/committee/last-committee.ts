import { committeesAt } from '@/db/committees';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { committeeTarget } from './committee-target';

/**
 * The day of the last committee held before a day, of those that a reader may know of: of a season or of every one, of
 * an action where one is asked for. Undefined for whoever may know of none.
 */
export async function lastCommitteeDay(
  read: Read,
  actor: Actor | null,
  { season, action, day }: { season: SeasonKey; action?: string | undefined; day: string },
): Promise<string | undefined> {
  if (!actor || conditionOf(actor, 'committee.read') === undefined) return undefined;
  const held = (await committeesAt(read, day)).find(
    ({ withdrawn, heldOn, seasonKey, actionKeys }) =>
      !withdrawn &&
      heldOn < day &&
      (seasonKey === null || seasonKey === season) &&
      (action === undefined || actionKeys.includes(action)) &&
      can(actor, 'committee.read', committeeTarget(actionKeys)),
  );
  return held?.heldOn;
}
