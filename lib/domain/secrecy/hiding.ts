import { isSmall } from '../small-cells';
import {
  isCovered,
  isPossible,
  type Range,
  SPREAD,
  type Structure,
  type Witness,
  widen,
  worldOf,
} from './protection';

/** More than all that may be hidden: what is already shown stays. */
export const UNTOUCHABLE = 1e9;

/** The cells that earlier views hid and those that they showed, each for good. */
export interface Settled {
  hidden: ReadonlySet<number>;
  shown: ReadonlySet<number>;
}

/** What is hidden while witnesses are being found, what each hidden cell may be so far, and what is still uncovered. */
export class Hiding {
  readonly hidden = new Set<number>();
  readonly worlds: Witness[] = [];
  /** What the reader still loses where a cell is touched. */
  readonly costs: Float64Array;
  /** Room to note the changes of a draft; empty between two uses. */
  readonly changes: Int32Array;
  /** What each cell may be in the worlds so far. */
  readonly ranges: Range[];
  private readonly waiting: number[] = [];

  constructor(
    readonly of: Structure,
    { hidden, shown }: Settled,
  ) {
    const { cells, values } = of;
    this.costs = Float64Array.from(cells, ({ cost }, cell) => (shown.has(cell) ? UNTOUCHABLE : cost));
    this.changes = new Int32Array(cells.length);
    this.ranges = cells.map(() => ({ low: 0, high: 0 }));
    this.hide(hidden);
    this.hide(cells.flatMap((_, cell) => (isSmall(values[cell] ?? 0) ? [cell] : [])));
  }

  /** A hidden cell that is not covered yet: the smallest, which are the hardest to cover. */
  next(): number | undefined {
    this.waiting.sort((a, b) => (this.of.values[b] ?? 0) - (this.of.values[a] ?? 0));
    for (let cell = this.waiting.pop(); cell !== undefined; cell = this.waiting.pop())
      if (this.lacking(cell) !== 0) return cell;
    return undefined;
  }

  /** By how much a cell must be able to change for its range to lack less: 0 where it is covered. */
  lacking(cell: number): number {
    const value = this.of.values[cell] ?? 0;
    const range = this.ranges[cell];
    if (!range || isCovered(value, range)) return 0;
    return isSmall(value) && value + range.high >= SPREAD ? 1 - value : SPREAD;
  }

  /** Hides what some worlds touch; between them, the cells are then left as unknown as they say. */
  apply(worlds: readonly Witness[]): void {
    for (const { cells } of worlds) this.hide(cells.keys());
    for (const world of worlds) {
      if (!isPossible(this.of, world)) continue;
      widen(this.ranges, world);
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
      this.costs[cell] = 0;
      this.waiting.push(cell);
    }
  }
}
