import { accountsOfPerson } from '@/db/person-accounts';
import { sectionsEnteredBy } from '@/db/section-grounds';
import type { Read } from '@/db/store';

/**
 * Whether what an account wrote is the actor's own: by his account, or by another one that he holds. « Nobody decides on
 * what he entered himself » compares persons; whatever asks it asks here (docs/decisions/0056).
 */
export const isOwnHand = (read: Read, actor: { accountId: number }, accountId: number): boolean =>
  accountId === actor.accountId || accountsOfPerson(read, actor.accountId).includes(accountId);

/** The same, asked of many accounts at once. */
export function ownHands(read: Read, actor: { accountId: number }): (accountId: number) => boolean {
  const own = new Set([actor.accountId, ...accountsOfPerson(read, actor.accountId)]);
  return (accountId) => own.has(accountId);
}

/** Of some sections, those in which the actor entered, sent or answered something, under whichever of his accounts. */
export const ownSections = (
  read: Read,
  actor: { accountId: number },
  sectionIds: readonly number[],
): Set<number> => sectionsEnteredBy(read, sectionIds, accountsOfPerson(read, actor.accountId));
