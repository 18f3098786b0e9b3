import { eq } from 'drizzle-orm';
import type { OFFICER_MONEY_THINGS } from '@/lib/domain/money/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What is appended to the money of a project; nothing of it is ever changed. */

export const appendAgreement = (tx: Tx, row: typeof t.agreementVersions.$inferInsert): number =>
  tx.insert(t.agreementVersions).values(row).returning({ id: t.agreementVersions.id }).get().id;

export function appendShares(tx: Tx, rows: readonly (typeof t.agreementShares.$inferInsert)[]): void {
  for (const row of rows) tx.insert(t.agreementShares).values(row).run();
}

/** The rank of the next version of an agreement: withdrawn ones keep theirs. */
export const nextPosition = (read: Read, projectId: number): number =>
  (
    prepared(
      read,
      'SELECT coalesce(max(position), 0) + 1 AS next FROM agreement_versions WHERE project_id = ?',
    ).get(projectId) as { next: number }
  ).next;

/** The rank of the next schedule of a project. */
export const nextSchedule = (read: Read, projectId: number): number =>
  (
    prepared(read, 'SELECT coalesce(max(schedule), 0) + 1 AS next FROM tranches WHERE project_id = ?').get(
      projectId,
    ) as { next: number }
  ).next;

export const appendTranche = (tx: Tx, row: typeof t.tranches.$inferInsert): number =>
  tx.insert(t.tranches).values(row).returning({ id: t.tranches.id }).get().id;

export const appendConditionMet = (tx: Tx, row: typeof t.trancheConditions.$inferInsert): number =>
  tx.insert(t.trancheConditions).values(row).returning({ id: t.trancheConditions.id }).get().id;

export const appendPayment = (tx: Tx, row: typeof t.payments.$inferInsert): number =>
  tx.insert(t.payments).values(row).returning({ id: t.payments.id }).get().id;

export const appendReviewStep = (tx: Tx, row: typeof t.reviewSteps.$inferInsert): number =>
  tx.insert(t.reviewSteps).values(row).returning({ id: t.reviewSteps.id }).get().id;

export const appendPledge = (tx: Tx, row: typeof t.cofundingPledges.$inferInsert): number =>
  tx.insert(t.cofundingPledges).values(row).returning({ id: t.cofundingPledges.id }).get().id;

type MoneyThing = (typeof OFFICER_MONEY_THINGS)[number] | 'pledge';

const TABLES = {
  agreement: t.agreementVersions,
  payment: t.payments,
  review_step: t.reviewSteps,
  tranche_met: t.trancheConditions,
  milestone: t.projectMilestones,
  pledge: t.cofundingPledges,
} as const satisfies Record<MoneyThing, unknown>;

/** The project of a fact, and the day from which it is known. */
export function moneyFact(
  read: Read,
  thing: MoneyThing,
  id: number,
): { projectId: number; knownFrom: string } | undefined {
  const table = TABLES[thing];
  return read
    .select({ projectId: table.projectId, knownFrom: table.knownFrom })
    .from(table)
    .where(eq(table.id, id))
    .get();
}
