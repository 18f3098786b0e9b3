import { isSmall } from '../small-cells';
import { DraftDesk, UNTOUCHABLE } from './draft';
import { isCovered, isPossible, Ranges, SPREAD, type Structure, type Witness, worldOf } from './protection';

/** The cells that earlier views hid and those that they showed, each for good. */
export interface Settled {
  hidden: ReadonlySet<number>;
  isShown(cell: number): boolean;
}

/** What is hidden while witnesses are being found, what each hidden cell may be so far, and what is still uncovered. */
export class Hiding {
  readonly hidden = new Set<number>();
  readonly worlds: Witness[] = [];
  /** What each cell may be in the worlds so far. */
  readonly ranges: Ranges;
  private readonly waiting: number[] = [];
  private isSorted = false;
  private made: DraftDesk | undefined;

  constructor(
    readonly of: Structure,
    private readonly settled: Settled,
  ) {
    const { cells, values } = of;
    this.ranges = Ranges.none(cells.length);
    this.hide(settled.hidden);
    for (let cell = 0; cell < cells.length; cell += 1) if (isSmall(values[cell] ?? 0)) this.hide([cell]);
  }

  /** Where worlds are drafted: it knows what the reader still loses where a cell is touched. Made when it is needed. */
  get desk(): DraftDesk {
    this.made ??= new DraftDesk(this.of, (cell, cost) => {
      if (this.hidden.has(cell)) return 0;
      return this.settled.isShown(cell) ? UNTOUCHABLE : cost;
    });
    return this.made;
  }

  /** A hidden cell that is not covered yet: the smallest, which are the hardest to cover. */
  next(): number | undefined {
    const { values } = this.of;
    if (!this.isSorted) this.waiting.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    this.isSorted = true;
    for (let cell = this.waiting.pop(); cell !== undefined; cell = this.waiting.pop())
      if (this.lacking(cell) !== 0) return cell;
    return undefined;
  }

  /** By how much a cell must be able to change for its range to lack less: 0 where it is covered. */
  lacking(cell: number): number {
    const value = this.of.values[cell] ?? 0;
    const range = this.ranges.of(cell);
    if (isCovered(value, range)) return 0;
    return isSmall(value) && value + range.high >= SPREAD ? 1 - value : SPREAD;
  }

  /** Hides what some worlds touch; between them, the cells are then left as unknown as they say. */
  apply(worlds: readonly Witness[]): void {
    for (const { cells } of worlds) this.hide(cells.keys());
    for (const world of worlds) {
      if (!isPossible(this.of, world)) continue;
      this.ranges.widen(world);
      this.worlds.push(world);
    }
  }

  /** How far the changes of a world go, one way and the other. */
  furthest(world: Witness): Witness[] {
    return [1, -1].flatMap((way) => {
      let times = 0;
      while (Math.abs(times) < SPREAD && isPossible(this.of, world, times + way)) times += way;
      if (times === 0) return [];
      const changes = new Map([...world.terms].map(([term, change]) => [term, times * change]));
      return [{ cell: world.cell, ...worldOf(this.of, changes) }];
    });
  }

  private hide(cells: Iterable<number>): void {
    for (const cell of cells) {
      if (this.hidden.has(cell)) continue;
      this.hidden.add(cell);
      this.made?.free(cell);
      this.waiting.push(cell);
      this.isSorted = false;
    }
  }
}
