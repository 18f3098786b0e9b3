import type { z } from 'zod';
import { appendSessionTraining } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { retentionInput } from '@/lib/domain/certificate';
import {
  authorOf,
  type FoundTrainingOfSessions,
  findTrainingOfSessions,
  refuseWithoutSessions,
} from '@/lib/training-session/session-found';

/**
 * Says how long the names of the sessions of a training are kept, and which document says it: until then none may be
 * entered. Another length counts for the names that are there already.
 */
export const setRetention: Command<
  z.output<typeof retentionInput>,
  FoundTrainingOfSessions,
  { months: number }
> = {
  name: 'set-retention',
  permission: 'session.settle',
  input: retentionInput,
  find: (circumstances, { trainingId }) => findTrainingOfSessions(circumstances, { trainingId }),
  async run(circumstances, { months, source }, { training }) {
    refuseWithoutSessions(training);
    const row = appendSessionTraining(
      circumstances.tx,
      training.id,
      { retentionMonths: months, retentionSource: source },
      authorOf(circumstances, training.knownFrom),
    );
    return {
      result: { months },
      journal: {
        subject: `training:${training.id}`,
        projectId: training.projectId,
        references: { sessionTrainings: [row] },
      },
    };
  },
};
