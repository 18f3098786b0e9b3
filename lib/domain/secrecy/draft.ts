import type { Hiding } from './hiding';

/** A world on its way: what it changes, and what hiding the cells that it touches costs. */
export interface Draft {
  terms: ReadonlyMap<number, number>;
  cells: ReadonlyMap<number, number>;
  cost: number;
}

export const NO_CHANGE: Draft = { terms: new Map(), cells: new Map(), cost: 0 };

/** The draft with a term changed too, and with it those that hold it or that it holds, where they must follow. */
export function changed({ of, costs }: Hiding, draft: Draft, term: number, by: number): Draft {
  const terms = new Map(draft.terms);
  const cells = new Map(draft.cells);
  let cost = draft.cost;
  const at = (index: number) => (of.terms[index]?.value ?? 0) + (terms.get(index) ?? 0);
  const change = (index: number, amount: number): void => {
    if (amount === 0) return;
    put(terms, index, amount);
    for (const cell of of.cellsOf[index] ?? []) cost += put(cells, cell, amount) * (costs[cell] ?? 0);
    for (const whole of of.terms[index]?.within ?? []) change(whole, Math.max(0, at(index) - at(whole)));
    for (const inside of of.holds[index] ?? []) change(inside, Math.min(0, at(index) - at(inside)));
  };
  change(term, by);
  return { terms, cells, cost };
}

/** What of a change a term can bear: it is never less than nobody. */
export function withRoom({ of }: Hiding, draft: Draft, term: number, by: number): number {
  return by > 0 ? by : Math.max(by, -((of.terms[term]?.value ?? 0) + (draft.terms.get(term) ?? 0)));
}

/**
 * The draft undone in each other period: what is summed over the periods stays. Terms below `from` may not be used.
 */
export function mirrorsOf(hiding: Hiding, draft: Draft, from: number): Draft[] {
  const { terms } = hiding.of;
  const changes = [...draft.terms];
  const [first] = changes;
  const isUsable = (period: number) => (of: readonly [term: number, by: number]) => {
    const twin = terms[of[0]]?.periods[period];
    return twin !== undefined && twin >= from && !draft.terms.has(twin);
  };
  return ((first && terms[first[0]]?.periods) ?? []).flatMap((_, period) => {
    if (!changes.every(isUsable(period))) return [];
    let mirrored = draft;
    for (const [term, by] of changes) {
      const twin = terms[term]?.periods[period];
      if (twin === undefined) return [];
      if (withRoom(hiding, mirrored, twin, -by) !== -by) return [];
      mirrored = changed(hiding, mirrored, twin, -by);
    }
    return [mirrored];
  });
}

/** Adds to a change; 1 where it begins, −1 where it ends, else 0. */
function put(changes: Map<number, number>, key: number, by: number): number {
  const before = changes.get(key) ?? 0;
  const after = before + by;
  if (after === 0) changes.delete(key);
  else changes.set(key, after);
  return (after === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
}
