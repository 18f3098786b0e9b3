import { uncarriedOut } from '@/lib/domain/accepted-text';

/**
 * A text that a spreadsheet would run: it begins, after blanks, with one of the signs of a formula (or their wide
 * forms), or with a tab or a line break. One that begins so after apostrophes is written after one more, so that
 * reading, which takes one away, gives back what was written.
 */
const RUNS = /^'*(?:[\t\r\n]|[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text for a CSV, where nothing tells a text from a formula: a leading apostrophe makes it a text again. */
export const safeText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text of a field of a CSV without that apostrophe. */
export const bareText = (field: string): string =>
  field.startsWith("'") && RUNS.test(field) ? field.slice(1) : field;

/** The most that a cell of a workbook may hold. */
const LONGEST = 32_767;

/** What Office reads as an escaped character (`_x000D_`): its first sign, escaped itself, is a letter again. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED_UNDERSCORE = '_x005F_';

/**
 * A text for a workbook, where it is typed as such: what XML cannot carry, or a cell hold, is taken out, and what
 * Office would read as an escape is escaped.
 */
export const workbookText = (text: string): string => {
  const plain = uncarriedOut(text.toWellFormed());
  return officeText(plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain);
};

/** The same for a text that a workbook held already. */
export const officeText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE, ESCAPED_UNDERSCORE) : text;
