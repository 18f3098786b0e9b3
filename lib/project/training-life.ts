import { campaignsAsking, trainingEvents } from '@/db/training-events';
import type { Circumstances } from '@/lib/command';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { addDays } from '@/lib/domain/time';
import type { TrainingLife } from '@/lib/domain/training-life';
import { type FoundTrainingNow, findTrainingNow } from './training-found';

/** A training with its last word and what happened to it or will, for those who may write it. */
export interface FoundTrainingLife extends FoundTrainingNow {
  life: TrainingLife;
}

export async function findTrainingLife(
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  trainingId: number,
): Promise<FoundTrainingLife | undefined> {
  const found = await findTrainingNow(circumstances, trainingId);
  if (!found) return undefined;
  const { training, current } = found;
  return {
    ...found,
    life: {
      knownFrom: current.knownFrom,
      title: current.words.title,
      closedOn: current.words.closedOn,
      organisationId: training.organisationId,
      regionCodes: current.lists.regions.map(({ regionCode }) => regionCode),
      events: await trainingEvents(circumstances.tx, trainingId),
      today: circumstances.now.day,
    },
  };
}

/** A training is not closed under the feet of those who are asked for its figures: the campaign and the first day are said. */
export function askedProblems(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  participationId: number,
  closedOn: string | null,
): FieldProblem[] {
  if (closedOn === null) return [];
  const asking = campaignsAsking(tx, participationId, now.day).find(
    ({ periodStartsOn }) => closedOn <= periodStartsOn,
  );
  if (!asking) return [];
  const { campaign, closesOn, periodStartsOn } = asking;
  return [problem('closedOn', 'closed_while_asked', { campaign, closesOn, day: addDays(periodStartsOn, 1) })];
}
