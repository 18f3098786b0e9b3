import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import type { Facts } from './facts';
import type { Mail } from './transport';

/** What goes with a message. */
export async function attachmentsOf(_read: Read, _facts: Facts, _now: Now): Promise<Mail['attachments']> {
  return [];
}
