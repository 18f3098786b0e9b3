import { acceptedLine, acceptedLines } from '@/lib/domain/accepted-text';

/**
 * Pieces of text that some program reads as something else than letters. None makes two escapes of Office overlap
 * (`_x0041_x0041_`): LibreOffice loses them when it saves, we do not (safe-text.test.ts).
 */
const PIECES = [
  ...['\n', '\r\n', '\t', ' ', '  ', '\u00a0', '\u202f', '\u2028', '\u200b', '\ufeff'],
  ...[
    '=',
    '+',
    '-',
    '@',
    '\uff1d',
    "'",
    "''",
    '"',
    '""',
    ';',
    ',',
    '|',
    '&',
    '<b>',
    '&amp;',
    ']]>',
    '%',
    '#N/A',
    '\\',
  ],
  ...['_x000D_', '_x0041_', '_x005F_', '_x', '_', '=1+1', "'=1", '- un point', '+33 1', '=HYPERLINK("x")'],
  ...[
    'é',
    'e\u0301',
    'œ',
    '’',
    '–',
    '👩‍⚕️',
    '\u{1f600}',
    '\ufffd',
    'abc',
    '12',
    'rien',
    'effacer',
    'vrai',
    '01/02/2026',
  ],
  ...['80|01|5|26|', 'sep=;', 'ID'],
] as const;

/** Numbers from 0 to 1, the same ones at every run. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function drawn(count: number, seed: number, accepted: (text: string) => string, least: number): string[] {
  const next = drawing(seed);
  const texts = new Set<string>();
  while (texts.size < count) {
    const length = 1 + Math.floor(next() * 9);
    const pieces = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]);
    const text = accepted(pieces.join(''));
    if (text.length >= least) texts.add(text);
  }
  return [...texts];
}

/** So many different texts of several lines that every door accepts: the pieces alone first. */
export const linesDrawn = (count: number, seed = 1): string[] =>
  [
    ...new Set([
      ...PIECES.map((piece) => acceptedLines(`${piece}a\n${piece}b`)),
      ...drawn(count, seed, acceptedLines, 1),
    ]),
  ].slice(0, count);

/** The same of one line: names, titles, sources. */
export const lineDrawn = (count: number, seed = 2): string[] => drawn(count, seed, acceptedLine, 4);
