import { GrowingIndex } from './growing-index';
import { protect } from './protect';
import { type Cell, structureOf, type Term, type Witness } from './protection';

/** A term as a view sees it: under the same name it is the same number in every view. */
export interface ViewTerm {
  name: string;
  value: number;
  /** Terms of this view, by their place in it. */
  within: readonly number[];
  periods: readonly (number | undefined)[];
}

/** A cell of a view: its terms by their places in it. */
export interface ViewCell {
  name: string;
  terms: readonly number[];
  /** What the reader loses where it is hidden. */
  cost: number;
  /** Hidden whatever its size. */
  closed?: boolean;
}

/** All that somebody may see at once: the tables of one day. */
export interface View {
  terms: readonly ViewTerm[];
  cells: readonly ViewCell[];
}

/** All views that anybody may see, one after the other, as one system. */
export interface Views {
  terms: readonly Term[];
  cells: readonly Cell[];
  /** The places of terms by their names, and of cells by a number made of the terms that they are made of. */
  termNamed: GrowingIndex<string>;
  cellsMarked: GrowingIndex<number>;
  hidden: ReadonlySet<number>;
  worlds: readonly Witness[];
}

export const NO_VIEWS: Views = {
  terms: [],
  cells: [],
  termNamed: GrowingIndex.of<string>([]),
  cellsMarked: GrowingIndex.of<number>([]),
  hidden: new Set(),
  worlds: [],
};

/**
 * The views with one more, and the names of its cells that are hidden: nothing that was hidden becomes known by it,
 * nothing that was shown is hidden. Where that is impossible it is not added, and all of it must be hidden.
 * `lasts`: other views will follow this one, which is of no consequence for what it hides.
 */
export function withView(
  before: Views,
  view: View,
  { lasts = false }: { lasts?: boolean } = {},
): { views: Views; hidden: ReadonlySet<string> } {
  const { views, at } = joined(before, view, lasts);
  const isShown = (cell: number) => cell < before.cells.length && !before.hidden.has(cell);
  const closed = view.cells.flatMap((cell, index) => (cell.closed ? (at[index] ?? []) : []));
  const of = structureOf(views.terms, views.cells);
  const protection = protect(
    of,
    { isShown, hidden: new Set([...before.hidden, ...closed.filter((cell) => !isShown(cell))]) },
    { worlds: before.worlds, terms: before.terms.length, cells: before.cells.length },
  );
  if (!protection) return { views: before, hidden: new Set(view.cells.map(({ name }) => name)) };
  const hidden = new Set(
    view.cells.flatMap(({ name }, index) => (protection.hidden.has(at[index] ?? -1) ? [name] : [])),
  );
  return { views: { ...views, hidden: protection.hidden, worlds: protection.worlds }, hidden };
}

/** Whether one more sum of such terms, once shown, would tell of a hidden cell: a world that hides it changes the sum. */
export function tells({ termNamed, worlds }: Views, terms: readonly string[]): boolean {
  const places = terms.flatMap((name) => termNamed.at(name) ?? []);
  return worlds.some((world) => places.reduce((sum, term) => sum + (world.terms.get(term) ?? 0), 0) !== 0);
}

function joined(before: Views, view: View, lasts: boolean): { views: Views; at: number[] } {
  const { terms, termNamed, termAt } = joinedTerms(before, view, lasts);
  const cells = [...before.cells];
  const marked = before.cellsMarked.growing(lasts);
  const at = view.cells.map((cell) => {
    const own = placesOf(cell.terms, termAt);
    const mark = markOf(own);
    const known = marked.find(mark, (one) => areSame(cells[one]?.terms ?? [], own));
    if (known !== undefined) return known;
    cells.push({ terms: own, cost: 0 });
    return marked.add(mark);
  });
  for (const [index, cell] of view.cells.entries()) {
    const own = at[index] ?? -1;
    const known = cells[own];
    if (known && own >= before.cells.length)
      cells[own] = { terms: known.terms, cost: known.cost + cell.cost };
  }
  return { views: { ...before, terms, cells, termNamed, cellsMarked: marked.done() }, at };
}

function joinedTerms(before: Views, view: View, lasts: boolean) {
  const terms = [...before.terms];
  const named = before.termNamed.growing(lasts);
  const termAt = view.terms.map(({ name, value }) => {
    const known = named.find(name);
    if (known !== undefined) return known;
    terms.push({ value, within: [], periods: [] });
    return named.add(name);
  });
  for (const [index, { within, periods }] of view.terms.entries()) {
    const at = termAt[index] ?? -1;
    const known = terms[at];
    if (!known) continue;
    terms[at] = {
      value: known.value,
      within: [...new Set([...known.within, ...within.flatMap((whole) => termAt[whole] ?? [])])],
      periods: periods.map((twin) => (twin === undefined ? undefined : termAt[twin])),
    };
  }
  return { terms, termNamed: named.done(), termAt };
}

/** The places of the terms of a cell, each once, in order. */
function placesOf(terms: readonly number[], termAt: readonly number[]): number[] {
  const own: number[] = [];
  let isInOrder = true;
  for (const term of terms) {
    const place = termAt[term] ?? 0;
    isInOrder &&= own.length === 0 || (own[own.length - 1] ?? 0) < place;
    own.push(place);
  }
  return isInOrder ? own : [...new Set(own.sort((a, b) => a - b))];
}

/** Where cells are looked up by a number made of their terms. */
export const marksOf = (cells: readonly Cell[]): GrowingIndex<number> =>
  GrowingIndex.of(cells.map(({ terms }) => markOf(terms)));

/** A number made of terms: the same for the same ones, seldom for others. */
function markOf(terms: readonly number[]): number {
  let mark = terms.length;
  for (const term of terms) mark = (Math.imul(mark, 31) + term) | 0;
  return mark;
}

const areSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((term, index) => term === b[index]);
