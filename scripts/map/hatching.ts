import { at, boundingBox, type Point, type Ring } from './geometry';

/**
 * Diagonal lines cut to the shape. They are drawn as geometry because a `<pattern>` of the page is
 * not found reliably from inside an external `<use>`.
 */
export function hatch(rings: readonly Ring[], spacing: number): [Point, Point][] {
  const box = boundingBox(rings);
  const first = Math.ceil((box.x + box.y) / spacing);
  const last = Math.floor((box.x + box.width + box.y + box.height) / spacing);
  const lines: [Point, Point][] = [];
  for (let index = first; index <= last; index += 1) {
    // A little aside, so that no line runs exactly through a rounded vertex.
    const sum = index * spacing + 0.013;
    const crossings = rings
      .flatMap((ring) =>
        ring.flatMap(([ax, ay], corner) => {
          const [bx, by] = at(ring, corner + 1);
          const from = ax + ay - sum;
          const to = bx + by - sum;
          if (from > 0 === to > 0) return [];
          return [ax + ((bx - ax) * from) / (from - to)];
        }),
      )
      .sort((left, right) => left - right);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const [left, right] = [at(crossings, pair), at(crossings, pair + 1)];
      lines.push([
        [left, sum - left],
        [right, sum - right],
      ]);
    }
  }
  return lines;
}
