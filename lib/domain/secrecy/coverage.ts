import type { Hiding } from './hiding';
import { isCovered, type World } from './protection';

/** What some worlds already hide and leave open, to be asked many times what others would add. */
export class Coverage {
  private readonly hidden: Uint8Array;

  constructor(private readonly hiding: Hiding) {
    this.hidden = new Uint8Array(hiding.of.values.length);
    for (const cell of hiding.hidden) this.hidden[cell] = 1;
  }

  /** Whether, with these worlds too, every cell that is hidden then is covered. They are possible, all of them. */
  isCompleteWith(worlds: readonly World[]): boolean {
    const hidden = this.hidden.slice();
    const ranges = this.hiding.ranges.copy();
    for (const world of worlds) {
      for (const cell of world.cells.keys()) hidden[cell] = 1;
      ranges.widen(world);
    }
    const { values } = this.hiding.of;
    for (let cell = 0; cell < hidden.length; cell += 1)
      if (hidden[cell] && !isCovered(values[cell] ?? 0, ranges.of(cell))) return false;
    return true;
  }
}
