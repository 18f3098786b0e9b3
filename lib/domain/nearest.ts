import { foldLook } from './fold';

/** Under this likeness a suggestion would mislead more than it helps. */
const ALIKE = 0.4;

/** The known name that looks most like what was written; null where none does. */
export function nearest(text: string, known: readonly string[]): string | null {
  const wanted = pairs(text);
  let best: string | null = null;
  let likeness = ALIKE;
  for (const name of known) {
    const found = alike(wanted, pairs(name));
    if (found <= likeness) continue;
    likeness = found;
    best = name;
  }
  return best;
}

/** How often each pair of neighbouring letters occurs. */
function pairs(text: string): Map<string, number> {
  const letters = ` ${foldLook(text)} `;
  const found = new Map<string, number>();
  for (let at = 0; at < letters.length - 1; at += 1) {
    const pair = letters.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** The share of pairs that two texts have in common, from 0 to 1. */
function alike(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (2 * common) / total;
}
