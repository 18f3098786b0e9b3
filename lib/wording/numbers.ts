const count = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0, roundingMode: 'trunc' });

// 'trunc' and not hand arithmetic: 0.575 × 100 is 57.49999… in floating point, and would lose a tenth.
const rate = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  roundingMode: 'trunc',
  signDisplay: 'negative',
});

const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const eurosAndCents = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const millions = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const CENTS = 100;
const CENTS_PER_MILLION = 100_000_000;
const CENTS_PER_TENTH_OF_MILLION = CENTS_PER_MILLION / 10;

/** A whole number of things or people: 12345 → « 12 345 » (narrow no-break space). */
export function formatCount(value: number): string {
  return count.format(value);
}

const difference = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A difference of two counts, with its sign: « +12 », « −3 », « 0 ». */
export function formatDifference(value: number): string {
  return difference.format(value).replace('-', '−');
}

/**
 * A fraction as a percentage with one decimal, truncated and never capped: 0.575 → « 57,5 % »,
 * 0.99999 → « 99,9 % » (100,0 % is only shown once it is reached), 1.1666 → « 116,6 % ».
 */
export function formatRate(fraction: number): string {
  return rate.format(fraction);
}

const truncated = new Intl.NumberFormat('en-US', {
  maximumFractionDigits: 3,
  roundingMode: 'trunc',
  useGrouping: false,
});

/**
 * The fraction that `formatRate` shows, as a number: for charts of other programs, which round what they show and would
 * say 100,0 % before it is reached.
 */
export const shownRate = (fraction: number): number => Number(truncated.format(fraction));

const printed = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** A rate that a document printed, as it printed it: 0.6 → « 60 % ». */
export const formatPrintedRate = (fraction: number): string => printed.format(fraction);

const pace = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  roundingMode: 'trunc',
});

/** A pace, which is no part of anything: 0.3174 → « 0,31 », truncated like a rate. */
export function formatPace(value: number): string {
  return pace.format(value);
}

/**
 * An amount in whole cents, never rounded: in millions where one decimal says it exactly
 * (5 550 000 000 → « 55,5 M€ »), else in full (404 320 000 → « 4 043 200 € »).
 */
export function formatEuros(cents: number): string {
  const isExactInMillions = Math.abs(cents) >= CENTS_PER_MILLION && cents % CENTS_PER_TENTH_OF_MILLION === 0;
  return isExactInMillions
    ? `${millions.format(cents / CENTS_PER_MILLION)}\u00a0M€`
    : formatEurosInFull(cents);
}

/** An amount in whole cents, to the euro, or to the cent where there are cents. For tables of amounts. */
export function formatEurosInFull(cents: number): string {
  return (cents % CENTS === 0 ? euros : eurosAndCents).format(cents / CENTS);
}
