import { z } from 'zod';
import { parseCount } from '@/lib/domain/count';
import { type Params, Refusal } from '@/lib/refusal';

export const sourceInput = z.string().trim().min(2, 'source_needed').max(300, 'source_too_long');
export const reasonInput = z.string().trim().min(2, 'amendment_reason_needed').max(2000, 'reason_too_long');

/** A whole number as a person types it; null or blank is none. */
export const countInput = z.union([z.string(), z.number(), z.null()]).transform((typed, context) => {
  const text = typed === null ? '' : String(typed).trim();
  if (text === '') return null;
  const parsed = parseCount(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: 'target_not_whole' });
  return z.NEVER;
});

/** A refusal that stands beside its field. */
export const refuseField = (path: string, code: string, params: Params = {}): Refusal =>
  new Refusal('invalid', code, params, [{ path, code, params }]);
