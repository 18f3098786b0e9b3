import type { z } from 'zod';
import { recountOffers } from '@/db/offer-history';
import { decideProposal, findProposal, type TrainingProposal } from '@/db/training-proposals';
import { appendTrainingRevision, setLists } from '@/db/training-writes';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { proposalDecision } from '@/lib/domain/training';
import { Refusal, refuseAll } from '@/lib/refusal';
import { type FoundTrainingNow, findTrainingNow } from './training-found';

/** An officer's answer to what a consortium asks of a committed training: done as it was asked, or refused with a reason. */
export const decideTrainingProposal: Command<
  z.output<typeof proposalDecision>,
  FoundTrainingNow & { proposal: TrainingProposal },
  { accepted: boolean }
> = {
  name: 'decide-training-proposal',
  permission: 'training.decide',
  input: proposalDecision,
  async find(circumstances, { proposalId }) {
    const proposal = await findProposal(circumstances.tx, proposalId);
    const found = proposal && (await findTrainingNow(circumstances, proposal.trainingId));
    return found && proposal && { ...found, proposal };
  },
  async run({ tx, actor, now, door }, { accept, reason }, { proposal, training, current }) {
    if (proposal.decision !== null) throw new Refusal('conflict', 'proposal_decided');
    if (!accept && reason === null) refuseAll([problem('reason', 'reason_needed')]);
    const { id, trainingId, componentIds, asksClosing, closedOn } = proposal;
    await decideProposal(tx, id, {
      decision: accept ? 'accepted' : 'refused',
      decisionReason: reason,
      decidedBy: actor.accountId,
      decidedAt: now.instant,
    });
    const references: Record<string, unknown> = { proposal: id };
    if (accept) {
      const knownFrom = changedKnown(now.day, current.knownFrom);
      references.trainingRevision = await appendTrainingRevision(
        tx,
        trainingId,
        { ...current.words, ...(asksClosing && { closedOn }) },
        {
          source: null,
          reason: proposal.reason,
          accountId: actor.accountId,
          door,
          at: now.instant,
          knownFrom,
        },
      );
      if (componentIds !== null) {
        await setLists(tx, trainingId, { componentIds }, knownFrom);
        recountOffers(tx, training);
      }
    }
    return {
      result: { accepted: accept },
      journal: { subject: `training:${trainingId}`, projectId: training.projectId, references, reason },
    };
  },
};
