import type { z } from 'zod';
import { recountOffers, recountProjects } from '@/db/offer-history';
import { withdrawTrainingRow } from '@/db/project-life';
import { settleFormer } from '@/db/recorded-again';
import { trainingDependents } from '@/db/training-proposals';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { refuseHanging } from '@/lib/refusal';
import { type FoundTrainingNow, findTrainingNow } from './training-found';
import { recordWithdrawal } from './withdrawal-record';

/** Takes back a training recorded twice or by mistake, while nothing was committed, planned or entered for it. */
export const withdrawTraining: Command<
  z.output<typeof withdrawalInput>,
  FoundTrainingNow,
  { withdrawn: true }
> = {
  name: 'withdraw-training',
  permission: 'training.record',
  input: withdrawalInput,
  find: (circumstances, { id }) => findTrainingNow(circumstances, id),
  async run(circumstances, { id, reason }, { training, current }) {
    const { tx } = circumstances;
    refuseHanging(trainingDependents(tx, id));
    await withdrawTrainingRow(tx, id, await recordWithdrawal(circumstances, 'training', id, reason));
    recountProjects(tx, training.seasonKey);
    recountOffers(tx, training, ['committed']);
    settleFormer(tx, training.projectId);
    return {
      result: { withdrawn: true },
      journal: {
        subject: `training:${id}`,
        projectId: training.projectId,
        reason,
        knownFrom: current.knownFrom,
      },
    };
  },
};
