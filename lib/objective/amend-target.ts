import { appendComponentVersion, componentOf, componentVersionsOf } from '@/db/objective-components';
import { versionSums } from '@/db/objective-version-sums';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type Amendment, amended, amendmentInput } from '@/lib/domain/amendment';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

type Version = Awaited<ReturnType<typeof componentVersionsOf>>[number];
type Found = { target: Target; last: Version; unit: string };

/** The version that an amendment adds, or its refusal beside the field: what a preview shows is what is recorded. */
export function amendedVersion(
  last: Version,
  unit: string,
  given: Amendment,
  { accountId, now }: { accountId: number; now: Now },
): Version {
  const answer = amended(last, unit, given);
  if ('problem' in answer) {
    const { kind, ...problem } = answer.problem;
    throw new Refusal(kind, problem.code, problem.params, [problem]);
  }
  return {
    ...answer.version,
    event: given.event,
    validityInferred: false,
    knownFrom: now.day,
    documentKey: null,
    src: given.src,
    reason: given.reason,
    accountId,
    recordedAt: now.instant,
  };
}

/**
 * Changes a target by an event, avenant or decision: a version known from today, in force from its own day, which
 * may be to come. Earlier days keep reading the earlier version. Refusals: see `amended`.
 */
export const amendTarget: Command<Amendment, Found, { version: number }> = {
  name: 'amend-target',
  permission: 'target.amend',
  input: amendmentInput,
  async find({ tx }, { componentId }) {
    const last = (await componentVersionsOf(tx, componentId)).at(-1);
    const component = await componentOf(tx, componentId);
    return last && component && { last, unit: component.unit, target: { actionKeys: [last.actionKey] } };
  },
  async run({ tx, actor, now }, given, { last, unit }) {
    const {
      id: _,
      actionKey: __,
      ...row
    } = amendedVersion(last, unit, given, {
      accountId: actor.accountId,
      now,
    });
    await appendComponentVersion(tx, row);
    return {
      result: { version: row.version },
      journal: {
        subject: `component:${given.componentId}`,
        references: { version: row.version, targets: versionSums(tx, [given.componentId]) },
        reason: given.reason,
      },
    };
  },
};
