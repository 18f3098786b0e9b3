import { isTrainingCommitted } from '@/db/training-proposals';
import { appendTrainingRevision } from '@/db/training-writes';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import { closingProblems, type TrainingClosing, trainingClosing } from '@/lib/domain/training';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { askOfficer } from './ask-officer';
import { type FoundTrainingNow, findTrainingNow } from './training-found';
import { askedProblems } from './training-life';

/**
 * Closes a training from a day on, or takes its closing back: what was counted stays, nothing is entered for a period that
 * begins later. The closing of a committed training is the officer's: asked by a consortium, it waits for him.
 */
export const closeTraining: Command<
  TrainingClosing,
  FoundTrainingNow,
  { revisionId: number | null; proposalId: number | null }
> = {
  name: 'close-training',
  permission: 'training.record',
  input: trainingClosing,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run(circumstances, { trainingId, closedOn, reason, seen }, { training, current, target }) {
    const { tx, actor, now, door } = circumstances;
    refuseStale(seen, current.revisionId, 'training_changed_meanwhile');
    const { closedOn: closedNow } = current.words;
    refuseAll(closingProblems(closedOn, { knownFrom: current.knownFrom, closedNow, today: now.day }));
    refuseAll(askedProblems(circumstances, training.participationId, closedOn));
    const asks = isTrainingCommitted(tx, trainingId) && !can(actor, 'training.decide', target);
    const proposalId = asks ? await askOfficer(circumstances, trainingId, { closedOn, reason }) : null;
    const revisionId = asks
      ? null
      : await appendTrainingRevision(
          tx,
          trainingId,
          { ...current.words, closedOn },
          {
            ...{ source: null, reason, door },
            accountId: actor.accountId,
            at: now.instant,
            knownFrom: changedKnown(now.day, current.knownFrom),
          },
        );
    return {
      result: { revisionId, proposalId },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: {
          ...(revisionId !== null && { trainingRevision: revisionId }),
          ...(proposalId !== null && { proposal: proposalId }),
        },
        reason,
      },
    };
  },
};
