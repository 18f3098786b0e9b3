import type { Command } from '@/lib/command';
import { type AnswerInput, answerInput } from '@/lib/domain/finding';
import { type FoundAnswer, findAnswering, writeAnswer } from './answer-found';

/** Proposes that a training answers a finding: nothing of it is public before an officer confirms it. */
export const proposeFindingAnswer: Command<AnswerInput, FoundAnswer, { answerId: number }> = {
  name: 'propose-finding-answer',
  permission: 'training.record',
  input: answerInput,
  find: findAnswering,
  run: async (circumstances, given, found) => writeAnswer(circumstances, given, found, 'proposed'),
};
