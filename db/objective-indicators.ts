import { and, asc, eq, lte } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

/** The catalogue of indicators, in its order. */
export const allIndicators = async (read: Read) =>
  read.select().from(t.indicators).orderBy(asc(t.indicators.position)).all();

export const indicatorByKey = async (read: Read, key: string) =>
  read.select().from(t.indicators).where(eq(t.indicators.key, key)).get();

export interface StandingMilestone {
  componentId: string;
  /** Null: what was recorded before is taken back. */
  reachedOn: string | null;
  evidence: string;
  knownFrom: string;
}

/** The milestones as known at the end of a day, by component: the last line recorded holds. */
export async function milestonesAt(
  read: Read,
  day: string,
  componentId?: string,
): Promise<Map<string, StandingMilestone>> {
  const { componentId: column, reachedOn, evidence, knownFrom, id } = t.milestoneRecords;
  const rows = read
    .select({ componentId: column, reachedOn, evidence, knownFrom })
    .from(t.milestoneRecords)
    .where(and(lte(knownFrom, day), componentId === undefined ? undefined : eq(column, componentId)))
    .orderBy(asc(id))
    .all();
  return new Map(rows.map((row) => [row.componentId, row]));
}

export async function addMilestoneRecord(
  tx: Tx,
  row: typeof t.milestoneRecords.$inferInsert,
): Promise<number> {
  return tx.insert(t.milestoneRecords).values(row).returning({ id: t.milestoneRecords.id }).get().id;
}
