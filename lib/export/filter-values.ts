import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import { Refusal, refusedField } from '@/lib/refusal';
import type { TableQuestion } from './table-definition';
import type { TableFilter } from './table-filters';

/** The choice of a closed list that an address makes; undefined where it makes none, refused (422) where it is none. */
export function choice<Of extends string>(
  { filter }: TableQuestion,
  name: TableFilter,
  among: readonly Of[],
  code: RefusalCode,
): Of | undefined {
  const typed = filter(name);
  if (typed === undefined) return undefined;
  const found = among.find((one) => one === typed);
  if (found) return found;
  throw refused(name, code);
}

/** A whole number above zero: the identifier of a period, of a section. */
export function identifier(
  { filter }: TableQuestion,
  name: TableFilter,
  code: RefusalCode,
): number | undefined {
  const typed = filter(name);
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw refused(name, code);
  return Number(typed);
}

export const levelAsked = (question: TableQuestion) => choice(question, 'level', LEVEL_KEYS, 'unknown_level');

/** A filter without which the table is not asked for. */
export function needed({ filter }: TableQuestion, name: TableFilter): string {
  const value = filter(name);
  if (value === undefined) throw new Refusal('missing', 'not_found');
  return value;
}

/** A filter that means nothing, by its name. */
export const refused = (path: TableFilter, code: RefusalCode): Refusal => refusedField(path, code);
