import type { FigureRow } from '@/lib/domain/line-address';
import type { EnteredState, LevelKey, Measure } from '@/lib/domain/vocabulary';
import { rowColumns } from './line-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a section says of one cell, for a file that is compared with it. */
export interface StandingCell extends FigureRow {
  periodId: number;
  measure: Measure;
  /** The last revision, whatever its kind: the one that a write names as seen. */
  revisionId: number;
  /** What the consortium says now. */
  value: number | null;
  state: EnteredState | null;
  /** The consortium's: the reason of an officer's acceptance is his. */
  comment: string | null;
  /** The last revision up to the mark, with what the consortium said then; nulls where there was none. */
  markedId: number | null;
  markedValue: number | null;
  markedState: EnteredState | null;
  markedComment: string | null;
}

/** Every cell of a section at once, now and as it was at a revision of the past. */
export async function standingCells(read: Read, sectionId: number, mark: number): Promise<StandingCell[]> {
  return prepared(
    read,
    `SELECT ${rowColumns('l')}, l.period_id AS periodId, l.measure,
       g.lastId AS revisionId, d.value, d.state, d.comment, g.markedId, m.value AS markedValue, m.state AS markedState,
       m.comment AS markedComment
     FROM (SELECT line_id, max(id) AS lastId, max(CASE WHEN kind <> 'acceptance' THEN id END) AS declaredId,
         max(CASE WHEN id <= @mark THEN id END) AS markedId,
         max(CASE WHEN id <= @mark AND kind <> 'acceptance' THEN id END) AS markedDeclaredId
       FROM figure_revisions WHERE section_id = @sectionId GROUP BY line_id) g
     JOIN figure_lines l ON l.id = g.line_id AND l.nature = 'actual'
     LEFT JOIN figure_revisions d ON d.id = g.declaredId
     LEFT JOIN figure_revisions m ON m.id = g.markedDeclaredId`,
  ).all({ sectionId, mark }) as StandingCell[];
}

export interface NamedTraining {
  id: number;
  title: string;
  organisationId: number;
  organisation: string;
  participationId: number;
  regionCodes: string[];
  levelKeys: LevelKey[];
}

/** The trainings of a project with the names that a file may call them by. */
export async function namedTrainings(read: Read, projectId: number): Promise<NamedTraining[]> {
  const rows = prepared(
    read,
    `SELECT t.id, t.title, t.organisation_id AS organisationId, o.name AS organisation, t.participation_id AS participationId,
       (SELECT json_group_array(r.region_code) FROM training_regions r WHERE r.training_id = t.id AND r.until IS NULL) AS regionCodes,
       (SELECT json_group_array(v.level_key) FROM training_levels v WHERE v.training_id = t.id AND v.until IS NULL) AS levelKeys
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id 
     WHERE t.project_id = (SELECT ?) AND t.withdrawn_from IS NULL ORDER BY t.id`,
  ).all(projectId) as (Omit<NamedTraining, 'regionCodes' | 'levelKeys'> & {
    regionCodes: string;
    levelKeys: string;
  })[];
  return rows.map((row) => ({
    ...row,
    regionCodes: JSON.parse(row.regionCodes),
    levelKeys: JSON.parse(row.levelKeys),
  }));
}
