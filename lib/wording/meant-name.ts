import type { FileProblem } from '@/lib/domain/exchange';
import { type NameDifference, nameDifferences } from '@/lib/domain/name-difference';

/** The known name that looks most like one that a file gives, and what keeps the two from being one. */
export function meant({ text, nearest }: FileProblem['params']): string {
  if (!nearest) return '';
  return ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?${differing(text, nearest)}`;
}

/** The characters in which two names differ, as a sentence; nothing where they are too many. */
export function differing(given: string | number | null | undefined, known: string | number): string {
  const found = nameDifferences(`${given ?? ''}`, `${known}`);
  if (found.length === 0) return '';
  const said = found.map(differenceWords);
  return ` Ce qui diffère\u00a0: ${said.join('\u00a0; ')}.`;
}

function differenceWords({ at, given, known }: NameDifference): string {
  const where = `au ${at === 1 ? '1er' : `${at}e`} caractère`;
  if (given === '') return `${where}, il manque ${named(known)}`;
  if (known === '') return `${where}, ${named(given)} est de trop`;
  return `${where}, ${named(given)} au lieu de ${named(known)}`;
}

/** A character by what it is where its drawing does not tell it from another. */
function named(text: string): string {
  const [letter = '', ...more] = text;
  if (more.length > 0) return [...text].every(isPlain) ? quoted(text) : [...text].map(named).join(' et ');
  if (/\s/u.test(letter)) return 'une espace';
  if (/\p{Nd}/u.test(letter) && isPlain(letter)) return `le chiffre ${quoted(letter)}`;
  if (isPlain(letter)) return /\p{L}/u.test(letter) ? `la lettre ${quoted(letter)}` : quoted(letter);
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\p{C}|\p{Default_Ignorable_Code_Point}/u.test(letter)) return `un caractère invisible (${code})`;
  if (/\p{Pd}/u.test(letter)) return `un tiret d’une autre sorte (${code})`;
  const isForeign = /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter);
  return isForeign ? `${quoted(letter)}, d’un autre alphabet (${code})` : `${quoted(letter)} (${code})`;
}

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** What a French keyboard writes. */
const isPlain = (letter: string): boolean => /^[ -~À-ÖØ-öø-ÿŒœŸ’–€]$/u.test(letter);
