import { waitingRequests as rowsOf, type WaitingRequestRow } from '@/db/exception-requests';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import { closedOn } from '@/lib/domain/campaign';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export interface WaitingRequest
  extends Omit<WaitingRequestRow, 'accountId' | 'begun' | 'closedAt' | 'closesOn'> {
  /** The last day of its campaign. */
  closedOn: string;
  by: Signature;
  /** Something is entered in the section. */
  begun: boolean;
}

/** The exceptions asked for that wait for an answer of an officer, the oldest first. */
export async function waitingRequests(read: Read, actor: Actor, now: Now): Promise<WaitingRequest[]> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const sign = signatures(read, actor);
  const rows = await rowsOf(read, actionsOf(actor), now.day);
  return Promise.all(
    rows.map(async ({ accountId, begun, closedAt, closesOn, ...row }) => ({
      ...row,
      closedOn: closedOn({ closedAt, closesOn }),
      begun: begun === 1,
      by: await sign(accountId),
    })),
  );
}
