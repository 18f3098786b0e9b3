import { accountById } from '@/db/accounts';
import { type InboxRow, waitingOfActions } from '@/db/report-inbox';
import type { Read } from '@/db/store';
import { actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import type { MessageKind } from '@/lib/domain/vocabulary';

/** What an officer finds in the morning: what arrived since the last one, and how much waited already. */
export interface ArrivalFacts {
  kind: 'sections_arrived';
  arrived: Pick<
    InboxRow,
    'sectionId' | 'acronym' | 'campaignLabel' | 'actionNumber' | 'actionTitle' | 'seasonKey'
  >[];
  waiting: number;
}

/** Undefined where all that arrived was seen to before the morning. */
export async function arrivalFacts(
  read: Read,
  { accountId, createdAt }: { kind: MessageKind; accountId: number; createdAt: string },
  now: Now,
): Promise<ArrivalFacts | undefined> {
  const account = await accountById(read, accountId);
  const officer = account && { ...account, accountId: account.id };
  if (!officer || !can(officer, 'inbox.open')) return undefined;
  const waiting: InboxRow[] = await waitingOfActions(read, {
    actionKeys: actionsOf(officer),
    day: now.day,
    decidedId: null,
  });
  const arrived = waiting.filter(({ submittedAt }) => submittedAt !== null && submittedAt >= createdAt);
  if (arrived.length === 0) return undefined;
  return { kind: 'sections_arrived', arrived, waiting: waiting.length - arrived.length };
}
