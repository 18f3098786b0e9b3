import { z } from 'zod';
import { isFileNeeded } from '@/db/imports';
import { bornAccount, erasePersonRows, projectsLedAlone } from '@/db/person-erasure';
import { beforeCommit, emptyLog, read } from '@/db/store';
import { type FoundAccount, findAccount, lastOfficerWarnings } from '@/lib/account/account-found';
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
export const ERASURE_WARNINGS = ['erasure_is_final', 'erasure_of_only_lead', 'leaves_last_officer'] as const;

/** What an erasure leaves to be done outside the write. */
interface Erased {
  name: string;
  email: string;
  files: string[];
}

/**
 * Erases a person: name, address, password, sessions, tokens, messages, sent files. What was entered, its history and
 * the journal stand, by the account's number; the account can never sign in again, and no command finds it.
 */
export const eraseOne: Command<z.infer<typeof input>, FoundAccount, Erased> = {
  name: 'erase-person',
  permission: 'account.erase',
  input,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, now }, { accountId, confirmed }, { account }) {
    const alone = await projectsLedAlone(tx, accountId, now.day);
    confirmOrRefuse(
      [
        warning('erasure_is_final'),
        ...(alone.length > 0 ? [warning('erasure_of_only_lead', { projects: alone.join(', ') })] : []),
        ...(await lastOfficerWarnings(tx, account, { ...account, status: 'disabled' })),
      ],
      confirmed,
    );
    const born = bornAccount(tx, accountId);
    const sent = erasePersonRows(tx, { accountId, at: now.instant, fileName: ERASED_FILE });
    if (born) beforeCommit(`erasure:${accountId}`, () => noteErasure(born, now.instant));
    const files = sent.flatMap((job) => [job.sha256, ...keptLists(job).map(({ sha256 }) => sha256)]);
    const { name, email } = account;
    return { result: { name, email, files }, journal: { subject: `account:${accountId}` } };
  },
};

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
  const { name, email, files } = await execute(eraseOne, raw, request);
  for (const sha256 of files) if (!(await isFileNeeded(read(), sha256))) await removeFile('imports', sha256);
  await removeCaughtMail([name, email]);
  await emptyLog();
  return { accountId: input.parse(raw).accountId };
}
