import type { Read } from './store';
import { prepared } from './store-prepared';

/** The last revision of a figure, and of an opening, that the sections of a report hold; 0 where there is none. */
export async function lastRevisions(
  read: Read,
  reportId: number,
): Promise<{ revision: number; offerRevision: number }> {
  return prepared(
    read,
    `SELECT coalesce((SELECT max(f.id) FROM sections s JOIN figure_revisions f ON f.section_id = s.id
         WHERE s.report_id = @reportId), 0) AS revision,
       coalesce((SELECT max(o.id) FROM sections s JOIN offer_revisions o ON o.section_id = s.id
         WHERE s.report_id = @reportId), 0) AS offerRevision`,
  ).get({ reportId }) as { revision: number; offerRevision: number };
}

/** How many cells the sections of a report could hold something of, all periods and layers: a size, not a figure. */
export async function sizeOfReport(read: Read, reportId: number): Promise<number> {
  const { size } = prepared(
    read,
    `SELECT count(*) AS size FROM sections s JOIN trainings t ON t.participation_id = s.participation_id
     JOIN figure_lines l ON l.training_id = t.id WHERE s.report_id = ?`,
  ).get(reportId) as { size: number };
  return size;
}

/** The file that a handle reads: a thread opens it again. */
export const fileOf = (handle: Read): string =>
  (handle as Read & { $client: { readonly name: string } }).$client.name;
