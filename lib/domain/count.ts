import type { EnteredState } from './vocabulary';

/** The largest count a cell takes; the database's CHECK holds the same number. */
export const MAX_COUNT = 99_999_999;

export type ParsedCount = { ok: true; value: number } | { ok: false; code: CountProblem };
export type CountProblem = 'not_a_number' | 'negative' | 'decimal' | 'too_large';

/** Spaces that people and Excel put between thousands: plain, no-break, narrow no-break, thin, figure. */
const SPACES = /[\u0020\u00a0\u202f\u2009\u2007]/g;

/** « 12,0 » is 12, as a cell that shows decimals writes it; three zeros may be thousands. */
const NO_DECIMALS = /(?<=\d)[.,]0{1,2}$/;

/**
 * Reads a head count as a person writes or pastes it. « 12 345 » is 12345.
 * Refused: negative, decimal, exponent, words, full-width digits, more than 99 999 999.
 * « 12,0 » is whole; « 12.345 » is refused as a decimal: a dot may be either a thousands mark or a decimal point.
 */
export function parseCount(text: string): ParsedCount {
  const trimmed = text.trim();
  const whole = trimmed.replace(NO_DECIMALS, '');
  const grouped = /^\d{1,3}(?:[\u0020\u00a0\u202f\u2009\u2007]\d{3})+$/.test(whole);
  const digits = grouped ? whole.replace(SPACES, '') : whole;
  if (/^\d+$/.test(digits)) {
    const value = Number(digits);
    return value > MAX_COUNT ? { ok: false, code: 'too_large' } : { ok: true, value };
  }
  const plain = trimmed.replace(SPACES, '');
  if (/^[-−–]\d+(?:[.,]\d+)?$/.test(plain)) return { ok: false, code: 'negative' };
  if (/^\d*[.,]\d+$/.test(plain)) return { ok: false, code: 'decimal' };
  return { ok: false, code: 'not_a_number' };
}

/** What a cell says: nothing (blank), or a state with its number. */
export type Cell = { state: EnteredState; value: number | null } | { state: null; value: null };
export type ParsedCell = { ok: true; cell: Cell } | { ok: false; code: CountProblem };

const NOTHING_TO_REPORT = ['r', 'rad', 'rien', 'rien à déclarer', 'rien a declarer'];
const NOT_APPLICABLE = ['so', 's.o.', 's.o', 'sans objet'];

/**
 * Reads the text of a grid cell. Blank, 0, « rien à déclarer » and « sans objet » are four different answers;
 * « ~120 » is an estimate: kept and shown hatched, never counted as achieved.
 */
export function parseCell(text: string): ParsedCell {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return { ok: true, cell: { state: null, value: null } };
  if (NOTHING_TO_REPORT.includes(trimmed))
    return { ok: true, cell: { state: 'nothing_to_report', value: null } };
  if (NOT_APPLICABLE.includes(trimmed)) return { ok: true, cell: { state: 'not_applicable', value: null } };
  const estimate = trimmed.startsWith('~');
  const parsed = parseCount(estimate ? trimmed.slice(1) : trimmed);
  if (!parsed.ok) return parsed;
  return { ok: true, cell: { state: estimate ? 'estimate' : 'number', value: parsed.value } };
}

/** The text that reads back as the same cell. */
export function cellText(cell: { state: EnteredState | null; value: number | null }): string {
  if (cell.state === null) return '';
  if (cell.state === 'nothing_to_report') return 'rien';
  if (cell.state === 'not_applicable') return 'so';
  return cell.state === 'estimate' ? `~${cell.value}` : `${cell.value}`;
}
