import { isTrainingCommitted } from '@/db/training-proposals';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { reopeningProblems, type TrainingReopening, trainingReopening } from '@/lib/domain/training-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { askOfficer } from './ask-officer';
import { tellTrainingEvent } from './tell-training-event';
import { type FoundTrainingLife, findTrainingLife } from './training-life';

/**
 * Opens a closed training again from a day on: what begins between the two days is asked of nobody. Of a committed
 * training it is the officer's to say, as its closing: asked by a consortium, it waits for him.
 */
export const reopenTraining: Command<
  TrainingReopening,
  FoundTrainingLife,
  { eventId: number | null; proposalId: number | null }
> = {
  name: 'reopen-training',
  permission: 'training.record',
  input: trainingReopening,
  find: (circumstances, { trainingId }) => findTrainingLife(circumstances, trainingId),
  async run(circumstances, { trainingId, effectiveOn, reason, seen }, found) {
    const { life, current, training, target } = found;
    refuseStale(seen, current.revisionId, 'training_changed_meanwhile');
    refuseAll(reopeningProblems({ effectiveOn }, life));
    if (
      isTrainingCommitted(circumstances.tx, trainingId) &&
      !can(circumstances.actor, 'training.decide', target)
    ) {
      const proposalId = await askOfficer(circumstances, trainingId, {
        ...{ closedOn: null, reopensOn: effectiveOn, reason },
      });
      return {
        result: { eventId: null, proposalId },
        journal: {
          subject: `training:${trainingId}`,
          projectId: training.projectId,
          references: { proposal: proposalId },
          reason,
        },
      };
    }
    const { result, journal } = await tellTrainingEvent(circumstances, found, {
      ...{ kind: 'reopened', effectiveOn, reason },
      closedOn: life.closedOn,
    });
    return { result: { eventId: result.eventId, proposalId: null }, journal };
  },
};
