import { z } from 'zod';
import { appendComponentVersion, componentVersionsOf } from '@/db/components';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  componentId: z.string(),
  /** A whole number, or null: « pas de cible chiffrée ». */
  target: z.int().min(1).max(99_999_999).nullable(),
  inForceFrom: z.iso.date(),
  /** The amendment or decision that founds it. */
  src: z.string().trim().min(2).max(300),
  reason: z.string().trim().min(2, 'reason_needed').max(2000),
});

type Found = { target: Target; last: Awaited<ReturnType<typeof componentVersionsOf>>[number] };

/** Appends a version of a component's target, known from today: earlier days keep reading the earlier one. */
export const amendTarget: Command<z.infer<typeof input>, Found, { version: number }> = {
  name: 'amend-target',
  permission: 'target.amend',
  input,
  async find({ tx }, { componentId }) {
    const last = (await componentVersionsOf(tx, componentId)).at(-1);
    return last && { last, target: { actionKeys: [last.actionKey] } };
  },
  async run({ tx, actor, now }, given, { last }) {
    if (given.inForceFrom < last.inForceFrom) throw new Refusal('invalid', 'amendment_before_agreement');
    const version = last.version + 1;
    await appendComponentVersion(tx, {
      ...given,
      version,
      dueOn: last.dueOn,
      duePrecision: last.duePrecision,
      countingMode: last.countingMode,
      modeInferred: last.modeInferred,
      inForceTo: null,
      knownFrom: now.day,
      documentKey: null,
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return {
      result: { version },
      journal: { subject: `component:${given.componentId}`, references: { version }, reason: given.reason },
    };
  },
};
