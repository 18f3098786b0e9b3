/** What a spreadsheet shows of a number: its text, and the number that one reads in it (none in « - » or in nothing). */
export interface ShownNumber {
  text: string;
  number: number | null;
}

/** Excel takes 255 characters. */
const LONGEST_FORMAT = 255;
const TOKEN = /"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|general|standard|e[+-]?0+|./giu;

interface Section {
  condition: ((value: number) => boolean) | null;
  /** Pieces outside brackets, fills and widths. */
  tokens: string[];
}

/**
 * A number that is not negative under a format of Excel, as far as it matters to know whether it is shown as it is:
 * sections and their conditions, thousands left out, digits that a zero does not fill. Dates and percentages are read
 * elsewhere.
 */
export function shownNumber(value: number, format: string): ShownNumber {
  if (format.length > LONGEST_FORMAT) return { text: `${value}`, number: value };
  const section = sectionFor(value, sectionsOf(format));
  if (!section) return { text: '###', number: null };
  const tokens = section.tokens.filter((token) => !/^[_*]./u.test(token));
  const written = tokens.map((token) => (isLiteral(token) ? literal(token) : ''));
  const before = written.slice(0, tokens.findIndex(isDigits)).join('');
  const literals = written.join('');
  if (!tokens.some(isDigits)) return { text: literals.trim(), number: null };
  const digits = tokens.some((token) => /^(?:general|standard)$/i.test(token))
    ? `${value}`
    : digitsOf(value, tokens.filter((token) => !isLiteral(token)).join(''));
  const text = `${before}${digits.replace('.', ',')}${literals.slice(before.length)}`.trim();
  // A figure that the format itself writes is read with the others.
  const sure = digits !== '' && !/\d/.test(literals);
  return { text, number: sure ? Number(digits) : null };
}

/** Whether a text is shown under a format: the fourth section is its own, and may be empty. */
export const showsText = (format: string): boolean => {
  const sections = sectionsOf(format.slice(0, LONGEST_FORMAT));
  return (
    sections.length < 4 || (sections[3]?.tokens ?? []).some((token) => token === '@' || isLiteral(token))
  );
};

const isDigits = (token: string) => /^(?:[0#?]|general|standard)$/i.test(token);
const isLiteral = (token: string) =>
  /^["\\]/.test(token) || !/^(?:[0#?.,/%@]|e[+-]?0+|general|standard)$/i.test(token);
const literal = (token: string) =>
  token.startsWith('"') ? token.replaceAll('"', '') : token.startsWith('\\') ? token.slice(1) : token;

function sectionsOf(format: string): Section[] {
  const sections: Section[] = [{ condition: null, tokens: [] }];
  for (const [token] of format.matchAll(TOKEN)) {
    const section = sections.at(-1);
    if (token === ';') sections.push({ condition: null, tokens: [] });
    else if (section && token.startsWith('[')) section.condition ??= conditionOf(token);
    else section?.tokens.push(token);
  }
  return sections;
}

const TESTS: Record<string, (value: number, limit: number) => boolean> = {
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
};

function conditionOf(token: string): Section['condition'] {
  const [, sign = '', limit = ''] = /^\[(<=|>=|<>|=|<|>)(-?[\d.]+)\]$/.exec(token) ?? [];
  const test = TESTS[sign];
  return test ? (value) => test(value, Number(limit)) : null;
}

function sectionFor(value: number, all: readonly Section[]): Section | undefined {
  const sections = all.slice(0, 3);
  if (sections.some(({ condition }) => condition))
    return sections.find(({ condition }) => condition?.(value) ?? true);
  return value === 0 && sections.length === 3 ? sections[2] : sections[0];
}

/** The digits of a number under placeholders such as `#,##0.00` or `0,`. */
function digitsOf(value: number, pattern: string): string {
  const exponent = /e[+-]?0+/i.test(pattern);
  if (pattern.includes('/')) return `${value}`;
  const [whole = '', decimals = ''] = pattern.replace(/e[+-]?0+/i, '').split('.');
  const places = (decimals.match(/[0#?]/g) ?? []).length;
  if (exponent) return value.toExponential(places);
  // Each comma after the last digit leaves three of them out.
  const thousands = /,*$/.exec(whole + decimals)?.[0].length ?? 0;
  const written = (value / 1_000 ** thousands).toFixed(places);
  const needed = (whole.match(/0/g) ?? []).length;
  const [integer = '', fraction = ''] = written.split('.');
  const shown = integer === '0' && needed === 0 ? '' : integer.padStart(needed, '0');
  return fraction === '' || /^0*$/.test(fraction) ? shown : `${shown}.${fraction}`;
}
