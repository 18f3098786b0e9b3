import { WITHIN } from '@/lib/domain/measures-within';
import type { View, ViewCell, ViewTerm } from '@/lib/domain/secrecy/views';
import type { TermRow } from './learner-cells';
import { countIn, type Kind, numberIn } from './term-kinds';

/** A system of cells on its way: each of their terms once for all the layers where it is the same. */
export class SystemDraft {
  private readonly terms: { name: string; rows: TermRow[] }[] = [];
  private readonly named = new Map<string, number>();
  /** The term of each place, by its period. */
  private readonly placed = new Map<string, Map<number, number>>();
  private readonly ofRow = new Map<TermRow, number>();
  private readonly cells: ViewCell[] = [];
  /** The last cell that each term was added to: once is enough. */
  private readonly lastCellOf: number[] = [];

  /** `nameOf`: what a term is called, the same where it is the same. */
  constructor(
    private readonly kind: Kind,
    private readonly nameOf: (row: TermRow) => string,
  ) {}

  has(row: TermRow): boolean {
    return this.ofRow.has(row);
  }

  /** A cell of the rows that are counted; where none is, there is nothing to hide. */
  addCell(name: string, rows: readonly TermRow[], cost: number): void {
    const terms: number[] = [];
    const cell = this.cells.length;
    for (const row of rows) {
      const term = countIn(row, this.kind) > 0 ? this.termOf(row) : undefined;
      if (term === undefined || this.lastCellOf[term] === cell) continue;
      this.lastCellOf[term] = cell;
      terms.push(term);
    }
    if (terms.length > 0) this.cells.push({ name, terms, cost });
  }

  get isEmpty(): boolean {
    return this.cells.length === 0;
  }

  view(): View {
    const periods = [...new Set(this.terms.flatMap(({ rows }) => rows.map(({ periodId }) => periodId)))].sort(
      (a, b) => a - b,
    );
    return {
      cells: this.cells,
      terms: this.terms.map(({ name, rows }): ViewTerm => {
        const [first] = rows;
        const placed = first && this.placed.get(placeOf(first));
        return {
          name,
          value: first ? numberIn(first, this.kind) : 0,
          within: this.wholesOf(rows),
          periods: periods.map((periodId) => placed?.get(periodId)),
        };
      }),
    };
  }

  private termOf(row: TermRow): number {
    const known = this.ofRow.get(row);
    if (known !== undefined) return known;
    const name = this.nameOf(row);
    const index = this.named.get(name) ?? this.terms.push({ name, rows: [] }) - 1;
    this.named.set(name, index);
    const place = placeOf(row);
    const placed = this.placed.get(place) ?? new Map<number, number>();
    this.placed.set(place, placed.set(row.periodId, index));
    this.ofRow.set(row, index);
    this.terms[index]?.rows.push(row);
    return index;
  }

  /** The terms that hold everybody of a row: where its number is smaller, somebody was counted there alone. */
  private wholesOf(rows: readonly TermRow[]): number[] {
    const wholes: number[] = [];
    for (const row of rows) {
      const measure = WITHIN[row.measure];
      const index = measure && this.placed.get(placeOf({ ...row, measure }))?.get(row.periodId);
      const whole = index === undefined ? undefined : this.terms[index]?.rows[0];
      if (index === undefined || !whole || wholes.includes(index)) continue;
      if (numberIn(whole, this.kind) >= numberIn(row, this.kind)) wholes.push(index);
    }
    return wholes;
  }
}

/** Where a row stands, whatever its period. */
const placeOf = (row: TermRow): string =>
  `${row.layer}|${row.projectId}|${row.actionKey}|${row.regionCode}|${row.levelKey}|${row.measure}`;
