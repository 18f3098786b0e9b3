import { z } from 'zod';
import { findProject } from '@/db/projects';
import type { Performer } from '@/lib/access/actor';
import { refuseOtherScope } from '@/lib/access/admission';
import { can, type Target } from '@/lib/access/policy';
import { type Command, execute, firstResult, type Request } from '@/lib/command';
import {
  type ArrivedFile,
  addJob,
  byImport,
  describedFile,
  takeFile,
  takenFile,
} from '@/lib/import/taken-file';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { sendingTarget } from './session-import-rights';

const input = takenFile.extend({ slug: z.string().max(120) });

export interface StartedSessionImport {
  importId: number;
  /** Whether this very file was already waiting for its author. */
  known: boolean;
}

const command: Command<z.infer<typeof input>, { target: Target; projectId: number }, StartedSessionImport> = {
  name: 'start-session-import',
  permission: 'session.mark',
  input,
  async find({ tx, actor, now }, { slug }) {
    const project = await findProject(tx, { slug });
    if (!project) return undefined;
    const target = await sendingTarget(tx, actor, now, project.id);
    return can(actor, 'project.read', target) ? { target, projectId: project.id } : undefined;
  },
  async run(circumstances, { slug: _, ...file }, { projectId }) {
    const to = { destination: 'sessions', reportId: null, projectId } as const;
    const result = await addJob(circumstances, to, file);
    if (result.known) return { result, journal: null };
    const references = { import: result.importId, sha256: file.sha256 };
    return { result, journal: { subject: `import:${result.importId}`, projectId, references } };
  },
};

/** Takes a file of sessions for a project: kept under its digest, then a job of its own. Nothing is kept of a stranger's. */
export async function startSessionImport(
  { slug, ...file }: ArrivedFile & { slug: string },
  request: Request,
): Promise<StartedSessionImport> {
  const { accountId } = await refuseUnlessMaySend(slug, request);
  const sent = { slug, ...describedFile(file) };
  const first = await firstResult(read(), command, sent, request);
  if (first) return first.result;
  await takeFile(accountId, file);
  return execute(command, sent, byImport(request));
}

/** Asked before a large body is read. */
export async function refuseUnlessMaySend(
  slug: string,
  { actor, now }: Pick<Request, 'actor' | 'now'>,
): Promise<Performer> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  refuseOtherScope(actor, 'session.mark');
  const project = await findProject(read(), { slug });
  const target = project && (await sendingTarget(read(), actor, now, project.id));
  if (!target || !can(actor, 'project.read', target)) throw new Refusal('missing', 'not_found');
  if (!can(actor, 'session.mark', target)) throw new Refusal('forbidden', 'not_allowed');
  return actor;
}
