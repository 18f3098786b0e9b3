import { z } from 'zod';
import { namedTrainings } from '@/db/report-entry-standing';
import { declarersOf } from '@/db/reports';
import { type Read, read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { refuseOtherScope } from '@/lib/access/admission';
import { can, type Target } from '@/lib/access/policy';
import { type Command, execute, firstResult, type Request } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type FoundReport, findReport } from '@/lib/section/report-found';
import { type ArrivedFile, addJob, byImport, describedFile, takeFile, takenFile } from './taken-file';

export interface SentFile extends ArrivedFile {
  reportId: number;
}

const startInput = takenFile.extend({ reportId: z.int().positive() });

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

  async run(circumstances, { reportId, ...file }, { report }) {
    const to = { destination: 'report', reportId, projectId: null } as const;
    const { importId, known } = await addJob(circumstances, to, file);
    const result = { importId, reportId, known };
    if (known) return { result, journal: null };
    const { projectId } = report;
    const references = { import: importId, sha256: file.sha256 };
    return { result, journal: { subject: `report:${reportId}`, projectId, references } };
  },
};

/**
 * Takes a file for a report: kept under its digest, then a job of its own. The same file of the same person while its
 * job waits is that job. Nothing is kept of a file whose sender may enter no line of the report, nor of another one
 * under a key that stands for one.
 */
export async function startImport({ reportId, ...file }: SentFile, request: Request): Promise<StartedImport> {
  const { accountId } = await refuseUnlessMayEnter(reportId, request);
  const sent = { reportId, ...describedFile(file) };
  const first = await firstResult(read(), command, sent, request);
  if (first) return first.result;
  await takeFile(accountId, file);
  return execute(command, sent, byImport(request));
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
  refuseOtherScope(actor, 'figures.enter');
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
