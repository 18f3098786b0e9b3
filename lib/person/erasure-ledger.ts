import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BornAccount } from '@/db/person-erasure';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** The file, beside the copies, of the accounts whose person was erased: numbers and moments, no name. */
export const LEDGER = 'effacements.log';

const line = z.object({ account: z.int().positive(), opened: z.string(), erased: z.string() });

/** What the ledger of a folder names, and how many of its lines cannot be read. Empty where there is none. */
export async function readLedger(folder: string): Promise<{ accounts: BornAccount[]; unreadable: number }> {
  const text = await readFile(join(/* turbopackIgnore: true */ folder, LEDGER), 'utf8').catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const lines = text.split('\n').filter((said) => said.trim() !== '');
  const read = lines.flatMap((said) => {
    try {
      const { account, opened } = line.parse(JSON.parse(said));
      return [{ id: account, createdAt: opened }];
    } catch {
      return [];
    }
  });
  return { accounts: read, unreadable: lines.length - read.length };
}

/**
 * Notes an erasure beside the copies, on the disk before it returns; the same twice is one line. It is done inside the
 * write of the erasure, last, so that no erasure stands which a restored copy would not undergo again.
 */
export async function noteErasure({ id, createdAt }: BornAccount, at: string): Promise<void> {
  const folder = env().COPIES_PATH;
  try {
    const { accounts } = await readLedger(folder);
    if (accounts.some((noted) => noted.id === id && noted.createdAt === createdAt)) return;
    await mkdir(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
    await appendDurably(folder, JSON.stringify({ account: id, opened: createdAt, erased: at }));
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Refusal('unavailable', 'ledger_unwritable');
    throw error;
  }
}

async function appendDurably(folder: string, text: string): Promise<void> {
  const file = await open(join(/* turbopackIgnore: true */ folder, LEDGER), 'a', 0o600);
  try {
    // A line that a power cut left without its end does not swallow this one.
    await file.write(`\n${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const directory = await open(/* turbopackIgnore: true */ folder, 'r');
  await directory.sync().finally(() => directory.close());
}
