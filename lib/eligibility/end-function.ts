import { appendFunction } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type FunctionEndInput, functionEndInput } from '@/lib/domain/eligibility/fact-inputs';
import { functionProblems, zonesOf } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';
import { functionGround } from './function-ground';

/** A member gives a function up from a day on; of a field actor, in the zones that are named. */
export const endFunction: Command<FunctionEndInput, FoundConsortium, { functions: number[] }> = {
  name: 'end-function',
  permission: 'project.manage',
  input: functionEndInput,
  find: findConsortium,
  async run(circumstances, given, found) {
    const { tx, now } = circumstances;
    refuseAll(functionProblems(given, 'ended', functionGround(found, given, now.day)));
    const { zones: _, ...words } = given;
    const functions = zonesOf(given).map((zoneNumber) =>
      appendFunction(tx, { ...words, zoneNumber, event: 'ended', ...toldBy(circumstances, found.project) }),
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
