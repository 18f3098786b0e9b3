/** Things under the same key together, in parts that a command takes. */
export function groupsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  most: number,
): Item[][] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, index) =>
      group.slice(index * most, (index + 1) * most),
    ),
  );
}

/** `offers.3.happenedOn` is of the fourth thing; undefined for what is said of the whole. */
export function indexIn(path: string, list: string): number | undefined {
  const [first, index] = path.split('.');
  return first === list && index !== undefined && /^\d+$/.test(index) ? Number(index) : undefined;
}
