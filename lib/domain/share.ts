import { type NoRateReason, ratioOf } from './progress';
import type { Value } from './value';

/** What one contributor brings to a count, beside the whole count; a hidden one of the two hides the share. */
export interface Share {
  part: Value;
  whole: Value;
  share: number | null;
  reason: NoRateReason | null;
}

/**
 * A part over its whole, which must be of the same measure, layer and periods: a part greater than its whole is not of
 * it (two days were read), and gives none. A fraction, never rounded.
 */
export function shareOf(part: Value, whole: Value): Share {
  const { rate, reason } = ratioOf(part, whole);
  return rate !== null && rate > 1
    ? { part, whole, share: null, reason: 'unlike_bases' }
    : { part, whole, share: rate, reason };
}

/** Where one of the two cannot be read, or counts something else. */
export const noShare = (part: Value, whole: Value, reason: NoRateReason): Share => ({
  part,
  whole,
  share: null,
  reason,
});
