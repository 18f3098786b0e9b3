import { Cheapest } from './cheapest';
import { type Draft, type DraftDesk, NO_CHANGE } from './draft';
import type { Hiding } from './hiding';
import { isPossible, type Structure, type Witness } from './protection';
import { type Effort, Search } from './search';

/** The world that changes a cell by an amount and hides the least; undefined where none was found. */
export function cheapestWorld(
  { desk }: Hiding,
  cell: number,
  amount: number,
  effort: Effort,
): Witness | undefined {
  const starts = startsOf(desk, cell, amount, 2 * effort.width);
  return witness(cell, new Search(desk, { cell, amount, from: 0 }, effort).cheapestFrom(starts));
}

/** How many terms and cells there were in the views before: what is new begins there. */
interface Earlier {
  terms: number;
  cells: number;
}

/** A world of earlier views, with as little as may be hidden for it of what is new. */
export function worldAgain(
  { of, desk }: Hiding,
  world: Witness,
  { terms: from, cells }: Earlier,
  effort: Effort,
): Witness | undefined {
  const changes = newChanges(of, world, cells);
  if (touchesNothingShown(desk, changes) && isPossible(of, world)) return grown(world, changes);
  const { cell, terms } = world;
  desk.open(NO_CHANGE);
  for (const [term, change] of terms) desk.change(term, change - (desk.terms.by[term] ?? 0));
  if (desk.terms.touched().some((term) => term < from && terms.get(term) !== desk.terms.by[term]))
    return undefined;
  const aim = { cell, amount: desk.cells.by[cell] ?? 0, from };
  return witness(cell, new Search(desk, aim, effort).cheapestFrom([desk.draft()]));
}

/** Whether a world is free as it stands: what it touches is hidden already. Only new cells are looked at. */
function touchesNothingShown({ costs }: DraftDesk, changes: ReadonlyMap<number, number>): boolean {
  for (const [cell, change] of changes) if (change !== 0 && (costs[cell] ?? 0) > 0) return false;
  return true;
}

/** The same world with the new cells that it changes. */
function grown(world: Witness, changes: ReadonlyMap<number, number>): Witness {
  const real = [...changes].filter(([, change]) => change !== 0);
  return real.length === 0 ? world : { ...world, cells: new Map([...world.cells, ...real]) };
}

function newChanges({ cellsOf }: Structure, { terms }: Witness, from: number): Map<number, number> {
  const changes = new Map<number, number>();
  for (const [term, change] of terms) {
    // The cells of a term stand in the order of their numbers: the new ones at the end.
    const own = cellsOf[term] ?? [];
    for (let at = own.length - 1; at >= 0 && (own[at] ?? 0) >= from; at -= 1) {
      const cell = own[at] ?? 0;
      changes.set(cell, (changes.get(cell) ?? 0) + change);
    }
  }
  return changes;
}

/** The cell changed alone, by each of its terms first and by the largest for the rest: the cheapest of these. */
function startsOf(desk: DraftDesk, cell: number, amount: number, most: number): readonly Draft[] {
  const { terms: known, cells } = desk.of;
  const terms = cells[cell]?.terms ?? [];
  const largest = terms.toSorted((a, b) => (known[b]?.value ?? 0) - (known[a]?.value ?? 0));
  const starts = new Cheapest<Draft>(most);
  for (const first of terms) {
    desk.open(NO_CHANGE);
    desk.change(first, desk.roomFor(first, amount));
    for (const term of largest) {
      const left = amount - (desk.cells.by[cell] ?? 0);
      if (left === 0) break;
      if (term !== first) desk.change(term, desk.roomFor(term, left));
    }
    if (desk.cells.by[cell] === amount && desk.cost < starts.limit) starts.add(desk.draft());
  }
  return starts.inOrder;
}

function witness(cell: number, draft: Draft | undefined): Witness | undefined {
  return draft && { cell, terms: mapOf(draft.terms), cells: mapOf(draft.cells) };
}

const mapOf = ({ at, by }: Draft['terms']): Map<number, number> =>
  new Map(at.map((index, place) => [index, by[place] ?? 0]));
