import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  DEPARTURE_ANSWERS,
  type DepartureAnswer,
  DOORS,
  type Door,
  OFFER_SUBJECTS,
  type OfferSubject,
} from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay } from '../columns';
import { organisations } from './organisations';
import { participations, projects } from './projects';
import { trainings } from './trainings';

/** Append-only: what became of what a member left behind, thing by thing. No line about one: it is still to be said. */
export const departureAnswers = sqliteTable(
  'departure_answers',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** Who left, and the day on which it did: one who came back and leaves again is asked again. */
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    departedOn: day('departed_on').notNull(),
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    subject: text('subject').notNull().$type<OfferSubject>(),
    /** Null: the university itself is what the participation commits. */
    trainingId: integer('training_id').references(() => trainings.id),
    answer: text('answer').notNull().$type<DepartureAnswer>(),
    /** Of what is taken over: the member that does. */
    takerId: integer('taker_id').references(() => organisations.id),
    reason: text('reason'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('departure_answers_project').on(t.projectId, t.organisationId),
    oneOf(t.subject, OFFER_SUBJECTS),
    oneOf(t.answer, DEPARTURE_ANSWERS),
    oneOf(t.door, DOORS),
    realDay(t.departedOn),
    realDay(t.knownFrom),
    check('training_named', sql`("subject" = 'training') = ("training_id" IS NOT NULL)`),
    check('taker_named', sql`("answer" = 'taken_over') = ("taker_id" IS NOT NULL)`),
  ],
);
