import { z } from 'zod';
import { hasFigures } from '@/db/objective-component-figures';
import { appendComponentVersion } from '@/db/objective-components';
import { versionSums } from '@/db/objective-version-sums';
import type { Command } from '@/lib/command';
import { isModeRecorded, versionAt } from '@/lib/domain/component';
import { modesFor } from '@/lib/domain/indicator';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { says } from '@/lib/domain/says';
import { COUNTING_MODES } from '@/lib/domain/vocabulary';
import { refusedField } from '@/lib/refusal';
import { type FoundComponent, findComponent } from './component-found';
import { reasonInput, sourceInput } from './counting-input';

const input = z.object({
  componentId: z.string().max(80),
  countingMode: z
    .enum(COUNTING_MODES, says('mode_needed'))
    .refine((mode) => mode !== 'unknown', says('mode_needed')),
  /** The document that says how it counts. */
  src: sourceInput,
  reason: reasonInput,
});

/**
 * Records how a component counts, with its source: known from today, so that earlier days keep reading « mode de
 * comptage inconnu ». An unknown mode is replaced once, figures or not. Another mode may be corrected only while
 * nobody has entered a figure; afterwards the indicator is replaced.
 */
export const recordCountingMode: Command<
  z.output<typeof input>,
  FoundComponent,
  { componentId: string; version: number }
> = {
  name: 'record-counting-mode',
  permission: 'target.amend',
  input,
  find: findComponent,
  async run({ tx, actor, now }, { componentId, countingMode, src, reason }, { component, versions }) {
    const last = versions.at(-1);
    const refuse = (code: RefusalCode, params = {}) => refusedField('countingMode', code, params);
    if (!last || (last.inForceTo !== null && last.inForceTo <= now.day))
      throw refuse('objective_ended', { day: last?.inForceTo ?? null });
    if (!modesFor(component.source, component.measure).includes(countingMode))
      throw refuse('mode_not_of_indicator', { mode: countingMode });
    if (last.countingMode === countingMode) throw refuse('mode_unchanged');
    if (last.countingMode !== 'unknown') {
      if (isModeRecorded(versions)) throw refuse('mode_recorded_once');
      if (await hasFigures(tx, component)) throw refuse('mode_with_figures');
    }
    // An amendment that is to come was written with the earlier mode: it is written again after the one in force.
    const current = versionAt(versions, now.day) ?? last;
    const held = [current, ...versions.filter((v) => v.version > current.version && v.inForceFrom > now.day)];
    let version = last.version;
    for (const { id: _, actionKey: __, ...row } of held) {
      version += 1;
      await appendComponentVersion(tx, {
        ...row,
        version,
        countingMode,
        modeInferred: false,
        event: 'counting_mode',
        knownFrom: now.day,
        documentKey: null,
        src,
        reason,
        accountId: actor.accountId,
        recordedAt: now.instant,
      });
    }
    return {
      result: { componentId, version },
      journal: {
        subject: `component:${componentId}`,
        references: { version, targets: versionSums(tx, [componentId]) },
        reason,
      },
    };
  },
};
