import { eq } from 'drizzle-orm';
import { type ClosedSpan, closedSpans } from '@/lib/domain/training-life';
import { askedAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export type TrainingEventRow = typeof t.trainingEvents.$inferSelect;

export async function appendTrainingEvent(
  tx: Tx,
  row: Omit<typeof t.trainingEvents.$inferInsert, 'id' | 'appliedOn'>,
): Promise<TrainingEventRow> {
  return tx.insert(t.trainingEvents).values(row).returning().get();
}

/** What was recorded of a training, by the day on which it is true, the first one first. */
export async function trainingEvents(read: Read, trainingId: number): Promise<TrainingEventRow[]> {
  return read
    .select()
    .from(t.trainingEvents)
    .where(eq(t.trainingEvents.trainingId, trainingId))
    .orderBy(t.trainingEvents.effectiveOn, t.trainingEvents.id)
    .all();
}

/** What was to come and whose day has come, in the order of the days; of withdrawn trainings nothing. */
export async function dueTrainingEvents(read: Read, day: string): Promise<TrainingEventRow[]> {
  const ids = prepared(
    read,
    `SELECT e.id FROM training_events e JOIN trainings t ON t.id = e.training_id
     WHERE e.applied_on IS NULL AND e.effective_on <= @day AND t.withdrawn_from IS NULL ORDER BY e.effective_on, e.id`,
  ).all({ day }) as { id: number }[];
  return ids.flatMap(
    ({ id }) => read.select().from(t.trainingEvents).where(eq(t.trainingEvents.id, id)).get() ?? [],
  );
}

export async function markApplied(tx: Tx, id: number, day: string): Promise<void> {
  tx.update(t.trainingEvents).set({ appliedOn: day }).where(eq(t.trainingEvents.id, id)).run();
}

/** Lets another organisation declare a training: its lines, and its openings that stand, are asked of that one. */
export async function moveTraining(tx: Tx, trainingId: number, organisationId: number): Promise<void> {
  tx.update(t.trainings).set({ organisationId }).where(eq(t.trainings.id, trainingId)).run();
  prepared(
    tx,
    "UPDATE current_offers SET organisation_id = @organisationId WHERE training_id = @trainingId AND subject = 'training'",
  ).run({ trainingId, organisationId });
}

/** The trainings that take the place of one, and so on. */
export const trainingSuccessors = (read: Read, trainingId: number): number[] =>
  (
    prepared(
      read,
      `WITH RECURSIVE after(id) AS (SELECT successor_id FROM training_events WHERE training_id = ? AND kind = 'replaced'
         UNION SELECT e.successor_id FROM training_events e JOIN after a ON a.id = e.training_id WHERE e.kind = 'replaced')
       SELECT id FROM after`,
    ).all(trainingId) as { id: number }[]
  ).map(({ id }) => id);

/** The trainings that take the place of one, of each its own and so on; and those whose place it takes. */
export function trainingLine(read: Read, trainingId: number): number[] {
  return (
    prepared(
      read,
      `WITH RECURSIVE
         after(id) AS (SELECT @trainingId UNION SELECT e.successor_id FROM training_events e JOIN after a ON a.id = e.training_id
           WHERE e.kind = 'replaced'),
         before(id) AS (SELECT @trainingId UNION SELECT e.training_id FROM training_events e JOIN before b ON b.id = e.successor_id
           WHERE e.kind = 'replaced')
       SELECT id FROM after UNION SELECT id FROM before`,
    ).all({ trainingId }) as { id: number }[]
  ).flatMap(({ id }) => (id === trainingId ? [] : [id]));
}

export interface AskingCampaign {
  campaign: string;
  periodStartsOn: string;
  closesOn: string;
}

/** The open campaigns that still ask for the figures of a participation. */
export const campaignsAsking = (read: Read, participationId: number, day: string): AskingCampaign[] =>
  prepared(
    read,
    `SELECT c.label AS campaign, d.starts_on AS periodStartsOn, c.closes_on AS closesOn
     FROM sections s JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
     JOIN periods d ON d.id = c.period_id
     WHERE s.participation_id = @participationId AND s.status IN ('draft', 'returned') AND c.closed_at IS NULL
       AND c.withdrawn_from IS NULL AND c.opens_on <= @day AND c.closes_on >= @day AND ${askedAt('s')}
     ORDER BY c.closes_on, c.id`,
  ).all({ participationId, day }) as AskingCampaign[];

/** The days between which nobody enters each of some trainings, in their order. */
export function closedSpansOf(
  read: Read,
  trainings: readonly { id: number; closedOn: string | null }[],
): ClosedSpan[][] {
  const events = Map.groupBy(
    prepared(
      read,
      `SELECT e.training_id AS trainingId, e.kind, e.closed_on AS closedOn, e.effective_on AS effectiveOn,
         e.applied_on AS appliedOn FROM json_each(?) v JOIN training_events e ON e.training_id = v.value
       WHERE e.kind = 'reopened' ORDER BY e.effective_on, e.id`,
    ).all(JSON.stringify(trainings.map(({ id }) => id))) as ({ trainingId: number } & ReopeningRow)[],
    ({ trainingId }) => trainingId,
  );
  return trainings.map(({ id, closedOn }) => closedSpans({ closedOn, events: events.get(id) ?? [] }));
}

type ReopeningRow = Pick<TrainingEventRow, 'kind' | 'closedOn' | 'effectiveOn' | 'appliedOn'>;
