import { appendLabelDecision, labelDecisionsOf } from '@/db/labels';
import type { Command } from '@/lib/command';
import { decisionProblems, isInScope, type LabelDecisionInput, labelDecisionInput } from '@/lib/domain/label';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { Refusal, refuseAll } from '@/lib/refusal';

/** Records what became of a file at Medicen, with the document that says it: only then is a label said to be granted. */
export const recordLabelDecision: Command<LabelDecisionInput, FoundTrainingNow, { decisionId: number }> = {
  name: 'record-label-decision',
  permission: 'training.decide',
  input: labelDecisionInput,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run({ tx, actor, now, door }, given, { training, current }) {
    const { trainingId } = given;
    // A label that was granted may be withdrawn whatever became of the training since.
    if (given.decision !== 'withdrawn' && !isInScope(current.words.regime, training.regionCodes))
      throw new Refusal('conflict', 'label_scope');
    refuseAll(decisionProblems(given, labelDecisionsOf(tx, trainingId, now.day), now.day));
    const decisionId = appendLabelDecision(tx, {
      ...given,
      ...{ door, accountId: actor.accountId, at: now.instant, knownFrom: now.day },
    });
    return {
      result: { decisionId },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: { labelDecisions: [decisionId] },
      },
    };
  },
};
