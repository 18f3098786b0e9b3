/** The cheapest of many, in order, the first of those that cost as much: only as many are kept as may be used. */
export class Cheapest<Item extends { cost: number }> {
  readonly inOrder: Item[] = [];
  /** What costs as much is not worth being added. */
  limit = Number.POSITIVE_INFINITY;

  constructor(private readonly most: number) {}

  add(item: Item): void {
    if (item.cost >= this.limit) return;
    let at = this.inOrder.length;
    while (at > 0 && (this.inOrder[at - 1]?.cost ?? 0) > item.cost) at -= 1;
    this.inOrder.splice(at, 0, item);
    if (this.inOrder.length > this.most) this.inOrder.pop();
    if (this.inOrder.length === this.most) this.limit = this.inOrder.at(-1)?.cost ?? 0;
  }
}
