import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Warning } from '@/lib/domain/warnings';
import type { Params } from '@/lib/refusal';

/** The refusal of a warning that nobody justified, with the numbers that its sentence says. */
export const reasonNeeded = ({
  code,
  measure,
  value,
  against,
}: Pick<Warning, 'code' | 'measure' | 'value' | 'against'>): {
  code: Extract<RefusalCode, 'first_over_entered' | 'fall_needs_reason' | 'warning_needs_reason'>;
  params: Params;
} =>
  code === 'first_over_entered'
    ? { code, params: { value, against } }
    : code === 'fall'
      ? { code: 'fall_needs_reason', params: { value, before: against } }
      : { code: 'warning_needs_reason', params: { warning: code, measure, value, against } };
