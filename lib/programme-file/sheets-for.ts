import { projectIds, projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { TablesAsked } from '@/lib/workbook/tables-read';
import { SHEET_NAMES, type SheetName } from './columns';
import { COVERAGE_COLUMNS } from './coverage-columns';
import { TABLES } from './tables-asked';

/** What a consortium fills in of the workbook: what its trainings cover. */
export const COVERAGE_SHEETS = Object.keys(COVERAGE_COLUMNS) as (keyof typeof COVERAGE_COLUMNS)[];

/** The sheets that an account may send: all of them for who records the programme. */
export const sheetsFor = (actor: Performer): readonly SheetName[] =>
  can(actor, 'programme.load') ? SHEET_NAMES : COVERAGE_SHEETS;

export const tablesFor = (actor: Performer): TablesAsked => {
  const names: readonly string[] = sheetsFor(actor);
  return { ...TABLES, specs: TABLES.specs.filter(({ name }) => names.includes(name)) };
};

/**
 * The projects that a file of an account may name; undefined: all, for who records the programme. Of a project that
 * somebody may not read, no name is told by a suggestion.
 */
export async function projectsNamedBy(
  read: Read,
  actor: Performer,
  day: string,
): Promise<ReadonlySet<number> | undefined> {
  if (can(actor, 'programme.load')) return undefined;
  const targets = await projectTargets(read, await projectIds(read), day);
  return new Set([...targets].flatMap(([id, target]) => (can(actor, 'project.read', target) ? [id] : [])));
}
