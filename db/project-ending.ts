import type { EnteredState, OfferSubject, SeasonKey } from '@/lib/domain/vocabulary';
import { offerAddress, offerHolder } from './offer-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What hangs on a project that ends: what it commits and did not open, and what it plans for years that it will not see. */

export interface OpenCommitment {
  participationId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
  organisation: string;
  /** Null for a university. */
  training: string | null;
  happenedOn: string;
  /** The day of its opening, declared and not verified. */
  declaredOn: string | null;
  /** The day before which nothing is known of it. */
  ownerDay: string;
}

const SAME = (other: string) =>
  `${other}.participation_id = o.participation_id AND ${other}.subject = o.subject
     AND ${other}.organisation_id = o.organisation_id AND ${other}.training_id = o.training_id`;

/** The commitments of a project whose opening nobody verified. */
export const openCommitments = (read: Read, projectId: number): OpenCommitment[] =>
  prepared(
    read,
    `SELECT o.participation_id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey, o.subject,
       o.organisation_id AS organisationId, t.id AS trainingId, g.name AS organisation, t.title AS training,
       o.happened_on AS happenedOn, max(p.decided_on, coalesce(t.known_from, p.decided_on)) AS ownerDay,
       (SELECT d.happened_on FROM current_offers d WHERE ${SAME('d')} AND d.layer = 'declared') AS declaredOn
     FROM participations p JOIN current_offers o ON o.participation_id = p.id AND o.layer = 'committed'
     JOIN organisations g ON g.id = o.organisation_id LEFT JOIN trainings t ON t.id = nullif(o.training_id, 0)
     WHERE p.project_id = (SELECT ?) AND p.withdrawn_from IS NULL AND o.happened_on IS NOT NULL AND t.withdrawn_from IS NULL
       AND NOT EXISTS (SELECT 1 FROM current_offers v WHERE ${SAME('v')} AND v.layer = 'verified'
         AND v.happened_on IS NOT NULL)
     ORDER BY p.season_key, p.action_key, o.subject, t.id, o.organisation_id`,
  ).all(projectId) as OpenCommitment[];

export interface PlannedLine {
  lineId: number;
  value: number | null;
  state: EnteredState;
  ownerDay: string;
  /** The day from which its participation is shown. */
  shownFrom: string;
}

/** « CROSS JOIN »: from the project on; SQLite would begin with every line. */
const PLANNED = `trainings t CROSS JOIN figure_lines l ON l.training_id = t.id JOIN participations p ON p.id = t.participation_id
  JOIN figure_revisions v ON v.id = (SELECT max(r.id) FROM figure_revisions r WHERE r.line_id = l.id AND r.section_id IS NULL)`;

/** What a project plans for the years that begin after a day. */
export const plannedAfter = (read: Read, projectId: number, day: string): PlannedLine[] =>
  prepared(
    read,
    `SELECT l.id AS lineId, v.value, v.state, max(p.decided_on, t.known_from) AS ownerDay, p.known_from AS shownFrom
     FROM ${PLANNED} JOIN periods d ON d.id = l.period_id
     WHERE t.project_id = (SELECT @projectId) AND l.nature = 'planned' AND d.starts_on > @day
       AND v.state IN ('number', 'estimate') ORDER BY l.id`,
  ).all({ projectId, day }) as PlannedLine[];

/** The moment and the author of the event that took them out. */
interface Written {
  at: string;
  accountId: number;
}

export type TakenOut = Pick<
  OpenCommitment,
  | 'participationId'
  | 'actionKey'
  | 'seasonKey'
  | 'subject'
  | 'organisationId'
  | 'trainingId'
  | 'happenedOn'
  | 'ownerDay'
>;

/** The commitments that an end took out and nobody spoke of since, with what each was. */
export const takenOut = (read: Read, projectId: number, { at, accountId }: Written): TakenOut[] =>
  prepared(
    read,
    `WITH said AS (SELECT r.*, lag(r.happened_on) OVER w AS was, lead(r.id) OVER w AS next
       FROM participations x JOIN offer_revisions r ON r.participation_id = x.id AND r.fact = 'committed'
       WHERE x.project_id = (SELECT @projectId)
       WINDOW w AS (PARTITION BY ${offerAddress('r')} ORDER BY r.id))
     SELECT s.participation_id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey, s.subject,
       ${offerHolder('s')} AS organisationId, s.training_id AS trainingId, s.was AS happenedOn,
       max(p.decided_on, coalesce(t.known_from, p.decided_on)) AS ownerDay
     FROM said s JOIN participations p ON p.id = s.participation_id LEFT JOIN trainings t ON t.id = s.training_id
     WHERE s.happened_on IS NULL AND s.was IS NOT NULL AND s.next IS NULL AND s.at = @at AND s.account_id = @accountId
       AND p.withdrawn_from IS NULL AND t.withdrawn_from IS NULL ORDER BY s.id`,
  ).all({ projectId, at, accountId }) as TakenOut[];

/** The planned lines that an end made « sans objet » and nobody spoke of since, with what each said. */
export const plannedTakenOut = (read: Read, projectId: number, { at, accountId }: Written): PlannedLine[] =>
  prepared(
    read,
    `SELECT l.id AS lineId, b.value, b.state, max(p.decided_on, t.known_from) AS ownerDay, p.known_from AS shownFrom
     FROM ${PLANNED} JOIN figure_revisions b ON b.id = (SELECT max(r.id) FROM figure_revisions r
       WHERE r.line_id = l.id AND r.section_id IS NULL AND r.id < v.id)
     WHERE t.project_id = (SELECT @projectId) AND l.nature = 'planned' AND v.state = 'not_applicable' AND v.at = @at
       AND v.account_id = @accountId AND b.state IN ('number', 'estimate') ORDER BY l.id`,
  ).all({ projectId, at, accountId }) as PlannedLine[];
