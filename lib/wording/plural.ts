import { formatCount } from './numbers';

/** A count with its noun: « 1 volet », « 0 volet », « 3 volets ». In French the plural begins at two. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${formatCount(count)}\u00a0${Math.abs(count) >= 2 ? several : one}`;
