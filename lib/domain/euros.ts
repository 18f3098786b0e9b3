import { UNSEEN } from './fold';

export type ParsedEuros =
  | { ok: true; cents: number }
  | { ok: false; code: 'not_an_amount' | 'dot_in_amount' | 'amount_too_large' };

/** 100 billion euros in cents: above the whole of France 2030. */
export const MAX_CENTS = 10_000_000_000_000;

/** How many cents a unit holds: an exact power of ten. */
const UNITS: Record<string, number> = { '': 2, '€': 2, 'k€': 5, 'm€': 8, 'md€': 11 };

/**
 * Reads an amount as people write it: « 4 043 200 », « 4 043 200,00 € », « 55,5 M€ », « 2,3 k€ », « 20 Md€ ». The
 * comma alone parts the decimals: « 55.5 » may be fifty-five and a half or fifty-five thousand. More decimals than the
 * cents can hold are refused, never rounded.
 */
export function parseEuros(typed: string): ParsedEuros {
  const text = typed
    .replace(UNSEEN, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .toLowerCase();
  if (/\d\.\d/.test(text)) return { ok: false, code: 'dot_in_amount' };
  const [, whole = '', decimals = '', unit = ''] =
    /^(\d{1,15})(?:,(\d{1,12}))?(€|k€|m€|md€)?$/.exec(text) ?? [];
  const power = UNITS[unit];
  if (whole === '' || power === undefined) return { ok: false, code: 'not_an_amount' };
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > power) return { ok: false, code: 'not_an_amount' };
  const cents = Number(`${whole}${kept.padEnd(power, '0')}`);
  return cents > MAX_CENTS ? { ok: false, code: 'amount_too_large' } : { ok: true, cents };
}
