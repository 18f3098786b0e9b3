import type { Read } from '@/db/store';
import { isDemonstration } from '@/lib/env';
import { receiptOf } from '@/lib/report/receipt-content';
import { receiptName } from '@/lib/report/receipt-name';
import { receiptInThread } from '@/lib/report/receipt-thread';
import type { Facts } from './facts';
import type { Mail } from './transport';

/** What goes with a message: the PDF of an *accusé de réception*. */
export async function attachmentsOf(read: Read, facts: Facts): Promise<Mail['attachments']> {
  if (facts.kind !== 'submission_receipt') return [];
  const receipt = await receiptOf(read, facts.heading.id, facts.eventId);
  if (!receipt) return [];
  const content = await receiptInThread(receipt, { demonstration: isDemonstration() });
  return [{ filename: receiptName(receipt), content, contentType: 'application/pdf' }];
}
