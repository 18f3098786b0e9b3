import type { EnteredState } from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { isPlannedOf, rowColumns } from './line-address';
import type { LineRow } from './report-rows';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A line of a section as it was sent, beside what stands verified, what was accepted and what was planned. */
export interface SentRow extends LineRow {
  periodId: number;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  /** Who entered it; null where the section's only word is an officer's acceptance. */
  accountId: number | null;
  /** The last revision of the line in the section, whatever its kind: the one that a write names as seen. */
  lastId: number;
  /** The officer's value, where it is the section's last word. */
  acceptedValue: number | null;
  acceptedState: EnteredState | null;
  acceptedComment: string | null;
  acceptedBy: number | null;
  verifiedValue: number | null;
  verifiedState: EnteredState | null;
  planned: number | null;
}

/** What a section sent, line by line: the last revision before its last submission or correction. */
export async function sentFigures(read: Read, sectionId: number): Promise<SentRow[]> {
  return prepared(
    read,
    `SELECT l.id AS lineId, ${rowColumns('l')}, l.measure, l.period_id AS periodId,
       r.value, r.state, r.comment, r.account_id AS accountId, g.lastId, a.value AS acceptedValue, a.state AS acceptedState,
       a.comment AS acceptedComment, a.account_id AS acceptedBy, v.value AS verifiedValue, v.state AS verifiedState,
       c.value AS planned
     FROM (SELECT line_id, max(id) AS lastId, max(CASE WHEN kind = 'acceptance' THEN id END) AS acceptedId,
         max(CASE WHEN kind <> 'acceptance' AND at <= (SELECT max(e.at) FROM section_events e
           WHERE e.section_id = @id AND e.step IN ${SETTLING.declared}) THEN id END) AS sentId
       FROM figure_revisions WHERE section_id = @id GROUP BY line_id) g
     JOIN figure_lines l ON l.id = g.line_id
     LEFT JOIN figure_revisions r ON r.id = g.sentId
     LEFT JOIN figure_revisions a ON a.id = g.acceptedId AND g.acceptedId > coalesce(g.sentId, 0)
     LEFT JOIN current_figures v ON v.line_id = l.id AND v.layer = 'verified'
     LEFT JOIN figure_lines k ON ${isPlannedOf('k', 'l')}
     LEFT JOIN current_figures c ON c.line_id = k.id AND c.layer = 'committed'
     WHERE g.sentId IS NOT NULL OR g.acceptedId IS NOT NULL`,
  ).all({ id: sectionId }) as SentRow[];
}
