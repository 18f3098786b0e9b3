import type { Command } from '@/lib/command';
import { type FunctionInput, functionInput } from '@/lib/domain/eligibility/fact-inputs';
import { type FoundConsortium, findConsortium } from './consortium-found';
import { writeFunctions } from './written-functions';

/** A member takes up a function that the text cites, from a day on; of a field actor, in the zones that are named. */
export const giveFunction: Command<FunctionInput, FoundConsortium, { functions: number[] }> = {
  name: 'give-function',
  permission: 'project.manage',
  input: functionInput,
  find: findConsortium,
  run: async (circumstances, given, found) => writeFunctions(circumstances, given, found, 'given'),
};
