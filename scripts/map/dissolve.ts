import {
  at,
  distanceToSegment,
  isInside,
  type Point,
  type Ring,
  signedArea,
  simplifiedIndices,
} from './geometry';
import type { DepartmentOutline } from './read-departments';

/** The package rounds each relative step, so the two sides of a border drift apart by this much. */
const SNAP = 0.15;
/** What is smaller is a sliver left between two borders, not an island. */
const SMALLEST_AREA = 0.5;

/**
 * Merges departments into regions: snaps the vertices both sides of a border share, drops the
 * borders inside a region and simplifies what remains arc by arc, so that neighbours still fit.
 */
export function dissolve(outlines: readonly DepartmentOutline[], tolerance: number): Map<string, Ring[]> {
  const points: Point[] = [];
  const snapped = snapRings(outlines, points);
  const complete = addMissingVertices(snapped, points);

  const borders = new Map<string, Set<string>>();
  for (const { region, ids } of complete) {
    const edges = borders.get(region) ?? new Set<string>();
    borders.set(region, edges);
    for (const key of edgesOf(ids)) if (!edges.delete(key)) edges.add(key);
  }

  const junctions = findJunctions(borders.values());
  const shared = findShared(borders.values());
  const merged = new Map<string, Ring[]>();
  for (const [region, edges] of borders) {
    const rings = chain(edges)
      .filter((ids) => Math.abs(signedArea(toRing(ids, points))) > SMALLEST_AREA)
      .filter((ids, _, all) => !isGap(ids, all, shared, points))
      .map((ids) => toRing(simplifyBetween(ids, junctions, points, tolerance), points));
    merged.set(region, rings);
  }
  return merged;
}

type RegionRing = { region: string; ids: number[] };

function snapRings(outlines: readonly DepartmentOutline[], points: Point[]): RegionRing[] {
  const cells = new Map<string, number[]>();
  const snap = (point: Point): number => {
    const column = Math.floor(point[0] / SNAP);
    const row = Math.floor(point[1] / SNAP);
    let nearest = -1;
    let distance = SNAP;
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const id of cells.get(`${column + dx},${row + dy}`) ?? []) {
          const [x, y] = at(points, id);
          const found = Math.hypot(x - point[0], y - point[1]);
          if (found < distance) {
            nearest = id;
            distance = found;
          }
        }
      }
    }
    if (nearest >= 0) return nearest;
    const key = `${column},${row}`;
    const id = points.push(point) - 1;
    cells.set(key, [...(cells.get(key) ?? []), id]);
    return id;
  };
  return outlines.flatMap(({ region, rings }) =>
    rings.map((ring) => ({ region, ids: withoutSpikes(ring.map(snap)) })),
  );
}

/** One side of a border sometimes has a vertex that the other side skips: give it to both. */
function addMissingVertices(rings: readonly RegionRing[], points: readonly Point[]): RegionRing[] {
  const uses = new Map<string, number>();
  for (const { ids } of rings) {
    for (const key of edgesOf(ids)) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const single = [...uses].filter(([, count]) => count === 1).flatMap(([key]) => endsOf(key));
  const candidates = [...new Set(single)];
  return rings.map(({ region, ids }) => {
    const filled = ids.flatMap((from, index) => {
      const to = at(ids, index + 1);
      if (uses.get(edgeKey(from, to)) !== 1) return [from];
      const [start, end] = [at(points, from), at(points, to)];
      const between = candidates
        .filter((id) => id !== from && id !== to)
        .filter((id) => distanceToSegment(at(points, id), start, end) < SNAP)
        .map((id) => ({ id, share: shareAlong(at(points, id), start, end) }))
        .filter(({ share }) => share > 0 && share < 1)
        .sort((left, right) => left.share - right.share)
        .map(({ id }) => id);
      return [from, ...between];
    });
    return { region, ids: withoutSpikes(filled) };
  });
}

function shareAlong(point: Point, start: Point, end: Point): number {
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  return ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy);
}

function withoutSpikes(ids: readonly number[]): number[] {
  const kept = [...ids];
  for (let index = 0; index < kept.length && kept.length > 2; ) {
    const repeated = at(kept, index) === at(kept, index + 1);
    const spike = at(kept, index - 1) === at(kept, index + 1);
    if (repeated || spike) {
      kept.splice(index, 1);
      index = Math.max(0, index - 2);
    } else index += 1;
  }
  return kept;
}

/** Vertices where more than two border edges meet: the simplification must leave them alone. */
function findJunctions(borders: Iterable<Set<string>>): Set<number> {
  const degree = new Map<number, number>();
  for (const key of new Set([...borders].flatMap((edges) => [...edges]))) {
    for (const id of endsOf(key)) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  return new Set([...degree].filter(([, count]) => count !== 2).map(([id]) => id));
}

/** Border edges that two regions have in common. */
function findShared(borders: Iterable<Set<string>>): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const edges of borders) {
    for (const key of edges) {
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  }
  return shared;
}

/** A hole that no other region fills is a gap between departments whose borders do not meet. */
function isGap(
  ids: readonly number[],
  all: readonly (readonly number[])[],
  shared: ReadonlySet<string>,
  points: readonly Point[],
): boolean {
  if (edgesOf(ids).some((key) => shared.has(key))) return false;
  const others = all.filter((other) => other !== ids).map((other) => toRing(other, points));
  return isInside(at(points, at(ids, 0)), others);
}

function chain(edges: ReadonlySet<string>): number[][] {
  const neighbours = new Map<number, Set<number>>();
  for (const key of edges) {
    const [a, b] = endsOf(key);
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  const rings: number[][] = [];
  for (const [start, open] of neighbours) {
    while (open.size > 0) {
      const ring: number[] = [];
      let current = start;
      do {
        ring.push(current);
        const [next] = neighbours.get(current) ?? [];
        if (next === undefined) throw new Error('A border does not close');
        neighbours.get(current)?.delete(next);
        neighbours.get(next)?.delete(current);
        current = next;
      } while (current !== start);
      rings.push(ring);
    }
  }
  return rings;
}

function simplifyBetween(
  ids: readonly number[],
  junctions: ReadonlySet<number>,
  points: readonly Point[],
  tolerance: number,
): number[] {
  const fixed = ids.flatMap((id, index) => (junctions.has(id) ? [index] : []));
  const cuts = fixed.length > 1 ? fixed : [0, Math.floor(ids.length / 2)];
  return cuts.flatMap((cut, order) => {
    const next = at(cuts, order + 1);
    const length = next > cut ? next - cut : next + ids.length - cut;
    const arc = Array.from({ length: length + 1 }, (_, step) => at(ids, cut + step));
    const reversed = at(arc, 0) > at(arc, -1);
    const line = reversed ? [...arc].reverse() : arc;
    const kept = simplifiedIndices(toRing(line, points), tolerance).map((index) => at(line, index));
    return (reversed ? kept.reverse() : kept).slice(0, -1);
  });
}

function toRing(ids: readonly number[], points: readonly Point[]): Ring {
  return ids.map((id) => at(points, id));
}

function edgesOf(ids: readonly number[]): string[] {
  return ids.map((id, index) => edgeKey(id, at(ids, index + 1)));
}

function edgeKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

function endsOf(key: string): [number, number] {
  const [a = '', b = ''] = key.split('-');
  return [Number(a), Number(b)];
}
