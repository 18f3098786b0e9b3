/**
 * The number of a certificate: `CMA8-2026-004512-K` – the action, the year of its issue, six digits drawn at random within
 * it, and a letter that follows from all the digits before it. Neither an order nor a count can be read from it.
 */

/** 23 letters, a prime number of them: a wrong digit, or two that changed places, always give another. None looks like a digit. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** How many numbers a year of an action has. */
export const NUMBERS_A_YEAR = 1_000_000;

interface Numbered {
  /** The number of the action in its season: 8 of the mediators. */
  action: number;
  year: number;
  /** 0 to 999,999. */
  drawn: number;
}

export function certificateNumber({ action, year, drawn }: Numbered): string {
  const digits = String(drawn).padStart(6, '0');
  return `CMA${action}-${year}-${digits}-${letterOf(`${action}${year}${digits}`)}`;
}

/**
 * The number that somebody typed, as it is printed: capitals, spaces, dashes of any kind or none are no difference.
 * Undefined where it is none: another form, or a letter that does not follow from its digits.
 */
export function typedCertificateNumber(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b\u2060\ufeff‐‑‒–—−-]/g, '');
  const [, action, year, digits, letter] = /^CMA([1-9]\d?)(20\d\d)(\d{6})([A-Z])$/.exec(plain) ?? [];
  if (action === undefined || year === undefined || digits === undefined) return undefined;
  return letterOf(`${action}${year}${digits}`) === letter
    ? `CMA${action}-${year}-${digits}-${letter}`
    : undefined;
}

const letterOf = (digits: string): string => LETTERS[Number(BigInt(digits) % 23n)] ?? '';
