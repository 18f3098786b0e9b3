import { dataVersion, projectsTouchedSince } from '@/db/journal';
import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import { publicRead } from '@/lib/figure/reader';

interface Known<Row> {
  /** The line of the journal at which these rows stand. */
  version: number;
  /** Several who ask at once wait for one reading. */
  rows: Promise<{ ofProject: Map<number, Row[]>; all: Row[] }>;
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
  const readSince = async (base: Read, day: string, known: Known<Row> | undefined): Known<Row>['rows'] => {
    const before = await known?.rows.catch(() => undefined);
    const touched = known && before && projectsTouchedSince(base, known.version);
    const ofProject =
      before && touched && touched.length * 4 <= before.ofProject.size
        ? replaced(before.ofProject, touched, await ask(base, day, touched))
        : Map.groupBy(await ask(base, day, null), ({ projectId }) => projectId);
    return { ofProject, all: [...ofProject.values()].flat() };
  };
  return {
    async rows(read: Read, day: string): Promise<Row[]> {
      const base = publicRead(read);
      const version = await dataVersion(base);
      const { days } = memory;
      if (memory.owner !== base) days.clear();
      memory.owner = base;
      const known = days.get(day);
      if (known?.version === version) return (await known.rows).all;
      // A file that was restored may stand at an earlier line.
      const rows = readSince(base, day, known && known.version < version ? known : undefined);
      days.delete(day);
      days.set(day, { version, rows });
      for (const oldest of days.size > MOST_DAYS ? [...days.keys()].slice(0, 1) : []) days.delete(oldest);
      // What failed is asked again.
      rows.catch(() => days.get(day)?.rows === rows && days.delete(day));
      return (await rows).all;
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
