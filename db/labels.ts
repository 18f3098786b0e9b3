import { frenchOrder } from '@/lib/domain/french-order';
import type { DiplomaYears, LabelAnswer, LabelCriterion, LabelDecision } from '@/lib/domain/label';
import type { TrainingRegime } from '@/lib/domain/vocabulary';
import { acronymAt, declarerAt, knownAt, organisationSaid, titleAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The files of the label: what trainings answer, and what was decided of them, as known at the end of a day. */

export interface LabelAnswerRow {
  id: number;
  trainingId: number;
  criterion: LabelCriterion;
  answer: LabelAnswer | null;
  justification: string | null;
  evidence: string | null;
  months: number | null;
  years: DiplomaYears | null;
  knownFrom: string;
}

const ANSWER = `a.id, a.training_id AS trainingId, a.criterion, a.answer, a.justification, a.evidence, a.months, a.years,
  a.known_from AS knownFrom`;

/** The last answer of a training to each criterion. */
export const labelAnswersOf = (read: Read, trainingId: number, day: string): LabelAnswerRow[] =>
  prepared(
    read,
    `SELECT ${ANSWER} FROM label_answers a WHERE a.id IN (SELECT max(x.id) FROM label_answers x
       WHERE x.training_id = @trainingId AND x.known_from <= @day GROUP BY x.criterion) ORDER BY a.criterion`,
  ).all({ trainingId, day }) as LabelAnswerRow[];

/** An answer as it was given, whatever was answered since. */
export const labelAnswerGiven = (read: Read, id: number): LabelAnswerRow | undefined =>
  prepared(read, `SELECT ${ANSWER} FROM label_answers a WHERE a.id = ?`).get(id) as
    | LabelAnswerRow
    | undefined;

export interface LabelDecisionRow {
  id: number;
  trainingId: number;
  decision: LabelDecision;
  decidedOn: string;
  body: string;
  source: string;
  knownFrom: string;
}

const STANDING = `d.cancels_id IS NULL AND d.known_from <= @day
  AND NOT EXISTS (SELECT 1 FROM label_decisions c WHERE c.cancels_id = d.id AND c.known_from <= @day)`;
const DECISION = `d.id, d.training_id AS trainingId, d.decision, d.decided_on AS decidedOn, d.body, d.source, d.known_from AS knownFrom`;

/** What was decided of the file of a training and not taken back, in the order of its days. */
export const labelDecisionsOf = (read: Read, trainingId: number, day: string): LabelDecisionRow[] =>
  prepared(
    read,
    `SELECT ${DECISION} FROM label_decisions d WHERE d.training_id = @trainingId AND ${STANDING} ORDER BY d.decided_on, d.id`,
  ).all({ trainingId, day }) as LabelDecisionRow[];

/** The labels of a project that stand on a day: those of which the last decision grants it. */
export const grantedLabels = (
  read: Read,
  projectId: number,
  day: string,
): (LabelDecisionRow & { title: string })[] =>
  frenchOrder(
    prepared(
      read,
      `SELECT ${DECISION}, ${titleAt('t')} AS title FROM trainings t JOIN label_decisions d ON d.id = (
         SELECT d.id FROM label_decisions d WHERE d.training_id = t.id AND ${STANDING} AND d.decided_on <= @day
           AND d.decision <> 'submitted' ORDER BY d.decided_on DESC, d.id DESC LIMIT 1)
       WHERE t.project_id = (SELECT @projectId) AND ${knownAt('t')} AND d.decision = 'granted'`,
    ).all({ projectId, day }) as (LabelDecisionRow & { title: string })[],
    (row) => row.title,
    (row) => row.trainingId,
  );

export interface LabelFileRow {
  trainingId: number;
  title: string;
  regime: TrainingRegime;
  organisation: string;
  organisationId: number;
  actionKey: string;
  projectId: number;
  slug: string;
  acronym: string;
}

/** The trainings of which a file was begun, of whichever project. */
export const labelFiles = (read: Read, day: string): LabelFileRow[] =>
  frenchOrder(
    prepared(
      read,
      `SELECT t.id AS trainingId, ${titleAt('t')} AS title, t.regime, ${organisationSaid('o', 'name')} AS organisation, o.id AS organisationId,
         p.action_key AS actionKey, j.id AS projectId, j.slug, ${acronymAt('j')} AS acronym
       FROM trainings t JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = t.project_id
         JOIN organisations o ON o.id = ${declarerAt('t')}
       WHERE (EXISTS (SELECT 1 FROM label_answers a WHERE a.training_id = t.id AND a.known_from <= @day)
           OR EXISTS (SELECT 1 FROM label_decisions d WHERE d.training_id = t.id AND ${STANDING}))
         AND ${knownAt('t')} AND ${knownAt('p')} AND j.withdrawn_from IS NULL`,
    ).all({ day }) as LabelFileRow[],
    (row) => row.acronym,
    (row) => row.title,
    (row) => row.trainingId,
  );

/** Every answer and decision that stands, of those files. */
export const everyLabelAnswer = (read: Read, day: string): LabelAnswerRow[] =>
  prepared(
    read,
    `SELECT ${ANSWER} FROM label_answers a WHERE a.id IN (SELECT max(x.id) FROM label_answers x
       WHERE x.known_from <= @day GROUP BY x.training_id, x.criterion)`,
  ).all({ day }) as LabelAnswerRow[];
export const everyLabelDecision = (read: Read, day: string): LabelDecisionRow[] =>
  prepared(
    read,
    `SELECT ${DECISION} FROM label_decisions d WHERE ${STANDING} ORDER BY d.decided_on, d.id`,
  ).all({
    day,
  }) as LabelDecisionRow[];

/** A decision that nobody took back. */
export const findLabelDecision = (read: Read, id: number): LabelDecisionRow | undefined =>
  prepared(read, `SELECT ${DECISION} FROM label_decisions d WHERE d.id = @id AND ${STANDING}`).get({
    id,
    day: '9999-12-31',
  }) as LabelDecisionRow | undefined;

export const appendLabelAnswer = (tx: Tx, row: typeof t.labelAnswers.$inferInsert): number =>
  tx.insert(t.labelAnswers).values(row).returning({ id: t.labelAnswers.id }).get().id;

export const appendLabelDecision = (tx: Tx, row: typeof t.labelDecisions.$inferInsert): number =>
  tx.insert(t.labelDecisions).values(row).returning({ id: t.labelDecisions.id }).get().id;
