import { Cheapest } from './cheapest';
import { changed, type Draft, mirrorsOf, NO_CHANGE, withRoom } from './draft';
import { type Hiding, UNTOUCHABLE } from './hiding';
import { isPossible, type Witness } from './protection';

/** How many drafts are followed at once, and how often each is continued. */
export interface Effort {
  width: number;
  depth: number;
}

/** The world that changes a cell by an amount and hides the least; undefined where none was found. */
export function cheapestWorld(
  hiding: Hiding,
  cell: number,
  amount: number,
  effort: Effort,
): Witness | undefined {
  const starts = startsOf(hiding, cell, amount).sort(byCost);
  const best = cheapestFrom({ hiding, cell, from: 0, ...effort }, starts.slice(0, 2 * effort.width));
  return best && { cell, ...best };
}

/** How many terms and cells there were in the views before: what is new begins there. */
interface Earlier {
  terms: number;
  cells: number;
}

/** A world of earlier views, with as little as may be hidden for it of what is new. */
export function worldAgain(
  hiding: Hiding,
  world: Witness,
  { terms: from, cells }: Earlier,
  effort: Effort,
): Witness | undefined {
  if (touchesNothingShown(hiding, world, cells)) return grown(hiding, world, cells);
  const { cell, terms } = world;
  let start: Draft = NO_CHANGE;
  for (const [term, change] of terms)
    start = changed(hiding, start, term, change - (start.terms.get(term) ?? 0));
  if (start.terms.entries().some(([term, change]) => term < from && terms.get(term) !== change))
    return undefined;
  const best = cheapestFrom({ hiding, cell, from, ...effort }, [start]);
  return best && { cell, ...best };
}

/** Whether a world is free as it stands: what it touched is hidden already, so only new cells are looked at. */
function touchesNothingShown(hiding: Hiding, world: Witness, from: number): boolean {
  const changes = newChanges(hiding, world, from);
  for (const [cell, change] of changes) if (change !== 0 && (hiding.costs[cell] ?? 0) > 0) return false;
  return isPossible(hiding.of, world);
}

/** The same world with the new cells that it changes. */
function grown(hiding: Hiding, world: Witness, from: number): Witness {
  const changes = [...newChanges(hiding, world, from)].filter(([, change]) => change !== 0);
  return changes.length === 0 ? world : { ...world, cells: new Map([...world.cells, ...changes]) };
}

function newChanges({ of }: Hiding, { terms }: Witness, from: number): Map<number, number> {
  const changes = new Map<number, number>();
  for (const [term, change] of terms) {
    // The cells of a term stand in the order of their numbers: the new ones at the end.
    const own = of.cellsOf[term] ?? [];
    for (let at = own.length - 1; at >= 0 && (own[at] ?? 0) >= from; at -= 1) {
      const cell = own[at] ?? 0;
      changes.set(cell, (changes.get(cell) ?? 0) + change);
    }
  }
  return changes;
}

/** A search: the cell whose change stays, and the first term that may be used to cancel others. */
interface Search extends Effort {
  hiding: Hiding;
  cell: number;
  from: number;
}

const byCost = (a: { cost: number }, b: { cost: number }) => a.cost - b.cost;

/** The dearest cell that is touched is cancelled by another term, again and again, along the most promising drafts. */
function cheapestFrom(search: Search, starts: readonly Draft[]): Draft | undefined {
  const { hiding, depth } = search;
  const seen = new Set<string>();
  let best: Draft | undefined;
  const consider = (drafts: readonly Draft[]) => {
    for (const draft of drafts)
      if (draft.cost < (best?.cost ?? UNTOUCHABLE) && isPossible(hiding.of, draft)) best = draft;
  };
  let drafts = starts;
  for (let step = 0; step <= depth && drafts.length > 0; step += 1) {
    consider(drafts);
    if (best?.cost === 0) break;
    const mirrors = drafts.flatMap((draft) =>
      mirrorsOf(hiding, draft, search.from).filter(staysIn(search, draft)),
    );
    consider(mirrors);
    drafts = continued(search, [...drafts, ...mirrors.sort(byCost).slice(0, 2)], seen);
  }
  return best;
}

/** The cell changed alone, by each of its terms first and by the largest for the rest. */
function startsOf(hiding: Hiding, cell: number, amount: number): Draft[] {
  const { terms: known, cells } = hiding.of;
  const terms = cells[cell]?.terms ?? [];
  const largest = terms.toSorted((a, b) => (known[b]?.value ?? 0) - (known[a]?.value ?? 0));
  return terms.flatMap((first) => {
    let draft: Draft = NO_CHANGE;
    for (const term of [first, ...largest]) {
      const left = amount - (draft.cells.get(cell) ?? 0);
      if (left === 0) break;
      if (term !== first || draft.terms.size === 0)
        draft = changed(hiding, draft, term, withRoom(hiding, draft, term, left));
    }
    return draft.cells.get(cell) === amount ? [draft] : [];
  });
}

interface Way {
  draft: Draft;
  term: number;
  by: number;
  cost: number;
}

/** Of the ways to cancel the worst touch of each draft, the cheapest. */
function continued(search: Search, drafts: readonly Draft[], seen: Set<string>): Draft[] {
  const ways = new Cheapest<Way>(4 * search.width);
  for (const draft of drafts) addWays(ways, search, draft);
  const next: Draft[] = [];
  for (const { draft, term, by } of ways.inOrder) {
    const longer = changed(search.hiding, draft, term, by);
    if (!staysIn(search, draft)(longer)) continue;
    const name = [...longer.terms].sort(([a], [b]) => a - b).join(' ');
    if (seen.has(name)) continue;
    seen.add(name);
    next.push(longer);
    if (next.length === search.width) break;
  }
  return next;
}

/** Whether a continued draft still changes its cell as much, and no term that may not be used otherwise than before. */
const staysIn =
  ({ cell, from }: Search, draft: Draft) =>
  ({ cells, terms }: Draft): boolean =>
    cells.get(cell) === draft.cells.get(cell) &&
    (from === 0 || !terms.entries().some(([term, by]) => term < from && draft.terms.get(term) !== by));

function addWays(ways: Cheapest<Way>, { hiding, cell, from }: Search, draft: Draft): void {
  const { of, costs, changes } = hiding;
  const touch = worstTouch(hiding, cell, draft);
  if (touch === undefined) return;
  const excess = draft.cells.get(touch) ?? 0;
  for (const [other, change] of draft.cells) changes[other] = change;
  for (const term of of.cells[touch]?.terms ?? []) {
    if (term < from) continue;
    const by = withRoom(hiding, draft, term, -excess);
    if (by === 0 || of.cellsOf[term]?.includes(cell)) continue;
    let cost = draft.cost;
    for (const other of of.cellsOf[term] ?? []) {
      const change = changes[other] ?? 0;
      if (change === 0) cost += costs[other] ?? 0;
      else if (change + by === 0) cost -= costs[other] ?? 0;
    }
    if (cost < ways.limit) ways.add({ draft, term, by, cost });
  }
  for (const other of draft.cells.keys()) changes[other] = 0;
}

/** Of the touched cells the dearest; none where the draft costs nothing. */
function worstTouch({ costs }: Hiding, cell: number, draft: Draft): number | undefined {
  let [worst, cost]: [number | undefined, number] = [undefined, 0];
  for (const touched of draft.cells.keys())
    if (touched !== cell && (costs[touched] ?? 0) > cost) [worst, cost] = [touched, costs[touched] ?? 0];
  return worst;
}
