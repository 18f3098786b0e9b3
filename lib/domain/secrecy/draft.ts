import { type Changes, Changing } from './changing';
import { mayBe, type Structure } from './protection';

/** A world on its way: what it changes, and what hiding the cells that it touches costs. */
export interface Draft {
  terms: Changes;
  cells: Changes;
  cost: number;
}

const NOTHING: Changes = { at: [], by: [] };
export const NO_CHANGE: Draft = { terms: NOTHING, cells: NOTHING, cost: 0 };

/** More than all that may be hidden: what is already shown stays. */
export const UNTOUCHABLE = 1e9;

/** Where one draft at a time is worked on: a search makes thousands, and keeps few. */
export class DraftDesk {
  readonly terms: Changing;
  readonly cells: Changing;
  cost = 0;
  /** What the reader still loses where a cell is touched. */
  readonly costs: Float64Array;
  /** The same, of all the cells that a term counts in. */
  readonly costOf: Float64Array;

  constructor(
    readonly of: Structure,
    costOf: (cell: number, cost: number) => number,
  ) {
    this.costs = Float64Array.from(of.cells, ({ cost }, cell) => costOf(cell, cost));
    this.costOf = Float64Array.from(of.cellsOf, (cells) =>
      cells.reduce((sum, cell) => sum + (this.costs[cell] ?? 0), 0),
    );
    this.terms = new Changing(of.terms.length);
    this.cells = new Changing(of.cells.length);
  }

  open({ terms, cells, cost }: Draft): void {
    this.terms.begin(terms);
    this.cells.begin(cells);
    this.cost = cost;
  }

  /** Changes a term, and with it those that hold it or that it holds, where they must follow. */
  change(term: number, by: number): void {
    if (by === 0) return;
    this.terms.add(term, by);
    const { cellsOf, terms, holds } = this.of;
    for (const cell of cellsOf[term] ?? []) this.cost += this.cells.add(cell, by) * (this.costs[cell] ?? 0);
    for (const whole of terms[term]?.within ?? [])
      this.change(whole, Math.max(0, this.valueOf(term) - this.valueOf(whole)));
    for (const inside of holds[term] ?? [])
      this.change(inside, Math.min(0, this.valueOf(term) - this.valueOf(inside)));
  }

  /** From now on a cell may be touched for nothing: it is hidden. */
  free(cell: number): void {
    const cost = this.costs[cell] ?? 0;
    this.costs[cell] = 0;
    for (const term of this.of.cells[cell]?.terms ?? []) this.costOf[term] = (this.costOf[term] ?? 0) - cost;
  }

  /** What of a change a term can bear: it is never less than nobody. */
  roomFor(term: number, by: number): number {
    return by > 0 ? by : Math.max(by, -this.valueOf(term));
  }

  isPossible(): boolean {
    return mayBe(this.of, this.terms.touched(), (term) => this.valueOf(term));
  }

  draft(): Draft {
    return { terms: this.terms.changes(), cells: this.cells.changes(), cost: this.cost };
  }

  private valueOf(term: number): number {
    return (this.of.terms[term]?.value ?? 0) + (this.terms.by[term] ?? 0);
  }
}
