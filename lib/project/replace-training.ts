import { findTraining } from '@/db/projects';
import { trainingSuccessors } from '@/db/training-events';
import type { Circumstances, Command } from '@/lib/command';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { dayProblems, type TrainingReplacement, trainingReplacement } from '@/lib/domain/training-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type Told, tellTrainingEvent } from './tell-training-event';
import { type FoundTrainingLife, findTrainingLife } from './training-life';

/**
 * Another training of the project takes the place of one from a day on. Both keep their own lines: the same learners
 * are never said in both. Closing the first is said apart.
 */
export const replaceTraining: Command<TrainingReplacement, FoundTrainingLife, Told> = {
  name: 'replace-training',
  permission: 'training.record',
  input: trainingReplacement,
  async find(circumstances, { trainingId, successorId }) {
    const found = await findTrainingLife(circumstances, trainingId);
    const successor = await findTraining(circumstances.tx, successorId);
    if (!found) return undefined;
    // Whoever declares one of them alone does not speak for the other.
    const declaring = [found.training.organisationId, successor?.organisationId ?? []].flat();
    return { ...found, target: { ...found.target, declaringOrganisations: declaring } };
  },
  async run(circumstances, given, found) {
    const { successorId, effectiveOn, reason, seen } = given;
    refuseStale(seen, found.current.revisionId, 'training_changed_meanwhile');
    refuseAll([
      ...(await successorProblems(circumstances, given, found)),
      ...dayProblems(effectiveOn, found.life),
    ]);
    return tellTrainingEvent(circumstances, found, { kind: 'replaced', effectiveOn, reason, successorId });
  },
};

async function successorProblems(
  { tx }: Circumstances,
  { trainingId, successorId }: TrainingReplacement,
  { training, life }: FoundTrainingLife,
): Promise<FieldProblem[]> {
  if (successorId === trainingId) return [problem('successorId', 'successor_itself')];
  const successor = await findTraining(tx, successorId);
  if (!successor) return [problem('successorId', 'training_successor_needed')];
  if (successor.projectId !== training.projectId)
    return [problem('successorId', 'successor_of_other_project')];
  const known = life.events.find(({ kind }) => kind === 'replaced');
  if (known?.successorId) {
    const { title = '' } = (await findTraining(tx, known.successorId)) ?? {};
    return [problem('successorId', 'successor_known', { title, day: known.effectiveOn })];
  }
  return trainingSuccessors(tx, successorId).includes(trainingId)
    ? [problem('successorId', 'successor_cycle', { title: successor.title })]
    : [];
}
