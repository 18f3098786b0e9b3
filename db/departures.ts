import { frenchOrder } from '@/lib/domain/french-order';
import type { DepartureAnswer, EnteredState, OfferSubject, SeasonKey } from '@/lib/domain/vocabulary';
import { knownAt } from './known';
import type { OpenCommitment } from './project-ending';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What those who left consortia left behind, and what was said of it (docs/decisions/0053). */

/** A university that a participation commits, or a training, of an organisation that is a member no more. */
export interface LeftThing {
  projectId: number;
  slug: string;
  acronym: string;
  participationId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  organisationId: number;
  organisation: string;
  /** The day on which it left. */
  departedOn: string;
  subject: OfferSubject;
  trainingId: number | null;
  /** Null for a university. */
  training: string | null;
}

/** Who is a member no more at the end of a day, by the last word on each organisation in each project. */
const DEPARTED = `SELECT m.project_id, m.organisation_id, m.effective_on AS departed_on FROM membership_events m
  WHERE m.event = 'leave' AND m.id = (SELECT n.id FROM membership_events n
    WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id AND n.effective_on <= @day
      AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`;

/** The organisations that left a project by the end of a day and did not come back. */
export const departedFrom = (read: Read, projectId: number, day: string): Set<number> =>
  new Set(
    (
      prepared(
        read,
        `SELECT organisation_id AS id FROM (${DEPARTED} AND m.project_id = (SELECT @projectId))`,
      ).all({ projectId, day }) as { id: number }[]
    ).map(({ id }) => id),
  );

const ANSWERED = (subject: string, training: string) =>
  `SELECT 1 FROM departure_answers a WHERE a.project_id = d.project_id AND a.organisation_id = d.organisation_id
     AND a.departed_on = d.departed_on AND a.participation_id = p.id AND a.subject = '${subject}'
     AND a.training_id IS ${training}`;

const LEFT = `SELECT d.*, p.id AS participation_id, 'training' AS subject, t.id AS training_id
    FROM departed d JOIN trainings t ON t.project_id = d.project_id AND t.organisation_id = d.organisation_id
    JOIN participations p ON p.id = t.participation_id
    WHERE ${knownAt('t')} AND (t.closed_on IS NULL OR t.closed_on > d.departed_on)
      AND NOT EXISTS (${ANSWERED('training', 't.id')})
  UNION SELECT d.*, p.id, 'university', NULL
    FROM departed d JOIN participations p ON p.project_id = d.project_id
    JOIN current_offers o ON o.participation_id = p.id AND o.subject = 'university' AND o.layer = 'committed'
      AND o.organisation_id = d.organisation_id AND o.happened_on IS NOT NULL
    WHERE NOT EXISTS (${ANSWERED('university', 'NULL')})
  UNION SELECT d.*, a.participation_id, a.subject, a.training_id
    FROM departed d JOIN departure_answers a ON a.project_id = d.project_id AND a.organisation_id = d.organisation_id
      AND a.departed_on = d.departed_on AND a.known_from > @day`;

/**
 * What was left behind by the end of a day and nobody had said anything of: what stands today without a word, and what
 * was only spoken of later. Of one project, or of all those that are known.
 */
export function leftThings(read: Read, day: string, projectId?: number): LeftThing[] {
  const rows = prepared(
    read,
    `WITH departed AS (${DEPARTED} AND (@projectId IS NULL OR m.project_id = @projectId)),
       behind AS (${LEFT})
     SELECT j.id AS projectId, j.slug, j.acronym, p.id AS participationId, p.season_key AS seasonKey,
       p.action_key AS actionKey, o.id AS organisationId, o.name AS organisation, l.departed_on AS departedOn, l.subject,
       l.training_id AS trainingId, t.title AS training
     FROM behind l JOIN projects j ON j.id = l.project_id JOIN participations p ON p.id = l.participation_id
     JOIN organisations o ON o.id = l.organisation_id LEFT JOIN trainings t ON t.id = l.training_id
     WHERE (@projectId IS NOT NULL OR (${knownAt('j')})) AND ${knownAt('p')}`,
  ).all({ day, projectId: projectId ?? null }) as LeftThing[];
  return frenchOrder(
    rows,
    (row) => row.acronym,
    (row) => row.organisation,
    (row) => row.training ?? '',
    (row) => row.trainingId ?? 0,
  );
}

export async function appendDepartureAnswer(
  tx: Tx,
  row: typeof t.departureAnswers.$inferInsert,
): Promise<number> {
  return tx.insert(t.departureAnswers).values(row).returning({ id: t.departureAnswers.id }).get().id;
}

export interface DepartureAnswerRow {
  id: number;
  participationId: number;
  organisationId: number;
  organisation: string;
  departedOn: string;
  subject: OfferSubject;
  training: string | null;
  answer: DepartureAnswer;
  taker: string | null;
  reason: string | null;
  knownFrom: string;
}

