import { frenchOrder } from '@/lib/domain/french-order';
import type { ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A project in one of its actions, of which the rules of consortia are read. */
export interface ConsortiumParticipation {
  participationId: number;
  projectId: number;
  slug: string;
  acronym: string;
  projectName: string;
  status: ProjectStatus;
  actionKey: string;
  seasonKey: SeasonKey;
  /** Nothing is read of it before this day. */
  decidedOn: string;
}

const QUESTION = `SELECT p.id AS participationId, j.id AS projectId, j.slug, j.acronym, j.name AS projectName, j.status,
    p.action_key AS actionKey, p.season_key AS seasonKey, p.decided_on AS decidedOn
  FROM participations p JOIN projects j ON j.id = p.project_id
  WHERE p.withdrawn_from IS NULL AND j.withdrawn_from IS NULL`;

/** Every participation that was not withdrawn, an embargo or not: by its action, then its project. */
export const consortiumParticipations = (read: Read): ConsortiumParticipation[] =>
  frenchOrder(
    prepared(read, QUESTION).all() as ConsortiumParticipation[],
    ({ acronym }) => acronym,
    ({ seasonKey }) => seasonKey,
    ({ participationId }) => participationId,
  );

/** Those of one project, in the order of its seasons. */
export const participationsOfConsortium = (read: Read, projectId: number): ConsortiumParticipation[] =>
  prepared(read, `${QUESTION} AND j.id = ? ORDER BY p.season_key, p.id`).all(
    projectId,
  ) as ConsortiumParticipation[];
