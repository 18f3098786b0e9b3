import { addComponent } from '@/db/objective-component-figures';
import { appendComponentVersion, componentOf } from '@/db/objective-components';
import { indicatorByKey } from '@/db/objective-indicators';
import { freeComponentId } from '@/db/objective-records';
import { versionSums } from '@/db/objective-version-sums';
import { recountOffers } from '@/db/offer-history';
import { actionInSeason, findDocument } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { readDue } from '@/lib/domain/amendment';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { type ComponentInput, componentInput, componentProblems } from '@/lib/domain/objective';
import { refuseAll } from '@/lib/refusal';

/**
 * Records a thing that an objective of an action counts, with its target: known from the date of its document, in force
 * from its own day.
 */
export const recordComponent: Command<ComponentInput, { target: Target }, { componentId: string }> = {
  name: 'record-component',
  permission: 'target.amend',
  input: componentInput,
  find: async (_, { actionKey }) => ({ target: { actionKeys: [actionKey] } }),
  async run({ tx, actor, now }, given) {
    const { actionKey, seasonKey, label, inForceFrom, datedOn, documentKey, src, remainderOf } = given;
    const indicator = await indicatorByKey(tx, given.indicatorKey);
    const problems: FieldProblem[] = componentProblems(given, now.day);
    if (!(await actionInSeason(tx, { actionKey, seasonKey, day: now.day })))
      problems.push(problem('actionKey', 'action_not_in_season', { season: seasonKey.slice(1) }));
    if (!indicator?.source) problems.push(problem('indicatorKey', 'indicator_needed'));
    if (documentKey !== null && !(await findDocument(tx, documentKey)))
      problems.push(problem('documentKey', 'unknown_document'));
    if (remainderOf !== null && !(await componentOf(tx, remainderOf)))
      problems.push(problem('remainderOf', 'unknown_component'));
    refuseAll(problems);
    if (!indicator?.source) throw new Error('An indicator without a source was refused above.');

    const { id, position } = await freeComponentId(tx, { actionKey, seasonKey });
    const { source, measure, unit, countingMode } = indicator;
    const isMilestone = source === 'milestone';
    const due = readDue(given.dueOn);
    await addComponent(tx, {
      ...{ id, actionKey, seasonKey, position, label, unit, source, measure, remainderOf },
      groupKey: id,
      indicatorKey: indicator.key,
    });
    await appendComponentVersion(tx, {
      componentId: id,
      version: 1,
      target: isMilestone ? 1 : given.target,
      baseline: isMilestone ? null : given.baseline,
      dueOn: due?.dueOn ?? null,
      duePrecision: due?.duePrecision ?? null,
      countingMode,
      modeInferred: false,
      event: 'document',
      inForceFrom,
      inForceTo: null,
      validityInferred: false,
      knownFrom: datedOn,
      documentKey,
      src,
      reason: null,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    recountOffers(tx, { seasonKey, actionKey });
    return {
      result: { componentId: id },
      journal: {
        subject: `component:${id}`,
        references: { version: 1, targets: versionSums(tx, [id]) },
        knownFrom: datedOn,
      },
    };
  },
};
