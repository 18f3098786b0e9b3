/** The smallest number of people, zero apart, that a public table shows: the only place where it is written. */
export const SMALLEST_SHOWN = 5;

/** A few people: a number by which somebody could be recognised. */
export const isSmall = (value: number | null): boolean =>
  value !== null && value > 0 && value < SMALLEST_SHOWN;
