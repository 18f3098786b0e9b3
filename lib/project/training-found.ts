import { findComponentsOf } from '@/db/objective-components';
import { type FoundTraining, findTraining, projectTarget } from '@/db/projects';
import { professions, regions } from '@/db/reference';
import type { Read } from '@/db/store';
import { type TrainingNow, trainingNow } from '@/db/training-writes';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import type { FieldProblem } from '@/lib/domain/inputs';
import type { TrainingInput } from '@/lib/domain/training';
import { listProblems } from '@/lib/domain/training';

/** A training with its last word, for those who may write it. */
export interface FoundTrainingNow {
  target: Target;
  training: FoundTraining;
  current: TrainingNow;
}

export async function findTrainingNow(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  trainingId: number,
): Promise<FoundTrainingNow | undefined> {
  const training = await findTraining(tx, trainingId);
  const current = training && (await trainingNow(tx, trainingId));
  if (!training || !current) return undefined;
  const target = await projectTarget(tx, training.projectId, now.day);
  const { actionKey, organisationId } = training;
  return {
    training,
    current,
    target: { ...target, actionKeys: [actionKey], declaringOrganisations: [organisationId] },
  };
}

type Lists = Pick<TrainingInput, 'componentIds' | 'regions' | 'professionIds'>;

/** What the lists of a training name that the programme has not, or twice. */
export async function trainingListProblems(
  read: Read,
  lists: Lists,
  action: { actionKey: string; seasonKey: string },
): Promise<FieldProblem[]> {
  return listProblems(lists, {
    regionCodes: (await regions(read)).map(({ code }) => code),
    professionIds: (await professions(read)).map(({ id }) => id),
    componentIds: await findComponentsOf(read, action),
  });
}
