import type { Command } from '@/lib/command';
import { type FunctionEndInput, functionEndInput } from '@/lib/domain/eligibility/fact-inputs';
import { type FoundConsortium, findConsortium } from './consortium-found';
import { writeFunctions } from './written-functions';

/** A member gives a function up from a day on; of a field actor, in the zones that are named. */
export const endFunction: Command<FunctionEndInput, FoundConsortium, { functions: number[] }> = {
  name: 'end-function',
  permission: 'project.manage',
  input: functionEndInput,
  find: findConsortium,
  run: async (circumstances, given, found) => writeFunctions(circumstances, given, found, 'ended'),
};
