import { messageCounts } from '@/db/mail-messages';
import { unsentSections, waitingSections } from '@/db/report-inbox';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';

/** What waits for a person in the room where he works. */
export interface WaitingCount {
  what: 'to_validate' | 'to_send' | 'unsent_messages';
  count: number;
}

/**
 * What the menu counts for a person, one statement whatever there is: sections to decide on, to be sent, or messages that
 * could not leave. Null for whoever has no such work, and where nothing waits.
 */
export async function waitingCount(read: Read, actor: Actor, now: Now): Promise<WaitingCount | null> {
  const found = await counted(read, actor, now);
  return found && found.count > 0 ? found : null;
}

async function counted(read: Read, actor: Actor, { day }: Now): Promise<WaitingCount | null> {
  if (can(actor, 'inbox.open'))
    return { what: 'to_validate', count: waitingSections(read, actionsOf(actor), day) };
  if (conditionOf(actor, 'report.submit') === 'own_led')
    return actor.organisationId === null
      ? null
      : { what: 'to_send', count: unsentSections(read, actor.organisationId, day) };
  if (can(actor, 'mail.status.read'))
    return { what: 'unsent_messages', count: (await messageCounts(read)).failed };
  return null;
}
