/**
 * People counted in two trainings (DOMAIN §3): what a sum of learners becomes when each person counts once, as a
 * range. Pure arithmetic; docs/decisions/0008-overlaps.md says why it is so.
 */

/** A declared overlap between two trainings; `learners` null: some people are in both, nobody knows how many. */
export interface OverlapPair {
  first: number;
  second: number;
  learners: number | null;
}

/** What a training counts: in all as declared (the overlaps speak of that), and in the cell that is looked at. */
export interface TrainingCount {
  training: number;
  declared: number;
  here: number;
}

/** A part of a bound: (a number of people counted in two trainings, less what may lie outside the cell), or a count. */
export type Piece =
  | { kind: 'overlap'; first: number; second: number; outside: number[] }
  | { kind: 'here'; training: number };

/** A number of people, and what it is made of. */
export interface Bound {
  value: number;
  pieces: Piece[];
}

/** What a sum counts too often, from the least to the most that it may be. */
export interface Deduction {
  low: Bound;
  high: Bound;
}

/** A sum of learners with its overlaps taken away: `exact` where `low` and `high` are the same. */
export interface NetCount {
  gross: number;
  low: number;
  high: number;
  exact: boolean;
}

/**
 * A sum of learners once each person counts once. `exact`: `low` and `high` are the same. Hidden: it would tell of 1
 * to 4 people, or give back a figure that is hidden.
 */
export type Net =
  | { state: 'number'; low: number; high: number; exact: boolean }
  | { state: 'hidden'; low: null; high: null; exact: false };

export const HIDDEN_NET: Net = { state: 'hidden', low: null, high: null, exact: false };

const NOTHING: Bound = { value: 0, pieces: [] };

interface Link {
  first: number;
  second: number;
  low: Bound;
  high: Bound;
}

/**
 * What a cell counts more than once. Between two trainings n people: in a cell at most n and the smaller of what
 * both count there, at least n less what either counts elsewhere. Over several trainings: the sum of the pairs
 * where no three are mutually linked, otherwise from Hunter's bound (the heaviest forest) to Bonferroni's (all
 * pairs), and never more than leaves the largest training whole.
 */
export function deductionOf(counts: readonly TrainingCount[], pairs: readonly OverlapPair[]): Deduction {
  const byTraining = new Map(counts.map((count) => [count.training, count]));
  const links = withImpliedPairs(counts, pairs).flatMap((pair) => {
    const [a, b] = [byTraining.get(pair.first), byTraining.get(pair.second)];
    return a && b && a.here > 0 && b.here > 0 ? [linkOf(pair, a, b)] : [];
  });
  const low: Bound[] = [];
  const high: Bound[] = [];
  for (const group of connected(links)) {
    const mutual = inTriangles(group);
    const alone = group.filter((link) => !mutual.has(link));
    const least = sumOf([...alone.map((link) => link.low), ...heaviestForest([...mutual])]);
    const all = sumOf(group.map((link) => link.high));
    const others = allButLargest(group, byTraining);
    const most = all.value <= others.value ? all : others;
    low.push(least.value <= most.value ? least : most);
    high.push(most);
  }
  return { low: sumOf(low), high: sumOf(high) };
}

/** The net of a gross sum, from what is counted too often in it. */
export const netOf = (gross: number, { low, high }: Pick<Deduction, 'low' | 'high'>): NetCount => ({
  gross,
  low: gross - high.value,
  high: gross - low.value,
  exact: low.value === high.value,
});

function linkOf({ first, second, learners }: OverlapPair, a: TrainingCount, b: TrainingCount): Link {
  const smaller = a.here <= b.here ? a : b;
  const here: Bound = { value: smaller.here, pieces: [{ kind: 'here', training: smaller.training }] };
  if (learners === null) return { first, second, low: NOTHING, high: here };
  const elsewhere = [a, b].filter((count) => count.declared > count.here);
  const outside = elsewhere.reduce((sum, { declared, here: inside }) => sum + declared - inside, 0);
  const low: Bound = {
    value: Math.max(0, learners - outside),
    pieces: [{ kind: 'overlap', first, second, outside: elsewhere.map(({ training }) => training) }],
  };
  const all: Bound = { value: learners, pieces: [{ kind: 'overlap', first, second, outside: [] }] };
  const high = learners <= smaller.here ? all : here;
  // An overlap is never known to be more than what the smaller training counts here.
  return { first, second, low: low.value === 0 ? NOTHING : low.value > high.value ? high : low, high };
}

