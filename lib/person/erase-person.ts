import { z } from 'zod';
import { accountById } from '@/db/accounts';
import { isFileNeeded } from '@/db/imports';
import { accountsOfPerson } from '@/db/person-accounts';
import { bornAccount, erasePersonRows, projectsLedAlone } from '@/db/person-erasure';
import { beforeCommit, emptyLog, type Read, read } from '@/db/store';
import {
  type Account,
  type FoundAccount,
  findAccount,
  lastOfficerWarnings,
} from '@/lib/account/account-found';
import { type Command, execute, type Request } from '@/lib/command';
import { removeFile } from '@/lib/files/kept-files';
import { keptLists } from '@/lib/import/import-head';
import { removeCaughtMail } from '@/lib/mail/caught-mail';
import { confirmOrRefuse, type FieldRefusal } from '@/lib/refusal';
import { ERASED_FILE } from '@/lib/wording/persons';
import { noteErasure } from './erasure-ledger';

const input = z.object({
  accountId: z.int().positive(),
  /** The warnings that were said yes to. */
  confirmed: z.array(z.string()).default([]),
});

/** What is said before an erasure, and must be said yes to. */
export const ERASURE_WARNINGS = [
  'erasure_is_final',
  'erasure_of_several',
  'erasure_of_only_lead',
  'leaves_last_officer',
] as const;

/** What an erasure leaves to be done outside the write. */
interface Erased {
  /** Names and addresses, of each account. */
  words: string[];
  files: string[];
}

/**
 * Erases a person under all his accounts: name, address, password, sessions, tokens, messages, sent files. What was
 * entered, its history and the journal stand, by the numbers of the accounts; none can ever sign in again, and no command
 * finds them.
 */
export const eraseOne: Command<z.infer<typeof input>, FoundAccount, Erased> = {
  name: 'erase-person',
  permission: 'account.erase',
  input,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId, confirmed }) {
    const accounts = await accountsOf(tx, accountId);
    const alone: string[] = [];
    const lastOfficer: FieldRefusal[] = [];
    for (const account of accounts) {
      alone.push(...(await projectsLedAlone(tx, account.id, now.day)));
      lastOfficer.push(...(await lastOfficerWarnings(tx, account, { ...account, status: 'disabled' })));
    }
    confirmOrRefuse(
      [
        warning('erasure_is_final'),
        ...(accounts.length > 1 ? [warning('erasure_of_several', { count: accounts.length })] : []),
        ...(alone.length > 0 ? [warning('erasure_of_only_lead', { projects: alone.join(', ') })] : []),
        ...lastOfficer.slice(0, 1),
      ],
      confirmed,
    );
    const files: string[] = [];
    for (const { id } of accounts) {
      const born = bornAccount(tx, id);
      const sent = erasePersonRows(tx, { accountId: id, at: now.instant, fileName: ERASED_FILE });
      if (born) beforeCommit(`erasure:${id}`, () => noteErasure(born, now.instant));
      files.push(...sent.flatMap((job) => [job.sha256, ...keptLists(job).map(({ sha256 }) => sha256)]));
    }
    const others = accounts.flatMap(({ id }) => (id === accountId ? [] : [id]));
    return {
      result: { words: accounts.flatMap(({ name, email }) => [name, email]), files },
      journal: {
        subject: `account:${accountId}`,
        ...(others.length > 0 && { references: { accounts: others } }),
      },
    };
  },
};

/** All the accounts of the person who holds one. */
async function accountsOf(read: Read, accountId: number): Promise<Account[]> {
  const accounts = await Promise.all(accountsOfPerson(read, accountId).map((id) => accountById(read, id)));
  return accounts.filter((account) => account !== undefined);
}

const warning = (
  code: (typeof ERASURE_WARNINGS)[number],
  params: FieldRefusal['params'] = {},
): FieldRefusal => ({
  path: 'confirmed',
  code,
  params,
});

/** Erases a person, then what lies outside the database: files, caught mail, and the log that still holds old pages. */
export async function erasePerson(raw: unknown, request: Request): Promise<{ accountId: number }> {
  const { words, files } = await execute(eraseOne, raw, request);
  for (const sha256 of files) if (!(await isFileNeeded(read(), sha256))) await removeFile('imports', sha256);
  await removeCaughtMail(words);
  await emptyLog();
  return { accountId: input.parse(raw).accountId };
}
