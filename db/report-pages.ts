import { HEADING, headingOf, type ReportHeading } from './report-rows';
import type { Read } from './store';
import { prepared } from './store-prepared';

interface Asked {
  /** null: any project. */
  projectIds: readonly number[] | null;
  slug: string | null;
  size: number;
  /** From 1. */
  page: number;
}

const OF_PROJECTS = `WHERE (@all = 1 OR r.project_id IN (SELECT value FROM json_each(@ids)))
  AND (@slug IS NULL OR j.slug = @slug)`;

/** A page of the reports of some projects, the latest observation first, and how many there are in all. */
export async function reportsPage(
  read: Read,
  { projectIds, slug, size, page }: Asked,
): Promise<{ total: number; rows: ReportHeading[] }> {
  const given = { all: projectIds === null ? 1 : 0, ids: JSON.stringify(projectIds ?? []), slug };
  const { total } = prepared(
    read,
    `SELECT count(*) AS total FROM reports r JOIN projects j ON j.id = r.project_id ${OF_PROJECTS}`,
  ).get(given) as { total: number };
  const rows = prepared(
    read,
    `${HEADING} ${OF_PROJECTS} ORDER BY c.observed_on DESC, r.id DESC LIMIT @size OFFSET @skip`,
  )
    .all({ ...given, size, skip: (page - 1) * size })
    .map(headingOf);
  return { total, rows };
}
