import { appendIntermediateTarget, hasIntermediate, intermediateTargetsAt } from '@/db/objective-records';
import type { Command } from '@/lib/command';
import { versionAt } from '@/lib/domain/component';
import { createdKnown } from '@/lib/domain/known';
import {
  type IntermediateTargetInput,
  intermediateProblems,
  intermediateTargetInput,
} from '@/lib/domain/objective';
import { refuseAll } from '@/lib/refusal';
import { type FoundComponent, findComponent } from './component-found';

/**
 * Records where a component should stand at the end of a year: the first word on a year is known from its document,
 * another one from today. Without a target it takes the year back.
 */
export const recordIntermediateTarget: Command<
  IntermediateTargetInput,
  FoundComponent,
  { recordId: number }
> = {
  name: 'record-intermediate-target',
  permission: 'target.amend',
  input: intermediateTargetInput,
  find: findComponent,
  async run({ tx, actor, now, door }, given, { component, versions }) {
    const version = versionAt(versions, now.day);
    const known = await intermediateTargetsAt(tx, component.id, now.day);
    refuseAll(intermediateProblems(given, version, known, now.day));
    const { year, target, datedOn, src, reason } = given;
    const isFirst = !hasIntermediate(tx, component.id, year);
    const knownFrom = isFirst ? createdKnown(datedOn, versions[0]?.knownFrom ?? datedOn) : now.day;
    const recordId = await appendIntermediateTarget(tx, {
      ...{ year, target, src, reason, door, knownFrom },
      componentId: component.id,
      accountId: actor.accountId,
      at: now.instant,
    });
    return {
      result: { recordId },
      journal: {
        subject: `component:${component.id}`,
        references: { intermediate: recordId },
        reason,
        knownFrom,
      },
    };
  },
};
