import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { DOORS, type Door, TRAINING_EVENTS, type TrainingEvent } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { regions } from './reference';
import { trainings } from './trainings';

/**
 * Append-only: what happens to a training on a day, past or to come. Its row and its lists follow on that day; what
 * they were before stays in its revisions, in the days of its lists, and here.
 */
export const trainingEvents = sqliteTable(
  'training_events',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    kind: text('kind').notNull().$type<TrainingEvent>(),
    /** From when it is true. */
    effectiveOn: day('effective_on').notNull(),
    /** Of a renaming. */
    title: text('title'),
    /** Of a reopening: the closing that it ends. */
    closedOn: day('closed_on'),
    /** Of a transfer: who declares it from then on, and who did until then. */
    organisationId: integer('organisation_id').references(() => organisations.id),
    fromOrganisationId: integer('from_organisation_id').references(() => organisations.id),
    /** Of a delivery region. */
    regionCode: text('region_code').references(() => regions.code),
    places: integer('places'),
    /** Of a replacement: the training that takes its place. */
    successorId: integer('successor_id').references(() => trainings.id),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
    /** The day on which the row and the lists of the training followed; null while its day is to come. */
    appliedOn: day('applied_on'),
  },
  (t) => [
    index('training_events_training').on(t.trainingId),
    index('training_events_successor').on(t.successorId),
    oneOf(t.kind, TRAINING_EVENTS),
    oneOf(t.door, DOORS),
    wholeNumber(t.places),
    realDay(t.effectiveOn),
    realDay(t.closedOn),
    realDay(t.knownFrom),
    realDay(t.appliedOn),
  ],
);
