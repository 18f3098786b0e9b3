/** A point of a line: its value is null where it is hidden, or was never given. */
export type DrawnPoint = [day: string, value: number | null, estimate: boolean];

/** Days between which a line is not drawn, from the last point before it to the first one after it. */
export interface Gap {
  from: string;
  to: string;
}

/** The points that may be joined, run by run: over a gap there is no line, because nothing is known there. */
export function runsOf(points: readonly DrawnPoint[]): { runs: DrawnPoint[][]; gaps: Gap[] } {
  const runs: DrawnPoint[][] = [];
  const gaps: Gap[] = [];
  let open: Gap | undefined;
  let last: string | undefined;
  for (const point of points) {
    const [day, value] = point;
    if (value === null) {
      open ??= { from: last ?? day, to: day };
      open.to = day;
      continue;
    }
    const run = open ? undefined : runs.at(-1);
    if (run) run.push(point);
    else runs.push([point]);
    if (open) gaps.push({ ...open, to: day });
    open = undefined;
    last = day;
  }
  if (open) gaps.push(open);
  return { runs, gaps };
}