/** What was said by the end of a day of what members left behind in a project, oldest first. */
export const departureAnswers = (read: Read, projectId: number, day: string): DepartureAnswerRow[] =>
  prepared(
    read,
    `SELECT a.id, a.participation_id AS participationId, a.organisation_id AS organisationId, o.name AS organisation,
       a.departed_on AS departedOn, a.subject, t.title AS training, a.answer, k.name AS taker, a.reason,
       a.known_from AS knownFrom
     FROM departure_answers a JOIN organisations o ON o.id = a.organisation_id
     LEFT JOIN trainings t ON t.id = a.training_id LEFT JOIN organisations k ON k.id = a.taker_id
     WHERE a.project_id = (SELECT @projectId) AND a.known_from <= @day ORDER BY a.id`,
  ).all({ projectId, day }) as DepartureAnswerRow[];

/** What a member would leave behind if it left: the universities that it commits, and its trainings that are not closed. */
export interface HeldThing {
  organisationId: number;
  participationId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  subject: OfferSubject;
  trainingId: number | null;
  training: string | null;
  /** The day of the commitment; null where it is not committed. */
  committedOn: string | null;
  /** How many planned lines stand for periods that begin later than a day. */
  planned: number;
}

/** What the organisations of a project hold in it today, whoever they are. */
export const heldThings = (read: Read, projectId: number, day: string): HeldThing[] =>
  frenchOrder(
    prepared(
      read,
      `SELECT t.organisation_id AS organisationId, p.id AS participationId, p.action_key AS actionKey,
         p.season_key AS seasonKey, 'training' AS subject, t.id AS trainingId, t.title AS training,
         (SELECT c.happened_on FROM current_offers c WHERE c.training_id = t.id AND c.layer = 'committed'
           AND c.happened_on IS NOT NULL LIMIT 1) AS committedOn,
         (SELECT count(*) FROM figure_lines l JOIN periods d ON d.id = l.period_id
            JOIN current_figures f ON f.line_id = l.id AND f.layer = 'committed'
          WHERE l.training_id = t.id AND l.nature = 'planned' AND d.ends_on >= @day AND f.state = 'number') AS planned
       FROM trainings t JOIN participations p ON p.id = t.participation_id
       WHERE t.project_id = (SELECT @projectId) AND t.withdrawn_from IS NULL AND p.withdrawn_from IS NULL
         AND (t.closed_on IS NULL OR t.closed_on > @day)
       UNION ALL
       SELECT o.organisation_id, p.id, p.action_key, p.season_key, 'university', NULL, NULL, o.happened_on, 0
       FROM participations p JOIN current_offers o ON o.participation_id = p.id AND o.subject = 'university'
         AND o.layer = 'committed' AND o.happened_on IS NOT NULL
       WHERE p.project_id = (SELECT @projectId) AND p.withdrawn_from IS NULL`,
    ).all({ projectId, day }) as HeldThing[],
    (row) => row.training ?? '',
    (row) => row.trainingId ?? 0,
  );

/** A commitment of who left, as it stands: what `sayCommitments` says again. */
export type LeftCommitment = Omit<OpenCommitment, 'organisation' | 'training' | 'declaredOn'>;

/** The commitment of a thing that was left behind, unless its opening was verified: what was verified stays engaged. */
export const openCommitmentOf = (
  read: Read,
  {
    participationId,
    subject,
    organisationId,
    trainingId,
  }: Pick<LeftThing, 'participationId' | 'subject' | 'organisationId' | 'trainingId'>,
): LeftCommitment | undefined =>
  prepared(
    read,
    `SELECT o.participation_id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey, o.subject,
       o.organisation_id AS organisationId, nullif(o.training_id, 0) AS trainingId, o.happened_on AS happenedOn,
       max(p.decided_on, coalesce(t.known_from, p.decided_on)) AS ownerDay
     FROM current_offers o JOIN participations p ON p.id = o.participation_id
     LEFT JOIN trainings t ON t.id = nullif(o.training_id, 0)
     WHERE o.participation_id = @participationId AND o.subject = @subject AND o.organisation_id = @organisationId
       AND o.training_id = coalesce(@trainingId, 0) AND o.layer = 'committed' AND o.happened_on IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM current_offers v WHERE v.participation_id = o.participation_id
         AND v.subject = o.subject AND v.organisation_id = o.organisation_id AND v.training_id = o.training_id
         AND v.layer = 'verified' AND v.happened_on IS NOT NULL)`,
  ).get({ participationId, subject, organisationId, trainingId }) as LeftCommitment | undefined;

export interface PlannedAfter {
  lineId: number;
  value: number | null;
  state: EnteredState;
  ownerDay: string;
  shownFrom: string;
}

/** What is planned of a training for the periods that begin after a day. */
export const plannedOfTraining = (read: Read, trainingId: number, day: string): PlannedAfter[] =>
  prepared(
    read,
    `SELECT l.id AS lineId, v.value, v.state, max(p.decided_on, t.known_from) AS ownerDay, p.known_from AS shownFrom
     FROM figure_lines l JOIN trainings t ON t.id = l.training_id JOIN participations p ON p.id = t.participation_id
     JOIN periods d ON d.id = l.period_id
     JOIN figure_revisions v ON v.id = (SELECT max(r.id) FROM figure_revisions r WHERE r.line_id = l.id AND r.section_id IS NULL)
     WHERE l.training_id = (SELECT @trainingId) AND l.nature = 'planned' AND d.starts_on > @day
       AND v.state IN ('number', 'estimate') ORDER BY l.id`,
  ).all({ trainingId, day }) as PlannedAfter[];
