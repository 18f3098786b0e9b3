import { z } from 'zod';
import { lineText } from './accepted-text';
import { says } from './says';
import type { Role } from './vocabulary';

/** Who reads drafts, decides, or opens accounts does not go on with a password alone. */
export const isSecondFactorObliged = (role: Role): boolean => role === 'officer' || role === 'admin';

export const PASSKEYS_AT_MOST = 10;
export const RECOVERY_CODES = 10;

/** How long the key of an application waits for its first code, and a passkey for its answer. */
export const ENROLMENT_MINUTES = 15;
export const CHALLENGE_MINUTES = 5;

/** What the owner calls a passkey: « Ordinateur du bureau ». */
export const factorName = lineText.max(60).refine((text) => text !== '', says('factor_name_needed'));

/** Without signs that are read one for another: a recovery code is copied from paper. */
export const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_SIGNS = 12;

/** « k7qp-m3xd-9w2t »: 59 bits. */
export const shownCode = (signs: string): string => signs.match(/.{1,4}/g)?.join('-') ?? '';

export type TypedCode = { kind: 'totp' | 'recovery'; code: string };

/** What was typed where a code is asked for: six digits, or the twelve signs of a recovery code; spaces and dashes do not matter. */
export function typedCode(text: string): TypedCode | undefined {
  const signs = text.toLowerCase().replace(/[\s\u00a0\u202f-]/g, '');
  if (/^\d{6}$/.test(signs)) return { kind: 'totp', code: signs };
  const known = [...signs].every((sign) => RECOVERY_ALPHABET.includes(sign));
  return known && signs.length === RECOVERY_SIGNS ? { kind: 'recovery', code: signs } : undefined;
}

/** The signs of a recovery code; `pick` draws a whole number below its argument. */
export const drawnCode = (pick: (below: number) => number): string =>
  Array.from({ length: RECOVERY_SIGNS }, () => RECOVERY_ALPHABET[pick(RECOVERY_ALPHABET.length)]).join('');

export const codeInput = z.object({ code: z.string().max(100) });
