import { and, eq, isNull } from 'drizzle-orm';
import type { SeasonKey, SectionStatus } from '@/lib/domain/vocabulary';
import { askedAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface NewExceptionRequest {
  sectionId: number;
  reason: string;
  accountId: number;
  at: string;
}

export async function addExceptionRequest(tx: Tx, request: NewExceptionRequest): Promise<number> {
  return tx.insert(t.exceptionRequests).values(request).returning({ id: t.exceptionRequests.id }).get().id;
}

export type ExceptionRequest = typeof t.exceptionRequests.$inferSelect;

export async function findExceptionRequest(read: Read, id: number): Promise<ExceptionRequest | undefined> {
  return read.select().from(t.exceptionRequests).where(eq(t.exceptionRequests.id, id)).get();
}

/** The last request of a section, answered or not. */
export async function lastExceptionRequest(
  read: Read,
  sectionId: number,
): Promise<ExceptionRequest | undefined> {
  const last = prepared(read, 'SELECT max(id) AS id FROM exception_requests WHERE section_id = ?').get(
    sectionId,
  ) as { id: number | null };
  return last.id === null ? undefined : findExceptionRequest(read, last.id);
}

export interface RequestAnswer {
  answeredAt: string;
  answeredBy: number;
  answer: string;
  /** None: it is refused. */
  exceptionId: number | null;
}

/** Answers the request of a section that waits, if any. Returns its number. */
export async function answerExceptionRequest(
  tx: Tx,
  sectionId: number,
  answer: RequestAnswer,
): Promise<number | null> {
  const answered = tx
    .update(t.exceptionRequests)
    .set(answer)
    .where(and(eq(t.exceptionRequests.sectionId, sectionId), isNull(t.exceptionRequests.answeredAt)))
    .returning({ id: t.exceptionRequests.id })
    .get();
  return answered?.id ?? null;
}

export interface WaitingRequestRow {
  id: number;
  sectionId: number;
  reportId: number;
  campaignId: number;
  campaignLabel: string;
  closedAt: string;
  closesOn: string;
  acronym: string;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  status: SectionStatus;
  /** Somebody entered something in it, or said that there is nothing. */
  begun: 0 | 1;
  reason: string;
  accountId: number;
  at: string;
}

/** The requests that wait for an answer in some actions on a day, the oldest first. */
export async function waitingRequests(
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<WaitingRequestRow[]> {
  return prepared(
    read,
    `SELECT q.id, q.section_id AS sectionId, r.id AS reportId, c.id AS campaignId, c.label AS campaignLabel,
       c.closed_at AS closedAt, c.closes_on AS closesOn, j.acronym, p.action_key AS actionKey, p.season_key AS seasonKey, n.number AS actionNumber,
       a.short_title AS actionTitle, s.status,
       (s.answered_by IS NOT NULL OR EXISTS (SELECT 1 FROM figure_revisions f WHERE f.section_id = s.id)
         OR EXISTS (SELECT 1 FROM offer_revisions o WHERE o.section_id = s.id)) AS begun,
       q.reason, q.account_id AS accountId, q.at
     FROM exception_requests q JOIN sections s ON s.id = q.section_id JOIN reports r ON r.id = s.report_id
     JOIN campaigns c ON c.id = r.campaign_id JOIN projects j ON j.id = r.project_id
     JOIN participations p ON p.id = s.participation_id JOIN actions a ON a.key = p.action_key
     JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
     JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
     WHERE q.answered_at IS NULL AND s.status IN ('draft', 'returned')
       AND p.action_key IN (SELECT value FROM json_each(@keys)) AND ${askedAt('s')} ORDER BY q.id`,
  ).all({ keys: JSON.stringify(actionKeys), day }) as WaitingRequestRow[];
}
