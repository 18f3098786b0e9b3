import { appendFunction } from '@/db/consortium-facts';
import type { Circumstances, JournalLine } from '@/lib/command';
import type { FunctionEndInput, FunctionInput } from '@/lib/domain/eligibility/fact-inputs';
import { functionProblems, zonesOf } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, toldBy } from './consortium-found';
import { functionGround } from './function-ground';

/** A member takes a function up, or gives it up; of a field actor, one row for each zone that is named. */
export function writeFunctions(
  circumstances: Circumstances,
  given: FunctionInput | FunctionEndInput,
  found: FoundConsortium,
  event: 'given' | 'ended',
): { result: { functions: number[] }; journal: JournalLine } {
  const { tx, now } = circumstances;
  refuseAll(functionProblems(given, event, functionGround(found, given, now.day)));
  const { zones: _, ...words } = given;
  const functions = zonesOf(given).map((zoneNumber) =>
    appendFunction(tx, { ...words, zoneNumber, event, ...toldBy(circumstances, found.project) }),
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
}
