import { appendTrainingSpecialties, specialties, standingSpecialties } from '@/db/specialties';
import type { Command } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import {
  type CoverSpecialtiesInput,
  cellProblems,
  cellWarnings,
  coverSpecialtiesInput,
  SPECIALTY_ACTION,
  saidOtherwise,
} from '@/lib/domain/specialty';
import { type FoundTrainingNow, findTrainingNow } from '@/lib/project/training-found';
import { confirmOrRefuse, Refusal, refuseAll } from '@/lib/refusal';

/**
 * Says which specialties of the annex a training of action 6 covers, in which columns, at which stage and since when;
 * what was said by mistake is taken back with a reason. What was readable on earlier days stays so.
 */
export const coverSpecialties: Command<CoverSpecialtiesInput, FoundTrainingNow, { said: number }> = {
  name: 'cover-specialties',
  permission: 'training.record',
  input: coverSpecialtiesInput,
  find: (circumstances, { trainingId }) => findTrainingNow(circumstances, trainingId),
  async run({ tx, actor, now, door }, given, { training, current }) {
    const { trainingId, reason, confirmed } = given;
    if (training.actionKey !== SPECIALTY_ACTION) throw new Refusal('invalid', 'specialties_of_action');
    const known = {
      standing: standingSpecialties(tx, trainingId, now.day),
      specialties: specialties(tx),
      today: now.day,
    };
    refuseAll(cellProblems(given, known));
    const said = saidOtherwise(given, known.standing);
    if (said.length === 0) throw new Refusal('invalid', 'nothing_corrected');
    confirmOrRefuse(cellWarnings(given.cells, known), confirmed);
    const knownFrom = changedKnown(now.day, current.knownFrom);
    const ids = appendTrainingSpecialties(
      tx,
      said.map(({ onDay, ...cell }) => ({
        ...{ trainingId, ...cell, onDay, reason },
        event: onDay === null ? ('withdrawn' as const) : ('declared' as const),
        ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
      })),
    );
    return {
      result: { said: ids.length },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: { trainingSpecialties: ids },
        reason,
      },
    };
  },
};
