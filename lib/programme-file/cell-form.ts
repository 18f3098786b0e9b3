import type { CellProblemCode } from '@/lib/domain/file-problem-codes';
import { foldLook } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { Params } from '@/lib/refusal';
import type { FileWords } from './file-words';

export interface ActionRef {
  actionKey: string;
  seasonKey: SeasonKey;
}

export type ReadValue<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: CellProblemCode; params: Params };

/** How a kind of cell is read, and how its value is written: one is the other way round. */
export interface CellForm<Value> {
  read(text: string, words: FileWords): ReadValue<Value>;
  show(value: Value, words: FileWords): string;
}

export const good = <Value>(value: Value): ReadValue<Value> => ({ ok: true, value });
export const bad = (code: CellProblemCode, params: Params = {}) => ({ ok: false as const, code, params });

/** The parts of a cell that holds several. */
const SEPARATOR = /\s*[;\n]\s*/;
export const JOINED = ' ; ';
const partsOf = (text: string): string[] => text.split(SEPARATOR).filter((part) => part !== '');

/** A list of parts, or the first that cannot be read. */
export function each<Value>(text: string, read: (part: string) => ReadValue<Value>): ReadValue<Value[]> {
  const values: Value[] = [];
  for (const part of partsOf(text)) {
    const one = read(part);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return good(values);
}

/** One of some words, whatever their case and accents; or the code itself. */
export function choice<Value extends string>(words: Readonly<Record<Value, string>>): CellForm<Value> {
  const keys = Object.keys(words) as Value[];
  return {
    read(text) {
      const wanted = foldLook(text);
      const key = keys.find((one) => foldLook(words[one]) === wanted || one === text);
      return key
        ? good(key)
        : bad('not_a_choice', {
            ...{ text, choices: keys.map((one) => words[one]).join(', ') },
            nearest: nearest(
              text,
              keys.map((one) => words[one]),
            ),
          });
    },
    show: (value) => words[value],
  };
}

export const whole: CellForm<number> = {
  read(text) {
    const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(?<=\d)[.,]0{1,2}$/, '');
    return /^\d{1,9}$/.test(digits) ? good(Number(digits)) : bad('not_a_whole_number', { text });
  },
  show: String,
};
