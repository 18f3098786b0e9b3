import type { z } from 'zod';
import type { Command } from '@/lib/command';
import { answerWithdrawal } from '@/lib/domain/finding';
import { type FoundAnswer, findAnswering, writeAnswer } from './answer-found';

/**
 * Takes a proposal back, or as the officer of its action a confirmed link, with its reason: earlier days keep it.
 */
export const withdrawFindingAnswer: Command<
  z.output<typeof answerWithdrawal>,
  FoundAnswer,
  { answerId: number }
> = {
  name: 'withdraw-finding-answer',
  permission: 'training.record',
  input: answerWithdrawal,
  find: findAnswering,
  run: async (circumstances, given, found) => writeAnswer(circumstances, given, found, 'withdrawn'),
};
