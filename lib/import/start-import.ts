import { z } from 'zod';
import { addImport, importsOfAccount, pendingImport } from '@/db/imports';
import { namedTrainings } from '@/db/report-entry-standing';
import { declarersOf } from '@/db/reports';
import { type Read, read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can, type Target, tokenAllows } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { IMPORT_FORMATS } from '@/lib/domain/vocabulary';
import { keepFile } from '@/lib/files/kept-files';
import { Refusal } from '@/lib/refusal';
import { type FoundReport, findReport } from '@/lib/section/report-found';

export interface SentFile {
  reportId: number;
  name: string;
  bytes: Uint8Array;
}

const startInput = z.object({
  reportId: z.int().positive(),
  fileName: z.string().max(200),
  format: z.enum(IMPORT_FORMATS),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A job, and whether this very file was already waiting for its author. */
export interface StartedImport {
  importId: number;
  reportId: number;
  known: boolean;
}

const command: Command<z.infer<typeof startInput>, FoundReport, StartedImport> = {
  name: 'start-import',
  permission: 'figures.enter',
  input: startInput,

  async find(circumstances, { reportId }) {
    const found = await findReport(circumstances, reportId);
    if (!found || !can(circumstances.actor, 'project.read', found.target)) return undefined;
    return { ...found, target: await anyLine(circumstances.tx, circumstances.actor, found) };
  },

  async run({ tx, actor, now, door }, { reportId, fileName, format, bytes, sha256 }, { report }) {
    const { accountId } = actor;
    const known = await pendingImport(tx, { reportId, accountId, sha256 });
    if (known !== undefined) return { result: { importId: known, reportId, known: true }, journal: null };
    await refuseTooMuch(tx, accountId, bytes);
    const row = { reportId, accountId, door, fileName, format, bytes, sha256, createdAt: now.instant };
    const importId = await addImport(tx, row);
    return {
      result: { importId, reportId, known: false },
      journal: {
        subject: `report:${reportId}`,
        projectId: report.projectId,
        references: { import: importId, sha256 },
      },
    };
  },
};

/**
 * Takes a file for a report: kept under its digest, then a job of its own. The same file of the same person while its
 * job waits is that job. Nothing is kept of a file whose sender may enter no line of the report.
 */
export async function startImport(
  { reportId, name, bytes }: SentFile,
  request: Request,
): Promise<StartedImport> {
  const { accountId } = await refuseUnlessMayEnter(reportId, request);
  await refuseTooMuch(read(), accountId, bytes.length);
  const sha256 = await keepFile('imports', bytes);
  const format = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv';
  const input = { reportId, fileName: name, format, bytes: bytes.length, sha256 };
  return execute(command, input, { ...request, door: request.door === 'form' ? 'import' : request.door });
}

/** Files of one person that wait to be read: all files are read in one queue. */
const TO_READ = 5;
/** Of one person, until they are cleared after 30 days: fifty of the largest. */
const KEPT_BYTES = 1_000_000_000;

async function refuseTooMuch(read: Read, accountId: number, more: number): Promise<void> {
  const { toRead, bytes } = await importsOfAccount(read, accountId);
  if (toRead >= TO_READ) throw new Refusal('limited', 'too_many_imports', { count: TO_READ });
  if (bytes + more > KEPT_BYTES)
    throw new Refusal('conflict', 'imports_too_heavy', { megabytes: KEPT_BYTES / 1_000_000 });
}

/**
 * Asked before a large body is read: a stranger, or a program that may only read, does not make the service hold
 * twenty megabytes. Whoever may enter no line of the report is refused.
 */
export async function refuseUnlessMayEnter(
  reportId: number,
  { actor, now, door }: Request,
): Promise<Performer> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (!tokenAllows(actor, 'figures.enter')) throw new Refusal('forbidden', 'token_scope');
  const found = await findReport({ tx: read(), actor, now, door }, reportId);
  if (!found || !can(actor, 'project.read', found.target)) throw new Refusal('missing', 'not_found');
  if (!can(actor, 'figures.enter', await anyLine(read(), actor, found)))
    throw new Refusal('forbidden', 'not_allowed');
  return actor;
}

/** The target of a line that the actor may enter, where there is one: of an action and an organisation that declares. */
async function anyLine(tx: Read, actor: Performer, { report, target }: FoundReport): Promise<Target> {
  const trainings = await namedTrainings(tx, report.projectId);
  for (const { participationId, actionKey } of report.sections) {
    const declarers = new Set([
      ...trainings.flatMap((one) => (one.participationId === participationId ? [one.organisationId] : [])),
      ...(await declarersOf(tx, [participationId])),
    ]);
    for (const organisationId of declarers) {
      const line = { ...target, actionKeys: [actionKey], declaringOrganisations: [organisationId] };
      if (can(actor, 'figures.enter', line)) return line;
    }
  }
  return target;
}
