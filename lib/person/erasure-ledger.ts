import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BornAccount } from '@/db/person-erasure';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** The file, beside the copies, of who was erased: numbers of accounts and of participants, moments, no name. */
export const LEDGER = 'effacements.log';

/** Participants whose names were erased, and the files of their certificates: what was written at a moment or before. */
export interface ErasedNames {
  participants: number[];
  before: string;
}

const ofAccount = z.object({ account: z.int().positive(), opened: z.string(), erased: z.string() });
const ofNames = z.object({
  participants: z.array(z.int().positive()),
  before: z.string(),
  erased: z.string(),
});

interface Ledger {
  accounts: BornAccount[];
  names: ErasedNames[];
  /** How many of its lines cannot be read. */
  unreadable: number;
}

/** What the ledger of a folder names. Empty where there is none. */
export async function readLedger(folder: string): Promise<Ledger> {
  const text = await readFile(join(/* turbopackIgnore: true */ folder, LEDGER), 'utf8').catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const ledger: Ledger = { accounts: [], names: [], unreadable: 0 };
  for (const said of text.split('\n').filter((one) => one.trim() !== '')) {
    const line = parsed(said);
    const account = ofAccount.safeParse(line);
    const names = ofNames.safeParse(line);
    if (account.success) ledger.accounts.push({ id: account.data.account, createdAt: account.data.opened });
    else if (names.success) ledger.names.push(names.data);
    else ledger.unreadable += 1;
  }
  return ledger;
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

/**
 * Notes an erasure beside the copies, on the disk before it returns; the same twice is one line. It is done inside the
 * write of the erasure, last, so that no erasure stands which a restored copy would not undergo again.
 */
export async function noteErasure({ id, createdAt }: BornAccount, at: string): Promise<void> {
  await noted(({ accounts }) => accounts.some((one) => one.id === id && one.createdAt === createdAt), {
    account: id,
    opened: createdAt,
    erased: at,
  });
}

/** The same, of names of participants. */
export async function noteErasedNames({ participants, before }: ErasedNames, at: string): Promise<void> {
  await noted(
    ({ names }) =>
      names.some((one) => one.before >= before && participants.every((id) => one.participants.includes(id))),
    { participants, before, erased: at },
  );
}

async function noted(isThere: (ledger: Ledger) => boolean, line: object): Promise<void> {
  const folder = env().COPIES_PATH;
  try {
    if (isThere(await readLedger(folder))) return;
    await mkdir(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
    await appendDurably(folder, JSON.stringify(line));
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
