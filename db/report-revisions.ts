import { prepared } from './prepared';
import type { Read } from './store';

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
