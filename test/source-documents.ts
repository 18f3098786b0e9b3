import { readFileSync } from 'node:fs';

/** A line of a source document, or several that follow each other; the first line is 1. */
export interface CitedLines {
  document: string;
  from: number;
  to: number;
}

/** The documents, as they were read: their line numbers are the ones that every source names. */
const DOCUMENTS = new Map(['000', '001', '002', '003', '004'].map((key) => [key, linesOf(key)]));

export const isAtHand = ({ document }: CitedLines): boolean => DOCUMENTS.has(document);

/**
 * Every place that a text names: « 003:96 », « 003:455-515 », « 003:340, 345, 346 », « 004:67 / 003:467 ».
 * A number after a place and a comma is a line of the same document.
 */
export function citedIn(text: string): CitedLines[] {
  return [...text.matchAll(/\b(\d{3}):(\d+(?:[-–]\d+)?(?:,\s?\d+(?:[-–]\d+)?(?![\d:]))*)/g)].flatMap(
    ([, document = '', lines = '']) =>
      lines.split(',').map((one) => {
        const [from = 0, to = from] = one.split(/[-–]/).map(Number);
        return { document, from, to };
      }),
  );
}

/** The lines themselves; a line that the document does not have is undefined. */
export const linesAt = ({ document, from, to }: CitedLines): (string | undefined)[] =>
  Array.from({ length: to - from + 1 }, (_, i) => DOCUMENTS.get(document)?.[from - 1 + i]);

/** What is printed at those places, as one text. */
export const printedAt = (cited: readonly CitedLines[]): string =>
  fold(cited.flatMap((one) => linesAt(one).filter((line) => line !== undefined)).join(' '));

/**
 * Whether words are printed in a text, letter for letter: only spaces, the two kinds of apostrophes and of
 * quotation marks, and ligatures may differ. « … » stands for words left out, « soutenu[e] » for letters put in.
 */
export function holds(printed: string, words: string): boolean {
  const pieces = words.split(/…|\[\p{L}+\]/u).map((piece) => wholeWords(fold(piece)));
  return new RegExp(pieces.join('.*'), 'u').test(printed);
}

/** « bac » is not printed where « baccalauréat » is. */
function wholeWords(piece: string): string {
  const before = /^[\p{L}\d]/u.test(piece) ? '(?<![\\p{L}\\d])' : '';
  const after = /[\p{L}\d]$/u.test(piece) ? '(?![\\p{L}\\d])' : '';
  return before + piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') + after;
}

function fold(text: string): string {
  return (
    text
      .replace(/[’‘]/g, "'")
      .replace(/[«»“”]/g, '"')
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'OE')
      // Marks of the text files.
      .replace(/\*\*|<\/?(?:b|sup)>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .replace(/" | "/g, '"')
      .trim()
  );
}

function linesOf(key: string): string[] {
  return readFileSync(`test/fixtures/documents/${key}.txt`, 'utf8').split('\n');
}
