import { filesWeight } from '@/db/kept-files';
import type { Read } from '@/db/store';
import { env } from '../env';
import { Refusal } from '../refusal';

/** What people have left in the folder of files, and what they may leave (`FILES_QUOTA`). */
export interface Room {
  bytes: number;
  most: number;
}

export const filesRoom = async (read: Read): Promise<Room> => ({
  bytes: await filesWeight(read),
  most: env().FILES_QUOTA * 1_000_000,
});

/** Refuses what the folder of files has no room for: the disk is the database's too. */
export async function refuseOverFiles(read: Read, more: number): Promise<void> {
  const { bytes, most } = await filesRoom(read);
  if (bytes + more > most) throw new Refusal('unavailable', 'files_quota', { megabytes: most / 1_000_000 });
}
