import { z } from 'zod';
import { linesText, lineText } from '@/lib/domain/accepted-text';
import { parseCount } from '@/lib/domain/count';
import { says } from '@/lib/domain/says';

export const sourceInput = lineText.min(2, says('source_needed')).max(300, says('source_too_long'));
export const reasonInput = linesText
  .min(2, says('amendment_reason_needed'))
  .max(2000, says('reason_too_long'));

/** A whole number as a person types it; null or blank is none. */
export const countInput = z.union([z.string(), z.number(), z.null()]).transform((typed, context) => {
  const text = typed === null ? '' : String(typed).trim();
  if (text === '') return null;
  const parsed = parseCount(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: says('target_not_whole') });
  return z.NEVER;
});
