import { WITHIN } from '@/lib/domain/measures-within';
import type { View, ViewCell, ViewTerm } from '@/lib/domain/secrecy/views';
import type { TermRow } from './learner-cells';
import { type Kind, numberIn } from './term-kinds';

/** A system of cells on its way: each of their terms once for all the layers where it is the same. */
export class SystemDraft {
  private readonly terms: { name: string; rows: TermRow[] }[] = [];
  private readonly named = new Map<string, number>();
  private readonly placed = new Map<string, number>();
  private readonly ofRow = new Map<TermRow, number>();
  private readonly cells: ViewCell[] = [];

  /** `nameOf`: what a term is called, the same where it is the same. */
  constructor(
    private readonly kind: Kind,
    private readonly nameOf: (row: TermRow) => string,
  ) {}

  has(row: TermRow): boolean {
    return this.ofRow.has(row);
  }

  addCell(name: string, rows: readonly TermRow[], cost: number): void {
    this.cells.push({ name, terms: [...new Set(rows.map((row) => this.termOf(row)))], cost });
  }

  view(): View {
    const periods = [...new Set(this.terms.flatMap(({ rows }) => rows.map(({ periodId }) => periodId)))].sort(
      (a, b) => a - b,
    );
    return {
      cells: this.cells,
      terms: this.terms.map(({ name, rows }): ViewTerm => {
        const [first] = rows;
        return {
          name,
          value: first ? numberIn(first, this.kind) : 0,
          within: [...new Set(rows.flatMap((row) => this.wholeOf(row)))],
          periods: periods.map((periodId) => first && this.placed.get(placeOf({ ...first, periodId }))),
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
    this.placed.set(placeOf(row), index);
    this.ofRow.set(row, index);
    this.terms[index]?.rows.push(row);
    return index;
  }

  /** The term that holds everybody of a row: where its number is smaller, somebody was counted there alone. */
  private wholeOf(row: TermRow): number[] {
    const measure = WITHIN[row.measure];
    const index = measure && this.placed.get(placeOf({ ...row, measure }));
    const whole = index === undefined ? undefined : this.terms[index]?.rows[0];
    return index !== undefined && whole && numberIn(whole, this.kind) >= numberIn(row, this.kind)
      ? [index]
      : [];
  }
}

const placeOf = (row: TermRow): string =>
  [row.layer, row.projectId, row.actionKey, row.regionCode, row.levelKey, row.periodId, row.measure].join(
    '|',
  );
