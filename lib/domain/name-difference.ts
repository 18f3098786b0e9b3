import { foldLook } from './fold';

/** Characters in which a name that a file gives differs from one that is known; one of the two may be nothing. */
export interface NameDifference {
  /** Where it begins in the name that is given, from 1. */
  at: number;
  given: string;
  known: string;
}

/** Names that differ in more than this are no longer one name with a wrong character. */
const MOST = 3;
/** What counts as one: a quotation mark with its space, a run of blanks, a character. */
const PIECE = /[«“„]\s?|\s?[»”]|\s+|./gsu;

interface Letter {
  folded: string;
  /** As it is written; nothing for the second letter of « œ ». */
  text: string;
  at: number;
}

/**
 * What keeps two names from being one, once all that nobody sees is left out; nothing where they are one, or where too
 * much differs to be shown character by character.
 */
export function nameDifferences(given: string, known: string): NameDifference[] {
  const [ours, theirs] = [lettersOf(given), lettersOf(known)];
  if (ours.length === theirs.length) {
    const differing = ours.flatMap((letter, index): NameDifference[] => {
      const other = theirs[index];
      return other && other.folded !== letter.folded
        ? [{ at: letter.at, given: letter.text, known: other.text }]
        : [];
    });
    if (differing.length <= MOST) return differing;
  }
  const same = (a: Letter | undefined, b: Letter | undefined) => a && a.folded === b?.folded;
  const most = Math.min(ours.length, theirs.length);
  let first = 0;
  while (first < most && same(ours[first], theirs[first])) first += 1;
  let last = 0;
  while (last < most - first && same(ours.at(-1 - last), theirs.at(-1 - last))) last += 1;
  const [mine, other] = [ours, theirs].map((all) => all.slice(first, all.length - last));
  if (!mine || !other || mine.length + other.length === 0 || Math.max(mine.length, other.length) > MOST)
    return [];
  const textOf = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('');
  return [
    { at: (ours[first] ?? { at: [...given].length + 1 }).at, given: textOf(mine), known: textOf(other) },
  ];
}

function lettersOf(name: string): Letter[] {
  let at = 1;
  return [...name.normalize('NFC').trim().matchAll(PIECE)].flatMap(([text]) => {
    const place = at;
    at += [...text].length;
    const folded = /^\s+$/.test(text) ? ' ' : foldLook(text);
    return [...folded].map((letter, index) => ({
      ...{ folded: letter, text: index === 0 ? text : '', at: place },
    }));
  });
}
