import { and, eq, isNull } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export async function findException(read: Read, id: number) {
  return read.select().from(t.exceptions).where(eq(t.exceptions.id, id)).get();
}

/** Ends those that still run for a section: a new one takes their place, or none does. */
export async function endExceptionsOfSection(tx: Tx, sectionId: number, at: string): Promise<void> {
  tx.update(t.exceptions)
    .set({ endedAt: at })
    .where(and(eq(t.exceptions.sectionId, sectionId), isNull(t.exceptions.endedAt)))
    .run();
}

export interface RunningException {
  id: number;
  sectionId: number;
  reason: string;
  endsOn: string;
  accountId: number;
  recordedAt: string;
}

/** The exceptions of a report's sections that run on a day. */
export async function runningExceptionsOfReport(
  read: Read,
  reportId: number,
  day: string,
): Promise<RunningException[]> {
  return prepared(
    read,
    `SELECT x.id, x.section_id AS sectionId, x.reason, x.ends_on AS endsOn, x.account_id AS accountId, x.recorded_at AS recordedAt
     FROM exceptions x JOIN sections s ON s.id = x.section_id
     WHERE s.report_id = @reportId AND x.ended_at IS NULL AND x.ends_on >= @day ORDER BY x.ends_on DESC, x.id DESC`,
  ).all({ reportId, day }) as RunningException[];
}
