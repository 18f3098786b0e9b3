import { asc } from 'drizzle-orm';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import { DEVICE_DEFINITIONS } from './device-definitions';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about what documents 000 and 001 print, which only the loader writes, and about the facts that officers record. */

export type JobRow = typeof t.jobs.$inferSelect;
export const allJobs = (read: Read) =>
  perJournalLine(read, 'jobs', (): readonly JobRow[] =>
    read.select().from(t.jobs).orderBy(asc(t.jobs.position)).all(),
  );

export type DeviceCompetenceRow = typeof t.deviceCompetences.$inferSelect & {
  /** As printed; null: the extraction of the document lost it. */
  definition: string | null;
};
export const deviceCompetences = (read: Read) =>
  perJournalLine(read, 'device-competences', (): readonly DeviceCompetenceRow[] =>
    read
      .select()
      .from(t.deviceCompetences)
      .orderBy(asc(t.deviceCompetences.position))
      .all()
      .map((row) => ({ ...row, definition: DEVICE_DEFINITIONS.get(row.key) ?? null })),
  );

export type StudyTrainingRow = typeof t.studyTrainings.$inferSelect;
export const studyTrainings = (read: Read) =>
  perJournalLine(read, 'study-trainings', (): readonly StudyTrainingRow[] =>
    read.select().from(t.studyTrainings).orderBy(asc(t.studyTrainings.position)).all(),
  );

const printedFacts = (read: Read) =>
  perJournalLine(read, 'sourced-facts', (): readonly SourcedFact[] =>
    read
      .select()
      .from(t.sourcedFacts)
      .orderBy(asc(t.sourcedFacts.position))
      .all()
      .map(({ position: _, ...fact }) => fact),
  );

type RecordedRow = Pick<
  typeof t.recordedFacts.$inferSelect,
  | 'id'
  | 'documentKey'
  | 'topic'
  | 'label'
  | 'value'
  | 'upper'
  | 'unit'
  | 'qualifier'
  | 'dated'
  | 'base'
  | 'guard'
  | 'src'
>;

/** The facts recorded by an officer that stand at the end of a day. */
const recordedFactsAt = (read: Read, day: string): RecordedRow[] =>
  prepared(
    read,
    `SELECT f.id, f.document_key AS documentKey, f.topic, f.label, f.value, f.upper, f.unit, f.qualifier, f.dated, f.base, f.guard, f.src
     FROM recorded_facts f WHERE f.withdraws_id IS NULL AND f.known_from <= @day
       AND NOT EXISTS (SELECT 1 FROM recorded_facts w WHERE w.withdraws_id = f.id AND w.known_from <= @day) ORDER BY f.id`,
  ).all({ day }) as RecordedRow[];

/** Every fact as it reads at the end of a day: those that documents print, then those that officers recorded. */
export const factsAt = (read: Read, day: string): SourcedFact[] => [
  ...printedFacts(read),
  ...recordedFactsAt(read, day).map(
    ({ id, ...fact }): SourcedFact => ({
      ...fact,
      key: recordedKey(id),
      printed: null,
      qualifierWords: null,
      datedInferred: false,
      detail: null,
      quote: null,
      jobKey: null,
    }),
  ),
];

/** By which name a recorded fact is called. */
export const recordedKey = (id: number): string => `saisi-${id}`;

/** The number of a fact that an officer recorded; undefined of a printed one. */
export function recordedIdOf(key: string): number | undefined {
  const [, id] = /^saisi-(\d{1,9})$/.exec(key) ?? [];
  return id === undefined ? undefined : Number(id);
}
