import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  type DiplomaYears,
  LABEL_ANSWERS,
  LABEL_CRITERIA,
  LABEL_DECISIONS,
  type LabelAnswer,
  type LabelCriterion,
  type LabelDecision,
} from '@/lib/domain/label';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { trainings } from './trainings';

/** The files of the label of Medicen (002): what a training answers, and what was decided. Append-only (triggers). */

const trainingId = () =>
  integer('training_id')
    .notNull()
    .references(() => trainings.id);
const recorded = () => ({
  accountId: integer('account_id').notNull(),
  door: text('door').notNull().$type<Door>(),
  at: instant('at').notNull(),
  knownFrom: day('known_from').notNull(),
});

/** What a training answers to a criterion, each time somebody said it; the last line holds. */
export const labelAnswers = sqliteTable(
  'label_answers',
  {
    id: id(),
    trainingId: trainingId(),
    criterion: text('criterion').notNull().$type<LabelCriterion>(),
    /** Null: no longer answered. */
    answer: text('answer').$type<LabelAnswer>(),
    justification: text('justification'),
    evidence: text('evidence'),
    /** Of 1.2: the months of placement, and the years after the baccalauréat at which the training ends. */
    months: integer('months'),
    years: integer('years').$type<DiplomaYears>(),
    ...recorded(),
  },
  (t) => [
    index('label_answers_training').on(t.trainingId, t.criterion),
    oneOf(t.criterion, LABEL_CRITERIA),
    oneOf(t.answer, LABEL_ANSWERS),
    oneOf(t.door, DOORS),
    wholeNumber(t.months, 0, 60),
    wholeNumber(t.years, 2, 8),
    realDay(t.knownFrom),
    check('na_of_graduates', sql`"answer" IS NOT 'na' OR "criterion" = '1.4'`),
    check('text_of_strong_point', sql`"answer" IS NULL OR ("answer" = 'text') = ("criterion" = '2.6')`),
    check('months_of_placement', sql`("months" IS NULL AND "years" IS NULL) OR "criterion" = '1.2'`),
  ],
);

/** What became of a file, with the document that says it; an error is taken back by a row that names it. */
export const labelDecisions = sqliteTable(
  'label_decisions',
  {
    id: id(),
    trainingId: trainingId(),
    decision: text('decision').notNull().$type<LabelDecision>(),
    decidedOn: day('decided_on').notNull(),
    body: text('body').notNull(),
    source: text('source').notNull(),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => labelDecisions.id),
    reason: text('reason'),
    ...recorded(),
  },
  (t) => [
    index('label_decisions_training').on(t.trainingId),
    uniqueIndex('label_decisions_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.decision, LABEL_DECISIONS),
    oneOf(t.door, DOORS),
    realDay(t.decidedOn),
    realDay(t.knownFrom),
    check('cancelled_why', sql`("cancels_id" IS NULL) = ("reason" IS NULL)`),
  ],
);
