import { appendFunctionStatement } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { type FunctionStatementInput, functionStatementInput } from '@/lib/domain/eligibility/fact-inputs';
import { statementProblems } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';

/**
 * States that the functions recorded for an action are all of them, or no longer states it. Until it is stated, a
 * function that nobody holds is to be checked, not missing.
 */
export const stateFunctionsComplete: Command<
  FunctionStatementInput,
  FoundConsortium,
  { statementId: number }
> = {
  name: 'state-functions-complete',
  permission: 'project.manage',
  input: functionStatementInput,
  find: findConsortium,
  async run(circumstances, given, { places, records, project }) {
    const { tx, now } = circumstances;
    const actionKeys = places.map(({ actionKey }) => actionKey);
    const said = records.statements.findLast(({ actionKey }) => actionKey === given.actionKey);
    refuseAll(statementProblems(given, { actionKeys, said, today: now.day }));
    const statementId = appendFunctionStatement(tx, { ...given, ...toldBy(circumstances, project) });
    return {
      result: { statementId },
      journal: {
        subject: `project:${given.projectId}`,
        projectId: given.projectId,
        references: { functionStatements: [statementId] },
        reason: given.reason,
      },
    };
  },
};
