/**
 * A draw in [0, 1[ that depends on its words alone (FNV-1a, then a mixing step). The demonstration is the
 * same on every machine, and adding a project changes none of the others.
 */
export function draw(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words.join('|'))) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A draw between two bounds. */
export const between = (low: number, high: number, ...words: (string | number)[]): number =>
  low + (high - low) * draw(...words);

/** A whole number between two bounds, both included. */
export const wholeBetween = (low: number, high: number, ...words: (string | number)[]): number =>
  Math.floor(between(low, high + 1, ...words));
