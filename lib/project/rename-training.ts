import { trainingTitled } from '@/db/projects';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { renamingProblems, type TrainingRenaming, trainingRenaming } from '@/lib/domain/training-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type Told, tellTrainingEvent } from './tell-training-event';
import { type FoundTrainingLife, findTrainingLife } from './training-life';

/** Another title from a day on, past or to come; a fault in the title is corrected by `revise-training`. */
export const renameTraining: Command<TrainingRenaming, FoundTrainingLife, Told> = {
  name: 'rename-training',
  permission: 'training.record',
  input: trainingRenaming,
  find: (circumstances, { trainingId }) => findTrainingLife(circumstances, trainingId),
  async run(circumstances, { title, effectiveOn, reason, seen }, found) {
    const { life, training, current } = found;
    refuseStale(seen, current.revisionId, 'training_changed_meanwhile');
    const { projectId, organisationId } = training;
    const same = await trainingTitled(circumstances.tx, projectId, organisationId, title);
    refuseAll([
      ...renamingProblems({ title, effectiveOn }, life),
      ...(same && same.id !== training.id
        ? [problem('title', 'training_title_taken', { title: same.title })]
        : []),
    ]);
    return tellTrainingEvent(circumstances, found, { kind: 'renamed', effectiveOn, reason, title });
  },
};
