import { z } from 'zod';
import { linesText } from './accepted-text';
import { says } from './says';
import { seasonKeyInput } from './season';
import { CONFIDENCES, type Confidence } from './vocabulary';

/** What an officer says beside a verdict: it replaces no figure and no verdict. */
export const synthesisInput = z.object({
  seasonKey: seasonKeyInput,
  actionKey: z.string().min(1).max(40),
  /** The target that it speaks of; null: the action as a whole. */
  componentId: z
    .string()
    .max(80)
    .nullable()
    .default(null)
    .transform((id) => id || null),
  body: linesText.min(2, says('synthesis_needed')).max(1200, says('synthesis_too_long')),
  confidence: z.enum(CONFIDENCES, says('confidence_needed')),
});
export type SynthesisInput = z.output<typeof synthesisInput>;

/** One synthèse as it stands on a day, with the days of what happened to it by then. */
export interface Synthesis {
  id: number;
  componentId: string | null;
  body: string;
  confidence: Confidence;
  writtenOn: string;
  publishedOn: string | null;
  withdrawnOn: string | null;
}

export interface StandingSyntheses {
  /** What anyone reads. */
  published: Synthesis | null;
  /** Written since, and given to nobody beyond those in charge yet. */
  waiting: Synthesis | null;
}

/**
 * What stands of the synthèses of one subject, oldest first: a newer one replaces those before it, for visitors once it
 * is published. What is withdrawn gives nothing back: the one that it had replaced does not stand again.
 */
export function standingSyntheses(all: readonly Synthesis[]): StandingSyntheses {
  const published = all.findLast(({ publishedOn }) => publishedOn !== null);
  const last = all.at(-1);
  return {
    published: published && published.withdrawnOn === null ? published : null,
    waiting: last && last.publishedOn === null && last.withdrawnOn === null ? last : null,
  };
}
