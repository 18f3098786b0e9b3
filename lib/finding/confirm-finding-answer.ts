import type { Command } from '@/lib/command';
import { type AnswerInput, answerInput } from '@/lib/domain/finding';
import { type FoundAnswer, findAnswering, writeAnswer } from './answer-found';

/** Confirms that a training answers a finding, which another hand proposed: it is public from then on. */
export const confirmFindingAnswer: Command<AnswerInput, FoundAnswer, { answerId: number }> = {
  name: 'confirm-finding-answer',
  permission: 'training.decide',
  input: answerInput,
  find: findAnswering,
  run: async (circumstances, given, found) => writeAnswer(circumstances, given, found, 'confirmed'),
};
