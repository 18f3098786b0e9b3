import { at, type Point, type Ring } from './geometry';

/** Rings as the shortest relative path with one decimal; a ring that rounds to nothing is left out. */
export function ringsToPath(rings: readonly Ring[]): string {
  return rings
    .map((ring) => ring.map(toTenths))
    .map((ring) => ring.filter(([x, y], index) => !same([x, y], at(ring, index - 1))))
    .filter((ring) => ring.length > 2)
    .map((ring) => `M${absolute(at(ring, 0))}l${relative(ring)}z`)
    .join('');
}

/** Separate straight lines, for the hatching. */
export function linesToPath(lines: readonly [Point, Point][]): string {
  return lines
    .map(([from, to]) => [toTenths(from), toTenths(to)] as const)
    .filter(([from, to]) => !same(from, to))
    .map(([from, to]) => `M${absolute(from)}l${relative([from, to])}`)
    .join('');
}

function toTenths([x, y]: Point): Point {
  return [Math.round(x * 10), Math.round(y * 10)];
}

function same([ax, ay]: Point, [bx, by]: Point): boolean {
  return ax === bx && ay === by;
}

function absolute(point: Point): string {
  return join(point.map(number));
}

function relative(ring: Ring): string {
  const steps = ring.slice(1).flatMap(([x, y], index) => {
    const [previousX, previousY] = at(ring, index);
    return [number(x - previousX), number(y - previousY)];
  });
  return join(steps);
}

function number(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus sign separates; so does a point when the number before already has one. */
function join(numbers: readonly string[]): string {
  return numbers
    .map((next, index) => {
      if (index === 0 || next.startsWith('-')) return next;
      const separated = next.startsWith('.') && numbers[index - 1]?.includes('.');
      return separated ? next : ` ${next}`;
    })
    .join('');
}
