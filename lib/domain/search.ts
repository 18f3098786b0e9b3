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
  /** The words of what it is part of – its document, its kind: they narrow a search, and find nothing alone. */
  around: string[];
}

/** The words of a search, folded, each once: « Santé-Num, à Rennes » → sante, num, a, rennes. */
export const searchWords = (typed: string): string[] =>
  [...new Set(parts(oneNumber(oneLine(fold(typed.slice(0, LONGEST_SEARCH))))))].slice(0, MOST_WORDS);

/** Words by which one asks, and that name nothing: « quels », « combien de ». */
const ASKING = new Set(
  'a au aux avec ce ces combien comment d dans de des du en est et il la le les leur l lesquels ou par pour pourquoi que quel quelle quelles quels qui quoi sont sur un une y'.split(
    ' ',
  ),
);

/** The words of a search that name something; all of them where none does. */
export function wordsMeant(words: readonly string[]): readonly string[] {
  const meant = words.filter((word) => !ASKING.has(word));
  return meant.length > 0 ? meant : words;
}

/** What a thing is found by: its names, what is said of it beside them, and what it is part of. */
export function searchable(
  names: readonly (string | null)[],
  beside: readonly string[] = [],
  around: readonly string[] = [],
): Searchable {
  const own = names.filter((name) => name !== null).map(fold);
  const lines = own.map((name) => parts(oneNumber(name)).join(' '));
  // « Réunion » is the name of La Réunion.
  const called = lines.flatMap((name) => [name, name.replace(/^(?:les?|la|l) /, '')]);
  return {
    names: [...new Set(called)],
    words: wordsOf([...own, ...beside.map(fold)]),
    around: wordsOf(around.map(fold)),
  };
}

/** The words of folded texts, each once; of a compound the whole too. */
const wordsOf = (texts: readonly string[]): string[] => {
  const words = texts
    .map((text) => oneNumber(everyLine(text)))
    .flatMap((text) => [...parts(text), ...text.split(' ').map((word) => parts(word).join(''))]);
  return [...new Set(words)].filter(Boolean);
};

/**
 * How well a thing answers a search: 0 its very name, 1 its name begins so, 2 every word that names something begins
 * one of its own, 3 some are only of what it is part of; undefined where a word is nowhere. No word finds nothing.
 */
export function searchRank(
  words: readonly string[],
  { names, words: own, around }: Searchable,
): number | undefined {
  if (words.length === 0) return undefined;
  const meant = wordsMeant(words).map(begunBy);
  const isOwn = meant.map((begins) => own.some(begins));
  if (!isOwn.includes(true)) return undefined;
  if (isOwn.includes(false))
    return meant.every((begins, rank) => isOwn[rank] || around.some(begins)) ? 3 : undefined;
  const phrase = words.join(' ');
  if (names.includes(phrase)) return 0;
  return names.some((name) => name.startsWith(phrase)) ? 1 : 2;
}

/** Which of the words begin a word of it, by their rank. */
export const wordsFound = (words: readonly string[], { words: own }: Searchable): boolean[] =>
  words.map((word) => own.some(begunBy(word)));

/**
 * Whether a word is begun by the one that was typed, or is its singular or its plural. Of a number the whole is meant:
 * « action 1 » is not action 12, « 100 » not 10 000; letters may follow it, as in « 0350936C », and one as long as a
 * SIREN begins a SIRET. Of a line of a document too.
 */
function begunBy(word: string): (one: string) => boolean {
  if (/^\d{1,2}$/.test(word) || LINE_WORD.test(word)) return (one) => one === word;
  if (/^\d{3,8}$/.test(word)) return (one) => one.startsWith(word) && !/\d/.test(one.charAt(word.length));
  const others = otherNumbers(word);
  return (one) => one.startsWith(word) || others.includes(one);
}

/**
 * « freins » → frein, « locaux » → local, « travaux » → travail, « réseaux » → réseau, « local » → locaux: a plural in s
 * or x is begun by its singular.
 */
function otherNumbers(word: string): string[] {
  if (word.length < 4) return [];
  if (word.endsWith('al')) return [`${word.slice(0, -2)}aux`];
  const singular = /[sx]$/.test(word) ? [word.slice(0, -1)] : [];
  return word.endsWith('aux')
    ? [...singular, ...['al', 'ail'].map((end) => word.slice(0, -3) + end)]
    : singular;
}

/** A line of a document, folded, as sources are shown and written: « document 003, lignes 491 à 493 », « 003:491-493 ». */
const LINE =
  /(?:document )?(?<![\p{L}\p{N}])(\d{3})(?:,? lignes? | ?: ?)(\d{1,5})(?:(?: ?- ?| a )(\d{1,5}))?(?![\p{L}\p{N}])/gu;
const lineWord = (document: string, line: number): string => `src${document}l${line}`;
const LINE_WORD = /^src\d{3}l\d+$/;
/** Nothing stands at more lines than that. */
const MOST_LINES = 200;

/** A line that is typed is one word; of several the first. */
const oneLine = (folded: string): string =>
  folded.replace(LINE, (_, document: string, from: string) => ` ${lineWord(document, Number(from))} `);

/** Of what stands at several lines, a word for each. */
const everyLine = (folded: string): string =>
  folded.replace(LINE, (_, document: string, from: string, to: string | undefined) => {
    const many = Math.min(Number(to ?? from) - Number(from), MOST_LINES);
    const lines = Array.from({ length: Math.max(many, 0) + 1 }, (__, rank) =>
      lineWord(document, Number(from) + rank),
    );
    return ` ${lines.join(' ')} `;
  });

/** A number written by groups of three is one word: « 70 000 étudiants » and « 70.000 » → 70000. */
const oneNumber = (folded: string): string =>
  folded.replace(/(?<![\p{L}\p{N}])[1-9]\d{0,2}(?:[ .]\d{3})+(?![\p{L}\p{N}])/gu, (number) =>
    number.replace(/\D/g, ''),
  );

/** The words of a folded text: letters and digits, whatever stands between them. */
const parts = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
