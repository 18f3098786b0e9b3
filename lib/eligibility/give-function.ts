import { appendFunction } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type FunctionInput, functionInput } from '@/lib/domain/eligibility/fact-inputs';
import { functionProblems, zonesOf } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';
import { functionGround } from './function-ground';

/** A member takes up a function that the text cites, from a day on; of a field actor, in the zones that are named. */
export const giveFunction: Command<FunctionInput, FoundConsortium, { functions: number[] }> = {
  name: 'give-function',
  permission: 'project.manage',
  input: functionInput,
  find: findConsortium,
  async run(circumstances, given, found) {
    const { tx, now } = circumstances;
    refuseAll(functionProblems(given, 'given', functionGround(found, given, now.day)));
    const { zones: _, ...words } = given;
    const functions = zonesOf(given).map((zoneNumber) =>
      appendFunction(tx, { ...words, zoneNumber, event: 'given', ...toldBy(circumstances, found.project) }),
    );
    return {
      result: { functions },
      journal: {
        subject: `project:${given.projectId}`,
        projectId: given.projectId,
        references: { memberFunctions: functions },
        reason: given.reason,
      },
    };
  },
};
