import { houseAt } from './organisation-heirs';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface NewPart {
  sectionId: number;
  organisationId: number;
  finished: boolean;
  accountId: number;
  at: string;
  knownFrom: string;
}

export async function appendPart(tx: Tx, part: NewPart): Promise<number> {
  return tx.insert(t.sectionParts).values(part).returning({ id: t.sectionParts.id }).get().id;
}

export interface PartRow {
  organisationId: number;
  finished: boolean;
  accountId: number;
  at: string;
}

/** What each organisation last said of its part of a section. */
export async function partsOfSection(read: Read, sectionId: number): Promise<PartRow[]> {
  const rows = prepared(
    read,
    `SELECT organisation_id AS organisationId, finished, account_id AS accountId, at FROM section_parts p
     WHERE section_id = ? AND id = (SELECT max(x.id) FROM section_parts x
       WHERE x.section_id = p.section_id AND x.organisation_id = p.organisation_id)`,
  ).all(sectionId) as (Omit<PartRow, 'finished'> & { finished: number })[];
  return rows.map((row) => ({ ...row, finished: row.finished === 1 }));
}

/** When a value that each organisation declares in a section last changed, whoever changed it. */
export async function lastChanges(
  read: Read,
  sectionId: number,
): Promise<{ organisationId: number; at: string }[]> {
  return prepared(
    read,
    `SELECT organisationId, max(at) AS at FROM (
       SELECT t.organisation_id AS organisationId, r.at FROM figure_revisions r
       JOIN figure_lines l ON l.id = r.line_id JOIN trainings t ON t.id = l.training_id WHERE r.section_id = @sectionId
       UNION ALL SELECT organisation_id, at FROM offer_revisions WHERE section_id = @sectionId)
     GROUP BY organisationId`,
  ).all({ sectionId }) as { organisationId: number; at: string }[];
}

/** The accounts of an organisation that can enter its part today: contributors, or a lead who is a partner here. */
export async function accountsToRemind(read: Read, organisationId: number, day: string): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT id FROM accounts WHERE organisation_id IN ${houseAt('@organisationId')} AND status = 'active' AND role IN ('contributor', 'lead')
     ORDER BY role, id`,
  ).all({ organisationId, day }) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** The beginning of the key of a partner's reminders: of a report and organisation. */
export const remindersOf = (reportId: number, organisationId: number): string =>
  `partner_reminder:${reportId}:${organisationId}:`;

/** When an organisation was last reminded of its part of a report by its lead or an officer. */
export async function lastReminder(
  read: Read,
  reportId: number,
  organisationId: number,
): Promise<string | undefined> {
  const prefix = remindersOf(reportId, organisationId);
  const row = prepared(
    read,
    `SELECT max(created_at) AS at FROM messages WHERE dedupe_key >= @prefix AND dedupe_key < @end`,
  ).get({ prefix, end: `${prefix.slice(0, -1)};` }) as { at: string | null };
  return row.at ?? undefined;
}
