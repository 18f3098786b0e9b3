import { addStatement } from '@/db/objective-records';
import { actionByKey } from '@/db/reference';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem, sourceDayProblems } from '@/lib/domain/inputs';
import { type StatementInput, statementInput } from '@/lib/domain/objective';
import { refuseAll } from '@/lib/refusal';

/** Records what a public page states: material for the disagreements, never a target nor a result. */
export const recordStatement: Command<StatementInput, { target: Target }, { statementId: number }> = {
  name: 'record-statement',
  permission: 'publication.record',
  input: statementInput,
  find: async (_, { actionKey }) => ({ target: { actionKeys: actionKey === null ? [] : [actionKey] } }),
  async run({ tx, actor, now }, { actionKey, datedOn, text, source, note }) {
    const isKnown = actionKey === null || (await actionByKey(tx, actionKey)) !== undefined;
    refuseAll([
      ...sourceDayProblems('datedOn', datedOn, now.day),
      ...(isKnown ? [] : [problem('actionKey', 'unknown_action')]),
    ]);
    const statementId = await addStatement(tx, {
      ...{ datedOn, source, note },
      about: `${actionKey ?? 'programme'}.statement`,
      value: text,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return {
      result: { statementId },
      journal: { subject: `statement:${statementId}`, knownFrom: datedOn },
    };
  },
};
