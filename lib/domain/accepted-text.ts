import { z } from 'zod';
import { UNSEEN } from './fold';
import { says } from './says';

/** Every way in which a program ends a line; Word and some spreadsheets break a line inside a paragraph by the last two. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * What no file carries from one program to the next: control characters but for the tab and the line break, halves of
 * a pair, and what Unicode says to be no character.
 */
const UNCARRIED = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
/** Nearly all texts have none of these, which is known ten times as fast: a file has a hundred thousand. */
const SUSPECT = /[^\t\n -~\u00a0-\ud7ff]/;
const ALL_UNCARRIED = new RegExp(UNCARRIED.source, 'gu');

/** A text of several lines as every door takes it: lines end by `\n`, nothing blank stands around it. */
export const acceptedLines = (text: string): string => text.replace(LINE_ENDS, '\n').trim();

/** A text of one line (a name, a title, a source): composed accents, each run of blanks one space, a no-break one kept. */
export const acceptedLine = (text: string): string =>
  acceptedLines(text)
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s*[\t\n]\s*|\s{2,}/g, ' ')
    .trim();

/** The first character of a text that no file could carry, as Unicode numbers it (« U+0007 »); undefined where none is. */
export function uncarriedCharacter(text: string): string | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const found = UNCARRIED.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What was kept before it was refused, without what no file carries. */
export const uncarriedOut = (text: string): string => text.replace(ALL_UNCARRIED, '');

const isCarried = (text: string): boolean => uncarriedCharacter(text) === undefined;

/**
 * The input of a text of one line at every door, and that of a text of several: a form, a program and a file accept
 * the same, so that what the service holds comes back equal from each of its files.
 */
export const lineText = z.string().overwrite(acceptedLine).refine(isCarried, says('uncarried_character'));
export const linesText = z.string().overwrite(acceptedLines).refine(isCarried, says('uncarried_character'));

/**
 * The apostrophes by which a spreadsheet protects a text that it would run (`'=1+1`, `'- un point`). Some keep them as
 * letters when they save a CSV as a workbook: nobody wrote them.
 */
const PROTECTED = /^'+(?=[\t\n]|\s*[=+\-@＝＋－＠])/;
export const unprotected = (text: string): string => text.replace(PROTECTED, '');

/**
 * Whether two texts say the same: a file gives a text back through programs that change its spaces, the composition of
 * its accents, its unseen characters or the apostrophe before its first sign, and nobody means anything by it.
 */
export const sameText = (one: string, other: string): boolean => one === other || said(one) === said(other);

const said = (text: string): string =>
  unprotected(
    uncarriedOut(acceptedLines(text).normalize('NFC'))
      .replace(UNSEEN, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
