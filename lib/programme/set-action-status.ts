import { actionInSeason, appendActionStatus } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { effectiveDayProblems, problem } from '@/lib/domain/inputs';
import { type ActionStatusInput, actionStatusInput } from '@/lib/domain/programme';
import type { ActionStatus } from '@/lib/domain/vocabulary';
import { refuseAll } from '@/lib/refusal';

/** Opens or closes an action in a season from a day, which may be to come: readings find it when its day has come. */
export const setActionStatus: Command<
  ActionStatusInput,
  { target: Target; action: { status: ActionStatus } },
  { recordId: number }
> = {
  name: 'set-action-status',
  permission: 'target.amend',
  input: actionStatusInput,
  async find({ tx }, { actionKey, seasonKey, from }) {
    const action = await actionInSeason(tx, { actionKey, seasonKey, day: from });
    return action && { action, target: { actionKeys: [actionKey] } };
  },
  async run({ tx, actor, now, door }, { actionKey, seasonKey, status, from, src }, { action }) {
    const isClosed = action.status === 'closed';
    refuseAll([
      ...effectiveDayProblems('from', from, now.day),
      ...(isClosed === (status === 'closed') ? [problem('status', 'action_status_unchanged')] : []),
    ]);
    const recordId = await appendActionStatus(tx, {
      ...{ actionKey, seasonKey, status, src, door },
      effectiveOn: from,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { recordId },
      journal: { subject: `action:${actionKey}`, references: { status: recordId } },
    };
  },
};
