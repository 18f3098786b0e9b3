import { z } from 'zod';
import { addComponent, carryTrainings, replacementId } from '@/db/objective-component-figures';
import { appendComponentVersion } from '@/db/objective-components';
import { indicatorByKey } from '@/db/objective-indicators';
import { versionSums } from '@/db/objective-version-sums';
import type { Command } from '@/lib/command';
import { lineText } from '@/lib/domain/accepted-text';
import { readDue } from '@/lib/domain/amendment';
import { versionAt } from '@/lib/domain/component';
import { says } from '@/lib/domain/says';
import { refusedField } from '@/lib/refusal';
import { type FoundComponent, findComponent } from './component-found';
import { countInput, reasonInput, sourceInput } from './counting-input';

const input = z.object({
  componentId: z.string().max(80),
  indicatorKey: z.string().min(1, says('indicator_needed')).max(80),
  label: lineText.min(2, says('label_needed')).max(300, says('label_too_long')),
  /** Blank or null: « pas de cible chiffrée ». */
  target: countInput.default(null),
  baseline: countInput.default(null),
  /** A year, a month or a day; blank for none. */
  dueOn: lineText
    .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_due'))
    .default(''),
  src: sourceInput,
  reason: reasonInput,
});

/**
 * Ends a component today and opens another in its place, with another indicator of the catalogue: the way to change
 * what is counted or how once figures exist. Days before today keep reading the old one; its figures stay.
 */
export const replaceComponent: Command<z.output<typeof input>, FoundComponent, { componentId: string }> = {
  name: 'replace-component',
  permission: 'target.amend',
  input,
  find: findComponent,
  async run({ tx, actor, now }, given, { component, versions }) {
    const last = versions.at(-1);
    if (!last || (last.inForceTo !== null && last.inForceTo <= now.day))
      throw refusedField('indicatorKey', 'objective_ended', { day: last?.inForceTo ?? null });
    const indicator = await indicatorByKey(tx, given.indicatorKey);
    if (!indicator) throw refusedField('indicatorKey', 'indicator_needed');
    if (indicator.key === component.indicatorKey) throw refusedField('indicatorKey', 'indicator_unchanged');
    const { source } = indicator;
    if (!source || indicator.countingMode === 'unknown')
      throw refusedField('indicatorKey', 'indicator_not_measured');
    // A milestone is reached or not: its target is to be reached.
    const target = source === 'milestone' ? 1 : given.target;
    const baseline = source === 'milestone' ? null : given.baseline;
    if (target === 0 && !baseline) throw refusedField('target', 'zero_target');
    if (target !== null && target === baseline)
      throw refusedField('target', 'target_equals_baseline', { baseline });
    const due = readDue(given.dueOn);
    if (due && due.dueOn < now.day.slice(0, due.dueOn.length))
      throw refusedField('dueOn', 'due_before_force');

    const common = {
      event: 'decision',
      knownFrom: now.day,
      inForceFrom: now.day,
      validityInferred: false,
      documentKey: null,
      src: given.src,
      reason: given.reason,
      accountId: actor.accountId,
      recordedAt: now.instant,
    } as const;
    const { id: _, actionKey: __, ...ended } = versionAt(versions, now.day) ?? last;
    await appendComponentVersion(tx, {
      ...ended,
      ...common,
      version: last.version + 1,
      inForceTo: now.day,
    });
    const id = await replacementId(tx, component.id);
    await addComponent(tx, {
      id,
      actionKey: component.actionKey,
      seasonKey: component.seasonKey,
      position: component.position,
      groupKey: component.groupKey,
      label: given.label,
      unit: indicator.unit,
      source,
      measure: indicator.measure,
      indicatorKey: indicator.key,
      replaces: component.id,
    });
    await appendComponentVersion(tx, {
      ...common,
      componentId: id,
      version: 1,
      target,
      baseline,
      dueOn: due?.dueOn ?? null,
      duePrecision: due?.duePrecision ?? null,
      countingMode: indicator.countingMode,
      modeInferred: false,
      inForceTo: null,
    });
    await carryTrainings(tx, component, { id, source }, now.day);
    return {
      result: { componentId: id },
      journal: {
        subject: `component:${component.id}`,
        references: {
          version: last.version + 1,
          replacedBy: id,
          targets: versionSums(tx, [component.id, id]),
        },
        reason: given.reason,
      },
    };
  },
};
