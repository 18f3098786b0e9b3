import { fold } from './fold';

/** What is typed beyond is not read: nobody searches by a paragraph. */
export const LONGEST_SEARCH = 120;
const MOST_WORDS = 8;

/** What a thing is found by, folded. */
export interface Searchable {
  /** Its names, each as one line of plain words. */
  names: string[];
  /** Every word of its names and of what is said beside; of a compound the whole too. */
  words: string[];
}

/** The words of a search, folded, each once: « Santé-Num, à Rennes » → sante, num, a, rennes. */
export const searchWords = (typed: string): string[] =>
  [...new Set(parts(fold(typed.slice(0, LONGEST_SEARCH))))].slice(0, MOST_WORDS);

/** Words by which one asks, and that name nothing: « quels », « combien de ». */
const ASKING = new Set(
  'a au aux avec ce ces combien comment d dans de des du en est et il la le les leur l lesquels ou par pour que quel quelle quelles quels qui quoi sont sur un une y'.split(
    ' ',
  ),
);

/** The words of a question that name something. */
export const withoutAsking = (words: readonly string[]): string[] =>
  words.filter((word) => !ASKING.has(word));

/** What a thing is found by: its names, and what is said of it beside them. */
export function searchable(names: readonly (string | null)[], beside: readonly string[] = []): Searchable {
  const own = names.filter((name) => name !== null).map(fold);
  const words = [...own, ...beside.map(fold)].flatMap((text) => [
    ...parts(text),
    ...text.split(' ').map((word) => parts(word).join('')),
  ]);
  const lines = own.map((name) => parts(name).join(' '));
  // « Réunion » is the name of La Réunion.
  const called = lines.flatMap((name) => [name, name.replace(/^(?:les?|la|l) /, '')]);
  return { names: [...new Set(called)], words: [...new Set(words)].filter(Boolean) };
}

/**
 * How well a thing answers a search: 0 its very name, 1 its name begins so, 2 every word begins one of its own;
 * undefined where a word is not there. No word finds nothing.
 */
export function searchRank(words: readonly string[], { names, words: own }: Searchable): number | undefined {
  if (words.length === 0 || !words.every((word) => own.some(begunBy(word)))) return undefined;
  const phrase = words.join(' ');
  if (names.includes(phrase)) return 0;
  return names.some((name) => name.startsWith(phrase)) ? 1 : 2;
}

/** Which of the words begin a word of it, by their rank. */
export const wordsFound = (words: readonly string[], { words: own }: Searchable): boolean[] =>
  words.map((word) => own.some(begunBy(word)));

/** Of a number of one or two digits the whole is meant: « action 1 » is not action 12. */
const begunBy = (word: string): ((one: string) => boolean) =>
  /^\d{1,2}$/.test(word) ? (one) => one === word : (one) => one.startsWith(word);

/** The words of a folded text: letters and digits, whatever stands between them. */
const parts = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
