import { membershipLines } from '@/db/project-life';
import { trainingTitled } from '@/db/projects';
import type { Circumstances, Command } from '@/lib/command';
import { staysOf } from '@/lib/domain/consortium';
import { problem } from '@/lib/domain/inputs';
import { type TrainingTransfer, trainingTransfer, transferProblems } from '@/lib/domain/training-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type Told, tellTrainingEvent } from './tell-training-event';
import { type FoundTrainingLife, findTrainingLife } from './training-life';

/**
 * Another member of the consortium declares a training from a day on: its lines are then asked of that one. What was
 * sent before stays with whoever declared it then.
 */
export const transferTraining: Command<TrainingTransfer, FoundTrainingLife, Told> = {
  name: 'transfer-training',
  permission: 'project.manage',
  input: trainingTransfer,
  find: (circumstances, { trainingId }) => findTrainingLife(circumstances, trainingId),
  async run(circumstances, { organisationId, effectiveOn, reason, seen }, found) {
    refuseStale(seen, found.current.revisionId, 'training_changed_meanwhile');
    const { training, current, life } = found;
    const { projectId } = training;
    const same = await trainingTitled(circumstances.tx, projectId, organisationId, current.words.title);
    refuseAll([
      ...transferProblems({ organisationId, effectiveOn }, life, await staysIn(circumstances, projectId)),
      ...(same && same.id !== training.id
        ? [problem('organisationId', 'training_title_taken', { title: same.title })]
        : []),
    ]);
    return tellTrainingEvent(circumstances, found, {
      ...{ kind: 'transferred', effectiveOn, reason },
      ...{ organisationId, fromOrganisationId: training.organisationId },
    });
  },
};

async function staysIn({ tx, now }: Circumstances, projectId: number) {
  const lines = await membershipLines(tx, projectId);
  return staysOf(
    lines.map((line) => ({ ...line, reason: null })),
    now.day,
  );
}
