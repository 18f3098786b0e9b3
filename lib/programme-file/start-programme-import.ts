import type { Performer } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { can, tokenAllows } from '@/lib/access/policy';
import { type Command, execute, firstResult, type Request } from '@/lib/command';
import {
  type ArrivedFile,
  addJob,
  byImport,
  describedFile,
  type TakenFile,
  takeFile,
  takenFile,
} from '@/lib/import/taken-file';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';

export interface StartedProgrammeImport {
  importId: number;
  /** Whether this very file was already waiting for its author. */
  known: boolean;
}

const command: Command<TakenFile, { target: Target }, StartedProgrammeImport> = {
  name: 'start-programme-import',
  permission: 'trainings.load',
  input: takenFile,
  find: async () => ({ target: {} }),
  async run(circumstances, file) {
    const to = { destination: 'programme', reportId: null, projectId: null } as const;
    const result = await addJob(circumstances, to, file);
    if (result.known) return { result, journal: null };
    const references = { import: result.importId, sha256: file.sha256 };
    return { result, journal: { subject: `import:${result.importId}`, references } };
  },
};

/** Takes a file for the programme: kept under its digest, then a job of its own. Nothing is kept of a stranger's. */
export async function startProgrammeImport(
  file: ArrivedFile,
  request: Request,
): Promise<StartedProgrammeImport> {
  const { accountId } = refuseUnlessMayLoad(request);
  const sent = describedFile(file);
  const first = await firstResult(read(), command, sent, request);
  if (first) return first.result;
  await takeFile(accountId, file);
  return execute(command, sent, byImport(request));
}

/** Asked before a large body is read. */
export function refuseUnlessMayLoad({ actor }: Pick<Request, 'actor'>): Performer {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (!tokenAllows(actor, 'trainings.load')) throw new Refusal('forbidden', 'token_scope');
  if (!can(actor, 'trainings.load')) throw new Refusal('missing', 'not_found');
  return actor;
}
