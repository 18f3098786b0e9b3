import type { z } from 'zod';
import { appendLabelDecision, findLabelDecision, type LabelDecisionRow } from '@/db/labels';
import type { Command } from '@/lib/command';
import { labelDecisionCancelling } from '@/lib/domain/label';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';

/** Takes back a decision recorded by mistake: from today it was never made, earlier days keep it. */
export const cancelLabelDecision: Command<
  z.output<typeof labelDecisionCancelling>,
  FoundTrainingNow & { decided: LabelDecisionRow },
  { withdrawn: true }
> = {
  name: 'cancel-label-decision',
  permission: 'training.decide',
  input: labelDecisionCancelling,
  async find(circumstances, { decisionId }) {
    const decided = findLabelDecision(circumstances.tx, decisionId);
    const found = decided && (await findTrainingNow(circumstances, decided.trainingId));
    return found && decided && { ...found, decided };
  },
  async run({ tx, actor, now, door }, { reason }, { training, decided }) {
    const { id: cancelsId, trainingId, decision, decidedOn, body, source } = decided;
    const rowId = appendLabelDecision(tx, {
      ...{ trainingId, decision, decidedOn, body, source, cancelsId, reason, door },
      ...{ accountId: actor.accountId, at: now.instant, knownFrom: now.day },
    });
    return {
      result: { withdrawn: true },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: { labelDecisions: [cancelsId, rowId] },
        reason,
      },
    };
  },
};
