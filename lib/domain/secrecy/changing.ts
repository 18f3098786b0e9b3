/** By how much each of a few things changes: which they are, and at the same places how much. */
export interface Changes {
  at: readonly number[];
  by: readonly number[];
}

const ENDED = -1;

/**
 * Changes of a few of many things, in the order in which they began. It is used again and again: to begin anew costs
 * as much as was touched, not as many as there are.
 */
export class Changing {
  /** By how much each thing changes: 0 where it does not. */
  readonly by: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly order: number[] = [];
  private count = 0;

  constructor(most: number) {
    this.by = new Int32Array(most);
    this.placeOf = new Int32Array(most);
  }

  /** How many things change. */
  get size(): number {
    return this.count;
  }

  /** Adds to a change; 1 where it begins, −1 where it ends, else 0. */
  add(index: number, amount: number): number {
    const before = this.by[index] ?? 0;
    const after = before + amount;
    this.by[index] = after;
    if (before === 0) {
      if (after === 0) return 0;
      this.placeOf[index] = this.order.length;
      this.order.push(index);
      this.count += 1;
      return 1;
    }
    if (after !== 0) return 0;
    this.order[this.placeOf[index] ?? 0] = ENDED;
    this.count -= 1;
    return -1;
  }

  begin({ at, by }: Changes): void {
    for (const index of this.order) if (index !== ENDED) this.by[index] = 0;
    this.order.length = 0;
    this.count = at.length;
    for (let place = 0; place < at.length; place += 1) {
      const index = at[place] ?? 0;
      this.by[index] = by[place] ?? 0;
      this.placeOf[index] = place;
      this.order.push(index);
    }
  }

  /** Whether what changes here below an index changes there as much. */
  areAsIn({ at, by }: Changes, below: number): boolean {
    for (const index of this.order)
      if (index !== ENDED && index < below && by[at.indexOf(index)] !== this.by[index]) return false;
    return true;
  }

  /** What changes, in the order in which it began to. */
  touched(): number[] {
    return this.order.filter(isThere);
  }

  changes(): Changes {
    const at = this.touched();
    const by: number[] = [];
    for (const index of at) by.push(this.by[index] ?? 0);
    return { at, by };
  }
}

const isThere = (index: number) => index !== ENDED;
