import { z } from 'zod';
import { certificateFiles, endCertificateFiles, isCertificateFile } from '@/db/certificates';
import { eraseNameRows, namedParticipants } from '@/db/participant-names';
import { beforeCommit, emptyLog, read } from '@/db/store';
import { type Command, execute, type Request } from '@/lib/command';
import { confirmedInput } from '@/lib/domain/inputs';
import { removeFile } from '@/lib/files/kept-files';
import { noteErasedNames } from '@/lib/person/erasure-ledger';
import { confirmOrRefuse, Refusal } from '@/lib/refusal';
import { type FoundNames, findNames } from './names-found';

/** What is said yes to before names go. */
export const ERASURE_IS_FINAL = 'names_erasure_is_final';

const input = z.object({
  sessionId: z.int().positive(),
  /** The numbers whose names go; empty: all. */
  numbers: z.array(z.int().positive()).max(99).default([]),
  /** Of what was written or issued at this moment or before; absent: of all. */
  before: z.iso.datetime().optional(),
  confirmed: confirmedInput,
});

/** What an erasure leaves to be done outside the write: the files of certificates, by their digests. */
interface Erased {
  names: number;
  files: string[];
}

/**
 * Takes away the names of a session, or of some of its numbers, and the files of their certificates, for good. Presences,
 * counts, the numbers and the digests of certificates stand. It is noted beside the copies: one from before that is put
 * back loses them again.
 */
export const eraseRows: Command<z.output<typeof input>, FoundNames, Erased> = {
  name: 'erase-names',
  permission: 'names.erase',
  input,
  find: ({ tx, now }, { sessionId }) => findNames(tx, now, sessionId),
  async run({ tx, now }, { numbers, before = now.instant, confirmed }, { session }) {
    const asked = namedParticipants(tx, session.id).filter(
      ({ number }) => numbers.length === 0 || numbers.includes(number),
    );
    const named = asked.filter(({ enteredAt }) => enteredAt !== null && enteredAt <= before);
    const of = { participants: asked.map(({ id }) => id), before };
    const files = certificateFiles(tx, of);
    if (named.length === 0 && files.length === 0) throw new Refusal('conflict', 'no_name_to_erase');
    confirmOrRefuse(
      [
        {
          ...{ path: 'confirmed', code: ERASURE_IS_FINAL },
          params: { count: named.length, certificates: files.length },
        },
      ],
      confirmed,
    );
    eraseNameRows(
      tx,
      named.map(({ id }) => id),
    );
    endCertificateFiles(tx, of, now.instant);
    const noted = { participants: of.participants, before };
    beforeCommit(`names:${session.id}`, () => noteErasedNames(noted, now.instant));
    return {
      result: { names: named.length, files },
      journal: {
        subject: session.subject,
        projectId: session.projectId,
        references: { numbers: named.map(({ number }) => number), files: files.length },
      },
    };
  },
};

/** Erases names, then what lies outside the database: the files of certificates, and the log that still holds old pages. */
export async function eraseNames(raw: unknown, request: Request): Promise<{ names: number }> {
  const { names, files } = await execute(eraseRows, raw, request);
  await removeErasedFiles(files);
  return { names };
}

/** Files of certificates go that no row says are kept. */
export async function removeErasedFiles(files: readonly string[]): Promise<void> {
  for (const sha256 of files)
    if (!(await isCertificateFile(read(), sha256))) await removeFile('certificates', sha256);
  await emptyLog();
}
