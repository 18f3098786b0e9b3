import { findDiagnostic, findFinding } from '@/db/findings';
import { projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';

type Asked = Pick<Circumstances, 'tx' | 'now'>;

/** Who may write a diagnostic: its project's lead, and whoever follows the action; of a study, the latter alone. */
export const diagnosticTarget = async (
  read: Read,
  projectId: number | null,
  day: string,
): Promise<Target> => ({
  ...(projectId !== null && (await projectTarget(read, projectId, day))),
  actionKeys: [DIAGNOSED_ACTION],
});

export async function findDiagnosticToWrite({ tx, now }: Asked, { diagnosticId }: { diagnosticId: number }) {
  const diagnostic = findDiagnostic(tx, diagnosticId);
  return diagnostic && { diagnostic, target: await diagnosticTarget(tx, diagnostic.projectId, now.day) };
}

export async function findFindingToWrite({ tx, now }: Asked, { id }: { id: number }) {
  const finding = findFinding(tx, id);
  return finding && { finding, target: await diagnosticTarget(tx, finding.projectId, now.day) };
}

export type FoundDiagnostic = NonNullable<Awaited<ReturnType<typeof findDiagnosticToWrite>>>;
export type FoundFindingToWrite = NonNullable<Awaited<ReturnType<typeof findFindingToWrite>>>;

/** Who writes it, when, by which door: known from that day. */
export const writtenBy = ({ actor, now, door }: Circumstances) => ({
  accountId: actor.accountId,
  door,
  at: now.instant,
  knownFrom: now.day,
});
