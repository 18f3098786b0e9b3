import { addProposal, decideProposal, waitingProposal } from '@/db/training-proposals';
import type { Circumstances } from '@/lib/command';
import { Refusal } from '@/lib/refusal';

interface Asked {
  componentIds?: string[];
  /** Null asks to open it again. */
  closedOn?: string | null;
  /** Of a reopening: from this day on; without it, as if it had never been closed. */
  reopensOn?: string | null;
  reason: string;
}

/** Puts before the officer what a consortium asks of a committed training; what it asked before is taken back. */
export async function askOfficer(
  { tx, actor, now, door }: Circumstances,
  trainingId: number,
  { componentIds, closedOn, reopensOn, reason }: Asked,
): Promise<number> {
  if (reason.trim().length < 2)
    throw new Refusal('invalid', 'reason_for_officer', {}, [
      { path: 'reason', code: 'reason_for_officer', params: {} },
    ]);
  const before = await waitingProposal(tx, trainingId);
  if (before)
    await decideProposal(tx, before.id, {
      decision: 'taken_back',
      decisionReason: null,
      decidedBy: actor.accountId,
      decidedAt: now.instant,
    });
  return addProposal(tx, {
    trainingId,
    componentIds: componentIds ?? before?.componentIds ?? null,
    asksClosing: closedOn !== undefined || (before?.asksClosing ?? false),
    closedOn: closedOn !== undefined ? closedOn : (before?.closedOn ?? null),
    reopensOn: closedOn !== undefined ? (reopensOn ?? null) : (before?.reopensOn ?? null),
    reason,
    accountId: actor.accountId,
    door,
    at: now.instant,
  });
}
