import type { Hiding } from './hiding';
import { isCovered, type World } from './protection';

/** What some worlds already hide and leave open, to be asked many times what others would add. */
export class Coverage {
  private readonly hidden: Uint8Array;
  private readonly low: Int32Array;
  private readonly high: Int32Array;

  constructor(private readonly hiding: Hiding) {
    const { values } = hiding.of;
    this.hidden = new Uint8Array(values.length);
    this.low = new Int32Array(values.length);
    this.high = new Int32Array(values.length);
    for (const cell of hiding.hidden) this.hidden[cell] = 1;
    for (const [cell, { low, high }] of hiding.ranges.entries()) {
      this.low[cell] = low;
      this.high[cell] = high;
    }
  }

  /** Whether, with these worlds too, every cell that is hidden then is covered. They are possible, all of them. */
  isCompleteWith(worlds: readonly World[]): boolean {
    const [hidden, low, high] = [this.hidden.slice(), this.low.slice(), this.high.slice()];
    for (const { cells } of worlds)
      for (const [cell, change] of cells) {
        hidden[cell] = 1;
        if (change < (low[cell] ?? 0)) low[cell] = change;
        if (change > (high[cell] ?? 0)) high[cell] = change;
      }
    const { values } = this.hiding.of;
    for (let cell = 0; cell < hidden.length; cell += 1)
      if (hidden[cell] && !isCovered(values[cell] ?? 0, { low: low[cell] ?? 0, high: high[cell] ?? 0 }))
        return false;
    return true;
  }
}
