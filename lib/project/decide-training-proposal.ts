import type { z } from 'zod';
import { recountOffers } from '@/db/offer-history';
import { decideProposal, findProposal, type TrainingProposal } from '@/db/training-proposals';
import { appendTrainingRevision, setLists } from '@/db/training-writes';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Circumstances, Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { proposalDecision } from '@/lib/domain/training';
import { reopeningProblems } from '@/lib/domain/training-life';
import { Refusal, refuseAll } from '@/lib/refusal';
import { tellTrainingEvent } from './tell-training-event';
import { askedProblems, type FoundTrainingLife, findTrainingLife } from './training-life';

/** An officer's answer to what a consortium asks of a committed training: done as it was asked, or refused with a reason. Never to oneself. */
export const decideTrainingProposal: Command<
  z.output<typeof proposalDecision>,
  FoundTrainingLife & { proposal: TrainingProposal },
  { accepted: boolean }
> = {
  name: 'decide-training-proposal',
  permission: 'training.decide',
  input: proposalDecision,
  async find(circumstances, { proposalId }) {
    const proposal = await findProposal(circumstances.tx, proposalId);
    const found = proposal && (await findTrainingLife(circumstances, proposal.trainingId));
    return found && proposal && { ...found, proposal };
  },
  async run(circumstances, { accept, reason }, found) {
    const { tx, actor, now } = circumstances;
    const { proposal, training } = found;
    if (proposal.decision !== null) throw new Refusal('conflict', 'proposal_decided');
    if (isOwnHand(tx, actor, proposal.accountId)) throw new Refusal('forbidden', 'own_request');
    if (!accept && reason === null) refuseAll([problem('reason', 'reason_needed')]);
    const { id, trainingId } = proposal;
    const done = accept ? await asItWasAsked(circumstances, found) : {};
    await decideProposal(tx, id, {
      decision: accept ? 'accepted' : 'refused',
      decisionReason: reason,
      decidedBy: actor.accountId,
      decidedAt: now.instant,
    });
    return {
      result: { accepted: accept },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: { proposal: id, ...done },
        reason,
      },
    };
  },
};

/** Does what a proposal asks; the day of a closing is looked at again, since a campaign may have opened meanwhile. */
async function asItWasAsked(
  circumstances: Circumstances,
  found: FoundTrainingLife & { proposal: TrainingProposal },
): Promise<Record<string, unknown>> {
  const { tx, actor, now, door } = circumstances;
  const { proposal, training, current, life } = found;
  const { trainingId, componentIds, asksClosing, closedOn, reopensOn } = proposal;
  const knownFrom = changedKnown(now.day, current.knownFrom);
  const references: Record<string, unknown> = {};
  if (asksClosing && reopensOn !== null) {
    refuseAll(reopeningProblems({ effectiveOn: reopensOn }, life));
    const { result } = await tellTrainingEvent(circumstances, found, {
      ...{ kind: 'reopened', effectiveOn: reopensOn, reason: proposal.reason },
      closedOn: life.closedOn,
    });
    references.trainingEvent = result.eventId;
  } else {
    if (asksClosing) refuseAll(askedProblems(circumstances, training.participationId, closedOn));
    references.trainingRevision = await appendTrainingRevision(
      tx,
      trainingId,
      { ...current.words, ...(asksClosing && { closedOn }) },
      {
        ...{ source: null, reason: proposal.reason, accountId: actor.accountId, door },
        ...{ at: now.instant, knownFrom },
      },
    );
  }
  if (componentIds !== null) {
    await setLists(tx, trainingId, { componentIds }, knownFrom);
    recountOffers(tx, training);
  }
  return references;
}
