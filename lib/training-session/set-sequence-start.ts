import { appendSessionTraining, sessionTraining } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { type SequenceStartInput, sequenceStartInput } from '@/lib/domain/training-session/inputs';
import { Refusal } from '@/lib/refusal';
import {
  authorOf,
  type FoundTrainingOfSessions,
  findTrainingOfSessions,
  refuseWithoutSessions,
} from './session-found';

/** An officer says from when « sous un mois » runs for the sessions of a training (003:340), and who says so. */
export const setSequenceStart: Command<SequenceStartInput, FoundTrainingOfSessions, { id: number }> = {
  name: 'set-sequence-start',
  permission: 'session.settle',
  input: sequenceStartInput,
  find: (circumstances, { trainingId }) => findTrainingOfSessions(circumstances, { trainingId }),
  async run(circumstances, { trainingId, sequenceStart, source }, { training }) {
    const { tx } = circumstances;
    refuseWithoutSessions(training);
    const before = sessionTraining(tx, trainingId);
    if (before.sequenceStart === sequenceStart && before.sequenceSource === source)
      throw new Refusal('invalid', 'nothing_corrected');
    const decided = { sequenceStart, sequenceSource: source };
    const id = appendSessionTraining(tx, trainingId, decided, authorOf(circumstances, training.knownFrom));
    return {
      result: { id },
      journal: {
        subject: `training:${trainingId}`,
        projectId: training.projectId,
        references: { sessionTraining: id },
      },
    };
  },
};
