import { z } from 'zod';
import { lineText } from './accepted-text';
import { says } from './says';
import { isRealDay } from './time';
import { TOKEN_SCOPES } from './vocabulary';

/** A token serves for 90 days at most, and an account has at most ten that serve. */
export const TOKEN_DAYS = 90;
export const TOKENS_AT_ONCE = 10;

export const newToken = z.object({
  label: lineText
    .max(80, says('token_label_too_long'))
    .refine((text) => text !== '', says('token_label_needed')),
  scope: z.enum(TOKEN_SCOPES),
  /** The last day on which it serves, `YYYY-MM-DD`. */
  expiresOn: z.string().refine((text) => isRealDay(text), says('impossible_date')),
});
export type NewToken = z.infer<typeof newToken>;
