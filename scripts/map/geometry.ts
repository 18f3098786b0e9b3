/** Plane coordinates in view-box units, y downwards. */
export type Point = readonly [x: number, y: number];
/** A closed line whose last point is not repeated. */
export type Ring = readonly Point[];
export type Box = { x: number; y: number; width: number; height: number };

/** Twice-signed surface halved: positive when the ring turns clockwise on screen. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = at(ring, index + 1);
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

/** The element at an index counted round the end of the list. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new Error('An empty list has no element');
  return found;
}

export function boundingBox(rings: readonly Ring[]): Box {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const clamped = Math.max(0, Math.min(1, share));
  return Math.hypot(px - ax - clamped * dx, py - ay - clamped * dy);
}

/** Even-odd rule over all rings, so that an enclave is outside. */
export function isInside([px, py]: Point, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = at(ring, index + 1);
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/**
 * The indices kept by Douglas and Peucker's simplification of an open line; both ends are kept.
 * The line is the same whichever end one begins from, apart from ties.
 */
export function simplifiedIndices(line: readonly Point[], tolerance: number): number[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let index = first + 1; index < last; index += 1) {
      const found = distanceToSegment(at(line, index), at(line, first), at(line, last));
      if (found > distance) {
        farthest = index;
        distance = found;
      }
    }
    if (farthest > 0) {
      kept.add(farthest);
      spans.push([first, farthest], [farthest, last]);
    }
  }
  return [...kept].sort((left, right) => left - right);
}

/** Simplifies a closed line by cutting it at its first point and at the point farthest from it. */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const [x, y] = at(ring, 0);
  let opposite = 0;
  let distance = 0;
  ring.forEach(([px, py], index) => {
    const found = Math.hypot(px - x, py - y);
    if (found > distance) {
      opposite = index;
      distance = found;
    }
  });
  const there = ring.slice(0, opposite + 1);
  const back = [...ring.slice(opposite), at(ring, 0)];
  const keep = (line: Ring) => simplifiedIndices(line, tolerance).map((index) => at(line, index));
  return [...keep(there).slice(0, -1), ...keep(back).slice(0, -1)];
}

/** A point well inside the largest ring, where a label can stand: the best of a fine grid. */
export function anchorPoint(rings: readonly Ring[]): Point {
  const largest = [...rings].sort(
    (left, right) => Math.abs(signedArea(right)) - Math.abs(signedArea(left)),
  )[0];
  if (!largest) throw new Error('No ring to place a label in');
  const box = boundingBox([largest]);
  const steps = 40;
  let best: Point = [box.x + box.width / 2, box.y + box.height / 2];
  let room = -1;
  for (let column = 1; column < steps; column += 1) {
    for (let row = 1; row < steps; row += 1) {
      const point: Point = [box.x + (box.width * column) / steps, box.y + (box.height * row) / steps];
      if (!isInside(point, rings)) continue;
      const found = Math.min(
        ...largest.map((from, index) => distanceToSegment(point, from, at(largest, index + 1))),
      );
      if (found > room) {
        best = point;
        room = found;
      }
    }
  }
  return best;
}
