import { Cheapest } from './cheapest';
import { type Draft, type DraftDesk, UNTOUCHABLE } from './draft';

/** How many drafts are followed at once, and how often each is continued. */
export interface Effort {
  width: number;
  depth: number;
}

/** What is looked for: a world that changes a cell by an amount. Terms below `from` may not be used to cancel others. */
export interface Aim {
  cell: number;
  amount: number;
  from: number;
}

/** A draft undone in another period leaves the sums over the periods as they were; so many of them are followed. */
const MIRRORS = 2;

/** Once a world is found: so many steps that find no better one, and the search ends. */
const PATIENCE = 2;

interface Way {
  draft: Draft;
  term: number;
  by: number;
  cost: number;
}

/** The dearest cell that is touched is cancelled by another term, again and again, along the most promising drafts. */
export class Search {
  private best: Draft | undefined;
  private bestCost = UNTOUCHABLE;
  /** Since how many steps nothing better was found. */
  private idle = 0;
  private readonly seen = new Set<number>();
  /** The terms that the aimed cell counts: they would change it otherwise. */
  private readonly isOfCell: Uint8Array;

  constructor(
    private readonly desk: DraftDesk,
    private readonly aim: Aim,
    private readonly effort: Effort,
  ) {
    const { terms, cells } = desk.of;
    this.isOfCell = new Uint8Array(terms.length);
    for (const term of cells[aim.cell]?.terms ?? []) this.isOfCell[term] = 1;
  }

  /** The cheapest possible draft that continues one of these; undefined where none was found. */
  cheapestFrom(starts: readonly Draft[]): Draft | undefined {
    let drafts = starts;
    for (let step = 0; step <= this.effort.depth && drafts.length > 0; step += 1) {
      for (const draft of drafts) this.consider(draft);
      if (this.bestCost === 0 || this.idle > PATIENCE) break;
      this.idle += this.best ? 1 : 0;
      const mirrors = new Cheapest<Draft>(MIRRORS);
      for (const draft of drafts) this.mirror(draft, mirrors);
      drafts = this.continued([...drafts, ...mirrors.inOrder]);
    }
    return this.best;
  }

  private consider(draft: Draft): void {
    if (draft.cost >= this.bestCost) return;
    this.desk.open(draft);
    if (this.desk.isPossible()) this.keep(draft);
  }

  private keep(draft: Draft): void {
    this.best = draft;
    this.bestCost = draft.cost;
    this.idle = 0;
  }

  /** The draft undone in each other period. */
  private mirror(draft: Draft, mirrors: Cheapest<Draft>): void {
    const { terms } = this.desk.of;
    const periods = terms[draft.terms.at[0] ?? -1]?.periods.length ?? 0;
    for (let period = 0; period < periods; period += 1) {
      if (!this.isMirrored(draft, period)) continue;
      const { cost } = this.desk;
      if (cost >= mirrors.limit && cost >= this.bestCost) continue;
      const mirrored = this.desk.draft();
      if (cost < this.bestCost && this.desk.isPossible()) this.keep(mirrored);
      mirrors.add(mirrored);
    }
  }

  /** Whether a draft can be undone in a period: it is, on the desk. */
  private isMirrored(draft: Draft, period: number): boolean {
    const { at, by } = draft.terms;
    const { terms } = this.desk.of;
    for (const term of at) {
      const twin = terms[term]?.periods[period];
      if (twin === undefined || twin < this.aim.from || at.includes(twin)) return false;
    }
    this.desk.open(draft);
    for (let place = 0; place < at.length; place += 1) {
      const twin = terms[at[place] ?? 0]?.periods[period] ?? 0;
      const back = -(by[place] ?? 0);
      if (this.desk.roomFor(twin, back) !== back) return false;
      this.desk.change(twin, back);
    }
    return this.stays(draft);
  }

  /** Of the ways to cancel the worst touch of each draft, the cheapest. */
  private continued(drafts: readonly Draft[]): Draft[] {
    const { width } = this.effort;
    const ways = new Cheapest<Way>(4 * width);
    for (const draft of drafts) this.addWays(ways, draft);
    const next: Draft[] = [];
    for (const { draft, term, by } of ways.inOrder) {
      this.desk.open(draft);
      this.desk.change(term, by);
      if (!this.stays(draft)) continue;
      const longer = this.desk.draft();
      const mark = markOf(longer);
      if (this.seen.has(mark)) continue;
      this.seen.add(mark);
      next.push(longer);
      if (next.length === width) break;
    }
    return next;
  }

  private addWays(ways: Cheapest<Way>, draft: Draft): void {
    const touch = this.worstTouch(draft);
    if (touch === undefined) return;
    const { desk } = this;
    const { costs, costOf } = desk;
    const { by: changes } = desk.cells;
    desk.open(draft);
    const excess = changes[touch] ?? 0;
    const terms = desk.of.cells[touch]?.terms ?? [];
    for (let place = this.firstUsable(terms); place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      // What else it touches is paid for anyway: of all its cells the draft can have paid no more than it costs.
      if (this.isOfCell[term] === 1 || (costOf[term] ?? 0) - draft.cost >= ways.limit) continue;
      const by = desk.roomFor(term, -excess);
      if (by === 0) continue;
      let cost = draft.cost;
      for (const other of desk.of.cellsOf[term] ?? []) {
        const change = changes[other] ?? 0;
        if (change === 0) cost += costs[other] ?? 0;
        else if (change + by === 0) cost -= costs[other] ?? 0;
      }
      if (cost < ways.limit) ways.add({ draft, term, by, cost });
    }
  }

  /** Where the terms begin that may be used: they stand in the order of their numbers. */
  private firstUsable(terms: readonly number[]): number {
    if (this.aim.from === 0) return 0;
    let place = terms.length;
    while (place > 0 && (terms[place - 1] ?? 0) >= this.aim.from) place -= 1;
    return place;
  }

  /** Of the touched cells the dearest; none where the draft costs nothing. */
  private worstTouch({ cells }: Draft): number | undefined {
    const { costs } = this.desk;
    let [worst, most]: [number | undefined, number] = [undefined, 0];
    for (const touched of cells.at) {
      const cost = costs[touched] ?? 0;
      if (cost > most && touched !== this.aim.cell) [worst, most] = [touched, cost];
    }
    return worst;
  }

  /** Whether what is on the desk changes the cell as much as it must, and no term that may not be used otherwise than the draft. */
  private stays({ terms }: Draft): boolean {
    const { aim, desk } = this;
    if (desk.cells.by[aim.cell] !== aim.amount) return false;
    return aim.from === 0 || desk.terms.areAsIn(terms, aim.from);
  }
}

/** The same for the same changes, in whatever order they were made; seldom for others. */
function markOf({ terms: { at, by } }: Draft): number {
  let [low, high] = [0, 0];
  for (let place = 0; place < at.length; place += 1) {
    const one = Math.imul(at[place] ?? 0, 0x9e3779b1) ^ Math.imul(by[place] ?? 0, 0x85ebca6b);
    low = (low + Math.imul(one ^ (one >>> 15), 0x2c1b3c6d)) | 0;
    high = (high + Math.imul(one ^ (one >>> 13), 0x297a2d39)) | 0;
  }
  return (low >>> 0) + (high & 0x1fffff) * 2 ** 32;
}
