import { type PaymentRow, paymentRows } from '@/db/money-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { projectToRecord } from '@/lib/project/project-to-record';

/** Every payment of a project that stands today, by their days, for who records them. */
export async function projectPayments(
  read: Read,
  actor: Actor,
  slug: string,
  now: Now,
): Promise<PaymentRow[]> {
  const { projectId } = await projectToRecord(read, actor, slug, now);
  return paymentRows(read, { ids: [projectId], day: now.day });
}
