import { eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export type FigureReport = typeof t.figureReports.$inferSelect;

export function addFigureReport(tx: Tx, row: Omit<FigureReport, 'id'>): number {
  return tx.insert(t.figureReports).values(row).returning({ id: t.figureReports.id }).get().id;
}

export const figureReport = (read: Read, id: number): FigureReport | undefined =>
  read.select().from(t.figureReports).where(eq(t.figureReports.id, id)).get();

/** The officers who answer for some actions (for any, without them); where there is none, the administrators. */
export function officersToTell(read: Read, actionKeys: readonly string[]): number[] {
  const officers = prepared(
    read,
    `SELECT DISTINCT a.id FROM accounts a JOIN account_scopes s ON s.account_id = a.id AND s.kind = 'action'
     WHERE a.role = 'officer' AND a.status = 'active'
       AND (@any OR s.key IN (SELECT value FROM json_each(@actionKeys))) ORDER BY a.id`,
  ).all({ any: actionKeys.length === 0 ? 1 : 0, actionKeys: JSON.stringify(actionKeys) }) as { id: number }[];
  const people =
    officers.length > 0
      ? officers
      : (prepared(read, "SELECT id FROM accounts WHERE role = 'admin' AND status = 'active'").all() as {
          id: number;
        }[]);
  return people.map(({ id }) => id);
}
