/** The cheapest of many, in order: only as many are kept as may be used. */
export class Cheapest<Item extends { cost: number }> {
  readonly inOrder: Item[] = [];

  constructor(private readonly most: number) {}

  /** What costs as much is not worth being added. */
  get limit(): number {
    return this.inOrder.length < this.most ? Number.POSITIVE_INFINITY : (this.inOrder.at(-1)?.cost ?? 0);
  }

  add(item: Item): void {
    if (item.cost >= this.limit) return;
    let at = this.inOrder.length;
    while (at > 0 && (this.inOrder[at - 1]?.cost ?? 0) > item.cost) at -= 1;
    this.inOrder.splice(at, 0, item);
    if (this.inOrder.length > this.most) this.inOrder.pop();
  }
}
