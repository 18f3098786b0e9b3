import type { LevelKey } from '@/lib/domain/vocabulary';
import { type SaidLine, sectionSays } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a section says of one cell, for a file that is compared with it. */
export interface StandingCell extends SaidLine {
  /** What it said at the mark; null where it said nothing yet. */
  marked: SaidLine | null;
}

/** Every cell of a section at once, now and as it was at a revision of the past. */
export async function standingCells(read: Read, sectionId: number, mark: number): Promise<StandingCell[]> {
  const now = await sectionSays(read, sectionId);
  // Most files come back before anything else was written.
  if (now.every(({ lastId }) => lastId <= mark)) return now.map((line) => ({ ...line, marked: line }));
  const then = new Map((await sectionSays(read, sectionId, { mark })).map((line) => [line.lineId, line]));
  return now.map((line) => ({ ...line, marked: then.get(line.lineId) ?? null }));
}

export interface NamedTraining {
  id: number;
  title: string;
  /** The titles that it had: an older file still names it by them. */
  formerTitles: string[];
  organisationId: number;
  organisation: string;
  /** What its organisation was called, and those that declared it before: the same. */
  formerOrganisations: string[];
  participationId: number;
  regionCodes: string[];
  levelKeys: LevelKey[];
}

/** The trainings of a project with the names that a file may call them by. */
export async function namedTrainings(read: Read, projectId: number): Promise<NamedTraining[]> {
  const rows = prepared(
    read,
    `SELECT t.id, t.title, t.organisation_id AS organisationId, o.name AS organisation, t.participation_id AS participationId,
       (SELECT json_group_array(DISTINCT v.title) FROM training_revisions v WHERE v.training_id = t.id AND v.title <> t.title) AS formerTitles,
       (SELECT json_group_array(n.name) FROM (
          SELECT f.name FROM training_events e JOIN organisations f ON f.id = e.from_organisation_id WHERE e.training_id = t.id
          UNION SELECT w.name FROM organisation_revisions w WHERE w.organisation_id = t.organisation_id OR w.organisation_id IN (
            SELECT e.from_organisation_id FROM training_events e WHERE e.training_id = t.id)) n WHERE n.name <> o.name) AS formerOrganisations,
       (SELECT json_group_array(r.region_code) FROM training_regions r WHERE r.training_id = t.id AND r.until IS NULL) AS regionCodes,
       (SELECT json_group_array(v.level_key) FROM training_levels v WHERE v.training_id = t.id AND v.until IS NULL) AS levelKeys
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id 
     WHERE t.project_id = (SELECT ?) AND t.withdrawn_from IS NULL ORDER BY t.id`,
  ).all(projectId) as Stored[];
  return rows.map((row) => ({
    ...row,
    formerTitles: JSON.parse(row.formerTitles),
    formerOrganisations: JSON.parse(row.formerOrganisations),
    regionCodes: JSON.parse(row.regionCodes),
    levelKeys: JSON.parse(row.levelKeys),
  }));
}

type Listed = 'formerTitles' | 'formerOrganisations' | 'regionCodes' | 'levelKeys';
type Stored = Omit<NamedTraining, Listed> & Record<Listed, string>;
