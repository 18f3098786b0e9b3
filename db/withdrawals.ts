import { parisDay } from '@/lib/domain/time';
import type { WithdrawnThing } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Says that a thing was recorded by mistake. */
export async function appendWithdrawal(tx: Tx, row: typeof t.withdrawals.$inferInsert): Promise<number> {
  return tx.insert(t.withdrawals).values(row).returning({ id: t.withdrawals.id }).get().id;
}

export const isWithdrawn = (read: Read, thing: WithdrawnThing, id: number): boolean =>
  prepared(read, 'SELECT 1 FROM withdrawals WHERE thing = ? AND thing_id = ?').get(thing, id) !== undefined;

const RECORDED: Record<WithdrawnThing, string> = {
  project: "SELECT min(at) AS at FROM project_events WHERE project_id = ? AND kind = 'decided'",
  participation: 'SELECT recorded_at AS at FROM participations WHERE id = ?',
  training: 'SELECT min(at) AS at FROM training_revisions WHERE training_id = ?',
  organisation: 'SELECT min(at) AS at FROM organisation_revisions WHERE organisation_id = ?',
  amount: 'SELECT recorded_at AS at FROM amounts WHERE id = ?',
  agreement: 'SELECT at FROM agreement_versions WHERE id = ?',
  payment: 'SELECT at FROM payments WHERE id = ?',
  review_step: 'SELECT at FROM review_steps WHERE id = ?',
  tranche_met: 'SELECT at FROM tranche_conditions WHERE id = ?',
  milestone: 'SELECT at FROM project_milestones WHERE id = ?',
  pledge: 'SELECT at FROM cofunding_pledges WHERE id = ?',
  campaign:
    "SELECT min(at) AS at FROM journal WHERE command = 'open-campaign' AND subject = 'campaign:' || ?",
};

/** The day in Paris on which a thing was recorded; the given day where nothing says it. */
export function recordedOn(read: Read, thing: WithdrawnThing, id: number, otherwise: string): string {
  const row = prepared(read, RECORDED[thing]).get(id) as { at: string | null } | undefined;
  return row?.at ? parisDay(new Date(row.at)) : otherwise;
}
