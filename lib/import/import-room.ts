import { importsOfAccount } from '@/db/imports';
import type { Read } from '@/db/store';
import { filesRoom, type Room } from '@/lib/files/files-room';

/** Of one person, until they are cleared after 30 days: fifty of the largest. */
export const KEPT_BYTES = 1_000_000_000;

/** What a person's sent files take of what they may, and what all files of the service take of theirs. */
export async function importRoom(read: Read, accountId: number): Promise<{ own: Room; service: Room }> {
  const { bytes } = await importsOfAccount(read, accountId);
  return { own: { bytes, most: KEPT_BYTES }, service: await filesRoom(read) };
}
