import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Period } from '@/lib/domain/period';
import type { SectionStatus, SectionStep } from '@/lib/domain/vocabulary';
import { askedAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface SectionOfReport {
  id: number;
  participationId: number;
  actionKey: string;
  seasonKey: string;
  status: SectionStatus;
  nothingToReport: boolean;
  /** An exception lets it be entered and submitted although the campaign is closed. */
  excepted: boolean;
}

export interface ReportForWrite {
  id: number;
  version: number;
  projectId: number;
  projectStartsOn: string | null;
  campaign: typeof t.campaigns.$inferSelect;
  sections: SectionOfReport[];
}

/** A report with its sections that are asked for: a released one takes no write. */
export async function reportForWrite(
  read: Read,
  reportId: number,
  day: string,
): Promise<ReportForWrite | undefined> {
  const row = read
    .select({ report: t.reports, campaign: t.campaigns, startsOn: t.projects.startsOn })
    .from(t.reports)
    .innerJoin(t.campaigns, eq(t.campaigns.id, t.reports.campaignId))
    .innerJoin(t.projects, eq(t.projects.id, t.reports.projectId))
    .where(eq(t.reports.id, reportId))
    .get();
  if (!row) return undefined;
  const sections = prepared(
    read,
    `SELECT s.id, s.participation_id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey, s.status,
       s.nothing_to_report AS nothingToReport,
       EXISTS (SELECT 1 FROM exceptions e WHERE e.section_id = s.id AND e.ended_at IS NULL AND e.ends_on >= @day) AS excepted
     FROM sections s JOIN participations p ON p.id = s.participation_id
     WHERE s.report_id = @reportId AND ${askedAt('s')} ORDER BY p.action_key`,
  ).all({ reportId, day }) as (Omit<SectionOfReport, 'nothingToReport' | 'excepted'> & {
    nothingToReport: number;
    excepted: number;
  })[];
  return {
    id: row.report.id,
    version: row.report.version,
    projectId: row.report.projectId,
    projectStartsOn: row.startsOn,
    campaign: row.campaign,
    sections: sections.map((s) => ({
      ...s,
      nothingToReport: s.nothingToReport === 1,
      excepted: s.excepted === 1,
    })),
  };
}

export async function reportOfSection(read: Read, sectionId: number): Promise<number | undefined> {
  const row = prepared(read, 'SELECT report_id AS id FROM sections WHERE id = ?').get(sectionId);
  return (row as { id: number } | undefined)?.id;
}

export async function touchReport(tx: Tx, reportId: number): Promise<void> {
  prepared(tx, 'UPDATE reports SET version = version + 1 WHERE id = ?').run(reportId);
}

export async function setNothingToReport(
  tx: Tx,
  sectionId: number,
  nothing: boolean,
  accountId: number,
): Promise<void> {
  tx.update(t.sections)
    .set({ nothingToReport: nothing, answeredBy: accountId })
    .where(eq(t.sections.id, sectionId))
    .run();
}

/** The organisations that declare a training, or are a committed university, of some participations. */
export async function declarersOf(read: Read, participationIds: number[]): Promise<number[]> {
  const found = new Set<number>();
  for (const id of participationIds) {
    const rows = prepared(
      read,
      `SELECT organisation_id AS id FROM trainings WHERE participation_id = @id AND withdrawn_from IS NULL
       UNION SELECT organisation_id FROM current_offers WHERE participation_id = @id AND subject = 'university'`,
    ).all({ id }) as { id: number }[];
    for (const row of rows) found.add(row.id);
  }
  return [...found];
}

export interface SectionMove {
  sectionId: number;
  step: SectionStep;
  fromStatus: SectionStatus;
  toStatus: SectionStatus;
  nothingToReport: boolean;
  reason: string | null;
  accountId: number;
  at: string;
  knownFrom: string;
  /** The decision that it takes back. */
  undoes?: number;
}

/** Appends an event to a section's life and keeps its status beside. */
export async function moveSection(tx: Tx, move: SectionMove): Promise<number> {
  const { id } = tx.insert(t.sectionEvents).values(move).returning({ id: t.sectionEvents.id }).get();
  tx.update(t.sections).set({ status: move.toStatus }).where(eq(t.sections.id, move.sectionId)).run();
  return id;
}

export type SectionEvent = typeof t.sectionEvents.$inferSelect;

/** The events of a section, the oldest first. */
export async function eventsOf(read: Read, sectionId: number): Promise<SectionEvent[]> {
  const rows = prepared(
    read,
    `SELECT id, section_id AS sectionId, step, from_status AS fromStatus, to_status AS toStatus,
       nothing_to_report AS nothingToReport, reason, account_id AS accountId, at, known_from AS knownFrom, undoes
     FROM section_events WHERE section_id = ? ORDER BY id`,
  ).all(sectionId) as (Omit<SectionEvent, 'nothingToReport'> & { nothingToReport: number })[];
  return rows.map((row) => ({ ...row, nothingToReport: row.nothingToReport === 1 }));
}

const STATED_CELLS = `SELECT 1 FROM figure_revisions r WHERE r.section_id = @id AND r.state IS NOT NULL
  AND r.id = (SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id AND x.line_id = r.line_id)`;

/** Whether a cell of a section says something. */
export async function hasCells(read: Read, sectionId: number): Promise<boolean> {
  return prepared(read, `SELECT 1 WHERE EXISTS (${STATED_CELLS})`).get({ id: sectionId }) !== undefined;
}

/** Whether a section holds anything to submit: a cell with a state, or an opening fact. */
export async function hasEntries(read: Read, sectionId: number): Promise<boolean> {
  return (
    prepared(
      read,
      `SELECT 1 WHERE EXISTS (${STATED_CELLS}) OR EXISTS (SELECT 1 FROM offer_revisions o WHERE o.section_id = @id)`,
    ).get({ id: sectionId }) !== undefined
  );
}

export async function findPeriod(read: Read, id: number): Promise<Period | undefined> {
  return prepared(
    read,
    'SELECT id, kind, label, starts_on AS startsOn, ends_on AS endsOn FROM periods WHERE id = ?',
  ).get(id) as Period | undefined;
}

export async function allPeriods(read: Read) {
  return read.select().from(t.periods).orderBy(asc(t.periods.startsOn)).all();
}

export async function addCampaign(
  tx: Tx,
  campaign: typeof t.campaigns.$inferInsert,
  actionKeys: string[],
): Promise<number> {
  const { id } = tx.insert(t.campaigns).values(campaign).returning({ id: t.campaigns.id }).get();
  for (const actionKey of actionKeys)
    tx.insert(t.campaignActions).values({ campaignId: id, actionKey }).run();
  return id;
}

export async function findCampaign(read: Read, id: number) {
  const campaign = read.select().from(t.campaigns).where(eq(t.campaigns.id, id)).get();
  if (!campaign) return undefined;
  const actionKeys = read
    .select({ key: t.campaignActions.actionKey })
    .from(t.campaignActions)
    .where(eq(t.campaignActions.campaignId, id))
    .all()
    .map((row) => row.key);
  return { ...campaign, actionKeys };
}

/** Every campaign that stood at the end of a day, the earliest observation first. */
export async function allCampaigns(read: Read, day: string) {
  return read
    .select()
    .from(t.campaigns)
    .where(sql`(${t.campaigns.withdrawnFrom} IS NULL OR ${t.campaigns.withdrawnFrom} > ${day})`)
    .orderBy(asc(t.campaigns.observedOn))
    .all();
}

export async function closeCampaignRow(tx: Tx, id: number, at: string): Promise<void> {
  tx.update(t.campaigns).set({ closedAt: at }).where(eq(t.campaigns.id, id)).run();
}

/** Campaigns whose closing day has passed and that nothing has closed yet. */
export async function campaignsToClose(read: Read, day: string): Promise<number[]> {
  return read
    .select({ id: t.campaigns.id })
    .from(t.campaigns)
    .where(
      and(
        isNull(t.campaigns.closedAt),
        isNull(t.campaigns.withdrawnFrom),
        sql`${t.campaigns.closesOn} < ${day}`,
      ),
    )
    .all()
    .map((row) => row.id);
}

export async function addException(tx: Tx, row: typeof t.exceptions.$inferInsert): Promise<number> {
  return tx.insert(t.exceptions).values(row).returning({ id: t.exceptions.id }).get().id;
}

/** Ends the exceptions whose last day has passed; returns how many. */
export async function endExceptions(tx: Tx, day: string, at: string): Promise<number> {
  return tx
    .update(t.exceptions)
    .set({ endedAt: at })
    .where(and(isNull(t.exceptions.endedAt), sql`${t.exceptions.endsOn} < ${day}`))
    .run().changes;
}
