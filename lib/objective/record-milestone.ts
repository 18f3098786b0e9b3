import { z } from 'zod';
import { componentOf, componentVersionsOf } from '@/db/objective-components';
import { addMilestoneRecord, milestonesAt } from '@/db/objective-indicators';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { linesText, lineText } from '@/lib/domain/accepted-text';
import { PROGRAMME_STARTS_ON } from '@/lib/domain/as-of';
import { versionAt } from '@/lib/domain/component';
import { says } from '@/lib/domain/says';
import { isRealDay } from '@/lib/domain/time';
import { refusedField } from '@/lib/refusal';

const input = z.object({
  componentId: z.string().max(80),
  /** The day on which it was reached; null takes back what was recorded. */
  reachedOn: lineText.refine(isRealDay, says('impossible_date')).nullable(),
  /** The document or address that proves it, or why it is taken back. */
  evidence: linesText.min(2, says('evidence_needed')).max(1000, says('evidence_too_long')),
});

/** Records that a milestone is reached, with its proof, or takes it back. Known from today. */
export const recordMilestone: Command<
  z.output<typeof input>,
  { target: Target; source: string; inForce: boolean },
  { recordId: number }
> = {
  name: 'record-milestone',
  permission: 'target.amend',
  input,
  async find({ tx, now }, { componentId }) {
    const component = await componentOf(tx, componentId);
    if (!component) return undefined;
    const inForce = versionAt(await componentVersionsOf(tx, componentId), now.day) !== undefined;
    return { source: component.source, inForce, target: { actionKeys: [component.actionKey] } };
  },
  async run({ tx, actor, now, door }, { componentId, reachedOn, evidence }, { source, inForce }) {
    if (source !== 'milestone') throw refusedField('reachedOn', 'not_a_milestone');
    if (!inForce) throw refusedField('reachedOn', 'objective_not_in_force');
    if (reachedOn !== null && reachedOn > now.day) throw refusedField('reachedOn', 'future_date');
    if (reachedOn !== null && reachedOn < PROGRAMME_STARTS_ON)
      throw refusedField('reachedOn', 'before_programme');
    const known = (await milestonesAt(tx, now.day, componentId)).get(componentId);
    if ((known?.reachedOn ?? null) === reachedOn)
      throw refusedField('reachedOn', reachedOn === null ? 'milestone_not_reached' : 'milestone_unchanged');
    const recordId = await addMilestoneRecord(tx, {
      componentId,
      reachedOn,
      evidence,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { recordId },
      journal: {
        subject: `component:${componentId}`,
        references: { milestone: recordId },
        reason: reachedOn === null ? evidence : null,
      },
    };
  },
};