/**
 * Where a training shares more people than it counts, those it shares them with must share some too, though nobody
 * declared it: of an unknown number.
 */
function withImpliedPairs(counts: readonly TrainingCount[], pairs: readonly OverlapPair[]): OverlapPair[] {
  const all = [...pairs];
  const name = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const known = new Set(pairs.map(({ first, second }) => name(first, second)));
  for (const { training, declared } of counts) {
    const own = pairs.filter(({ first, second }) => first === training || second === training);
    if (own.reduce((sum, { learners }) => sum + (learners ?? 0), 0) <= declared) continue;
    const others = own.map(({ first, second }) => (first === training ? second : first));
    for (const [index, a] of others.entries())
      for (const b of others.slice(index + 1))
        if (!known.has(name(a, b))) {
          known.add(name(a, b));
          all.push({ first: Math.min(a, b), second: Math.max(a, b), learners: null });
        }
  }
  return all;
}

const sumOf = (bounds: readonly Bound[]): Bound => ({
  value: bounds.reduce((sum, { value }) => sum + value, 0),
  pieces: bounds.flatMap(({ pieces }) => pieces),
});

/** The trainings of a group but the largest one: the union is never smaller than that. */
function allButLargest(group: readonly Link[], counts: ReadonlyMap<number, TrainingCount>): Bound {
  const inside = [...new Set(group.flatMap(({ first, second }) => [first, second]))]
    .flatMap((training) => counts.get(training) ?? [])
    .sort((a, b) => b.here - a.here);
  return sumOf(
    inside.slice(1).map(({ training, here }) => ({ value: here, pieces: [{ kind: 'here', training }] })),
  );
}

/** The links whose two trainings have a third in common. */
function inTriangles(group: readonly Link[]): Set<Link> {
  const neighbours = new Map<number, Set<number>>();
  const meet = (a: number, b: number) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { first, second } of group) {
    meet(first, second);
    meet(second, first);
  }
  return new Set(
    group.filter(({ first, second }) =>
      [...(neighbours.get(first) ?? [])].some((third) => neighbours.get(second)?.has(third)),
    ),
  );
}

/** Hunter: of links that meet, a forest whose lower bounds add up to the most. */
function heaviestForest(links: Link[]): Bound[] {
  const root = new Map<number, number>();
  const rootOf = (training: number): number => {
    const next = root.get(training);
    return next === undefined || next === training ? training : rootOf(next);
  };
  const kept: Bound[] = [];
  for (const link of links.sort((a, b) => b.low.value - a.low.value)) {
    const [a, b] = [rootOf(link.first), rootOf(link.second)];
    if (a === b) continue;
    root.set(a, b);
    kept.push(link.low);
  }
  return kept;
}

/** The links in groups of trainings that are linked, directly or through others. */
function connected(links: readonly Link[]): Link[][] {
  const groups: Link[][] = [];
  for (const link of links) {
    const touching = groups.filter((group) =>
      group.some((other) =>
        [other.first, other.second].some((end) => end === link.first || end === link.second),
      ),
    );
    const merged = [link, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

/** The net of what trainings count in all; null where no pair touches two of them: the gross is then not claimed to be it. */
export function netOfTotals(
  totals: ReadonlyMap<number, number>,
  pairs: readonly OverlapPair[],
): NetCount | null {
  const counts = [...totals].map(([training, total]) => ({ training, declared: total, here: total }));
  const deduction = deductionOf(counts, pairs);
  if (deduction.high.value === 0) return null;
  return netOf(
    counts.reduce((sum, { here }) => sum + here, 0),
    deduction,
  );
}
