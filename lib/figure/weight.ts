/** What is looked at of a long list: the others are taken to weigh as much. */
const SAMPLE = 2;
const DEPTH = 5;

/**
 * About how many bytes an answer holds, from a few of the things in its lists: enough to bound what is remembered. What
 * only its functions hold is not seen: such an answer says itself what it weighs.
 */
export function weightOf(value: unknown, depth = DEPTH): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null || depth === 0) return 8;
  if (value instanceof Map) return 64 + value.size * (32 + meanOf(value.entries(), depth));
  if (value instanceof Set) return 64 + value.size * (24 + meanOf(value.values(), depth));
  if (ArrayBuffer.isView(value)) return 100 + value.byteLength;
  if (Array.isArray(value)) return 32 + value.length * (8 + meanOf(value.values(), depth));
  return Object.values(value).reduce<number>((sum, own) => sum + 8 + weightOf(own, depth - 1), 24);
}

function meanOf(values: Iterator<unknown>, depth: number): number {
  let [seen, sum] = [0, 0];
  for (let next = values.next(); seen < SAMPLE && !next.done; next = values.next()) {
    sum += weightOf(next.value, depth - 1);
    seen += 1;
  }
  return seen === 0 ? 0 : sum / seen;
}
