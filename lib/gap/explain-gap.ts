import { z } from 'zod';
import { appendGapNote } from '@/db/gap-notes';
import { can, type Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { says } from '@/lib/domain/says';
import { GAP_STATES, type GapState } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { findGap } from './gap-list';
import type { Gap } from './gaps';

const input = z.object({
  gapKey: z.string().min(1).max(200),
  state: z.enum(GAP_STATES, says('unknown_gap_state')),
  note: linesText.min(2, says('note_needed')).max(2000, says('note_too_long')),
  /** The numbers that the person read: a note about other numbers would say something else. */
  fingerprint: z.string().max(4000),
});

type Found = { target: Target; gap: Gap; projectId: number | null };

/** Appends what an officer says of a disagreement, with its state: earlier days keep reading what was said then. */
export const explainGap: Command<z.infer<typeof input>, Found, { state: GapState }> = {
  name: 'explain-gap',
  permission: 'gap.explain',
  input,
  async find({ tx, actor, now }, { gapKey }) {
    const gap = await findGap(tx, actor, now, gapKey);
    if (!gap) return undefined;
    const target = { actionKeys: gap.actionKeys };
    // Everyone who gets here may read the gap: that it is another officer's is no secret.
    if (!can(actor, 'gap.explain', target)) throw new Refusal('forbidden', 'gap_of_others');
    return { gap, target, projectId: gap.projectId };
  },
  async run({ tx, actor, now }, { gapKey, state, note, fingerprint }, { gap, projectId }) {
    if (fingerprint !== gap.fingerprint) {
      const params = { seen: fingerprint, current: gap.fingerprint };
      throw new Refusal('conflict', 'gap_changed', params, [
        { path: 'fingerprint', code: 'gap_changed', params },
      ]);
    }
    if (gap.coherent) throw new Refusal('invalid', 'gap_coherent');
    const id = await appendGapNote(tx, {
      gapKey,
      state,
      note,
      fingerprint,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { state },
      journal: { subject: `gap:${gapKey}`, projectId, references: { note: id, state }, reason: note },
    };
  },
};
