/** A thing that counts from a day until another one, excluded; null: it still does. */
export interface Lasting {
  id: number;
  from: string;
  until: string | null;
}

export interface CountedDay {
  day: string;
  count: number;
}

/**
 * How many distinct things counted at the end of each day on which that number changed, oldest first. A thing may
 * count for several reasons at once, or leave and come back; a span that ends when it begins is none.
 */
export function distinctCounts(spans: readonly Lasting[]): CountedDay[] {
  const moves = new Map<string, { id: number; by: 1 | -1 }[]>();
  const move = (day: string, id: number, by: 1 | -1) => {
    const known = moves.get(day);
    if (known) known.push({ id, by });
    else moves.set(day, [{ id, by }]);
  };
  for (const { id, from, until } of spans) {
    if (until !== null && until <= from) continue;
    move(from, id, 1);
    if (until !== null) move(until, id, -1);
  }
  const reasons = new Map<number, number>();
  const days: CountedDay[] = [];
  for (const [day, ofDay] of [...moves].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { id, by } of ofDay) {
      const left = (reasons.get(id) ?? 0) + by;
      if (left === 0) reasons.delete(id);
      else reasons.set(id, left);
    }
    if (reasons.size !== (days.at(-1)?.count ?? 0)) days.push({ day, count: reasons.size });
  }
  return days;
}

/** The span over which both hold; undefined where they never do together. */
export function together(
  a: Omit<Lasting, 'id'>,
  b: Omit<Lasting, 'id'>,
): { from: string; until: string | null } | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const ends = [a.until, b.until].filter((day) => day !== null).sort();
  const until = ends[0] ?? null;
  return until !== null && until <= from ? undefined : { from, until };
}
