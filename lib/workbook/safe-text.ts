/**
 * A text that a spreadsheet would run: it begins, after blanks, with one of the signs of a formula (or their wide
 * forms), or with a tab or a line break.
 */
const RUNS = /^(?:[\t\r\n]|[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text for a CSV, where nothing tells a text from a formula: a leading apostrophe makes it a text again. */
export const safeText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The most that a cell of a workbook may hold. */
const LONGEST = 32_767;

/** A text for a workbook, where it is typed as such: what XML cannot carry, or a cell hold, is taken out. */
export const workbookText = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};
