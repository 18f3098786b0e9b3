import type { EnteredState } from '@/lib/domain/vocabulary';
import { prepared } from './prepared';
import type { LineReading } from './report-reading';
import { SETTLING } from './settling';
import type { Read } from './store';

/** A line of a section as it was sent, beside what stands verified and what was planned. */
export interface SentReading extends LineReading {
  periodId: number;
  revisionId: number;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  accountId: number;
  verifiedValue: number | null;
  verifiedState: EnteredState | null;
  verifiedOn: string | null;
  /** Whether the verified value is of this very section. */
  verifiedHere: 0 | 1;
  planned: number | null;
}

/** What a section sent, line by line: the last revision before its last submission or correction. */
export async function sentFigures(read: Read, sectionId: number): Promise<SentReading[]> {
  return prepared(
    read,
    `SELECT l.id AS lineId, l.training_id AS trainingId, l.region_code AS regionCode, l.level_key AS levelKey,
       l.profession_key AS professionKey, l.profession_other AS professionOther, l.measure, l.period_id AS periodId,
       r.id AS revisionId, r.value, r.state, r.comment, r.account_id AS accountId, v.value AS verifiedValue,
       v.state AS verifiedState, v.observed_on AS verifiedOn, coalesce(w.section_id = r.section_id, 0) AS verifiedHere,
       c.value AS planned
     FROM figure_revisions r JOIN figure_lines l ON l.id = r.line_id
     LEFT JOIN current_figures v ON v.line_id = l.id AND v.layer = 'verified'
     LEFT JOIN figure_revisions w ON w.id = v.revision_id
     LEFT JOIN figure_lines k ON k.training_id = l.training_id AND k.period_id = l.period_id AND k.nature = 'planned'
       AND k.region_code = l.region_code AND k.level_key = l.level_key AND k.profession_key = l.profession_key
       AND k.profession_other = l.profession_other AND k.measure = l.measure
     LEFT JOIN current_figures c ON c.line_id = k.id AND c.layer = 'committed'
     WHERE r.section_id = @id AND r.id = (SELECT max(x.id) FROM figure_revisions x
       WHERE x.section_id = r.section_id AND x.line_id = r.line_id AND x.kind <> 'acceptance'
         AND x.at <= (SELECT max(e.at) FROM section_events e WHERE e.section_id = x.section_id AND e.step IN ${SETTLING.declared}))`,
  ).all({ id: sectionId }) as SentReading[];
}
