import { dataVersion, projectsTouchedSince } from '@/db/journal';
import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import { publicRead } from '@/lib/figure/reader';

interface Known<Row> {
  /** The line of the journal at which these rows stand. */
  version: number;
  ofProject: Map<number, Row[]>;
  all: Row[];
}

/** Today and a few days that somebody compares it with. */
const MOST_DAYS = 4;

/**
 * Rows of every project at the end of a day, each project read again only after a write that touched it: of 500 projects
 * a validation moves one. A write that names no project, and whatever touches many, reads them all again. Only for rows
 * that the facts of their own project decide.
 */
export function byProject<Row extends { projectId: number }>(
  name: string,
  ask: (read: Read, day: string, projectIds: readonly number[] | null) => Row[] | Promise<Row[]>,
) {
  const memory = onceAProcess(`by-project ${name}`, () => ({
    owner: undefined as Read | undefined,
    days: new Map<string, Known<Row>>(),
  }));
  return {
    async rows(read: Read, day: string): Promise<Row[]> {
      const base = publicRead(read);
      const version = await dataVersion(base);
      const { days } = memory;
      if (memory.owner !== base) days.clear();
      memory.owner = base;
      const known = days.get(day);
      if (known?.version === version) return known.all;
      const touched = known && known.version < version ? projectsTouchedSince(base, known.version) : null;
      const ofProject =
        known && touched && touched.length * 4 <= known.ofProject.size
          ? replaced(known.ofProject, touched, await ask(base, day, touched))
          : Map.groupBy(await ask(base, day, null), ({ projectId }) => projectId);
      const all = [...ofProject.values()].flat();
      days.delete(day);
      days.set(day, { version, ofProject, all });
      for (const oldest of days.size > MOST_DAYS ? [...days.keys()].slice(0, 1) : []) days.delete(oldest);
      return all;
    },
    /** For the bench and the tests: as in a process that begins. */
    forget: (): void => memory.days.clear(),
  };
}

function replaced<Row extends { projectId: number }>(
  ofProject: ReadonlyMap<number, Row[]>,
  touched: readonly number[],
  rows: readonly Row[],
): Map<number, Row[]> {
  const next = new Map(ofProject);
  const own = Map.groupBy(rows, ({ projectId }) => projectId);
  for (const id of touched) next.set(id, own.get(id) ?? []);
  return next;
}
