import { messageCounts } from '@/db/mail-messages';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { mailConfigured } from './transport';

export interface MailStatus {
  configured: boolean;
  waiting: number;
  /** Waiting after the server refused them, or was not reached, at least once. */
  retried: number;
  /** Given up after several tries. */
  failed: number;
}

/** Whether messages leave, for those who look after accounts and campaigns; undefined for anybody else. */
export async function mailStatus(read: Read, actor: Actor): Promise<MailStatus | undefined> {
  if (!can(actor, 'mail.status.read')) return undefined;
  return { configured: mailConfigured(), ...(await messageCounts(read)) };
}
