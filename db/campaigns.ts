import { and, eq, sql } from 'drizzle-orm';
import type { Candidate } from '@/lib/domain/campaign-opening';
import { frenchOrder } from '@/lib/domain/french-order';
import type { PeriodKind, SeasonKey } from '@/lib/domain/vocabulary';
import { askedAt, projectEndAt, projectSaid, projectStatusAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface CandidateRow extends Candidate {
  projectId: number;
  acronym: string;
  projectName: string;
  seasonKey: SeasonKey;
}

/** Every participation in some actions, by acronym and action, with its project as it stands on the day. */
export async function participationsIn(
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<CandidateRow[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT p.id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey, p.known_from AS knownFrom,
       p.known_from > j.known_from AS joinedLater, ${projectSaid('j', 'starts_on')} AS startsOn,
       j.id AS projectId, j.acronym, j.name AS projectName, ${projectStatusAt('j')} AS projectStatus,
       ${projectEndAt('j')} AS endsOn
     FROM participations p JOIN projects j ON j.id = p.project_id
     WHERE p.action_key IN (SELECT value FROM json_each(@keys)) AND p.withdrawn_from IS NULL`,
    ).all({ keys: JSON.stringify(actionKeys), day }) as (Omit<CandidateRow, 'joinedLater'> & {
      joinedLater: number;
    })[],
    (row) => row.acronym,
    (row) => row.actionKey,
  );
  return rows.map((row) => ({ ...row, joinedLater: row.joinedLater === 1 }));
}

/** The campaign concerns other actions too. */
export async function addCampaignActions(
  tx: Tx,
  campaignId: number,
  actionKeys: readonly string[],
): Promise<void> {
  for (const actionKey of actionKeys) tx.insert(t.campaignActions).values({ campaignId, actionKey }).run();
}

/** The campaign concerns an action no more. */
export async function removeCampaignAction(tx: Tx, campaignId: number, actionKey: string): Promise<void> {
  prepared(
    tx,
    'DELETE FROM campaign_actions WHERE campaign_id = @campaignId AND action_key = @actionKey',
  ).run({
    campaignId,
    actionKey,
  });
}

/**
 * Opens the reports of a campaign: one for each project, a section for each participation. A project that has a report
 * in it already gets another section. Returns how many reports were written to.
 */
export async function addReports(
  tx: Tx,
  campaignId: number,
  asked: readonly { participationId: number; projectId: number }[],
): Promise<number> {
  const reports = new Map<number, number>();
  for (const { participationId, projectId } of asked) {
    let reportId = reports.get(projectId);
    if (reportId === undefined) {
      const known = tx
        .select({ id: t.reports.id })
        .from(t.reports)
        .where(and(eq(t.reports.campaignId, campaignId), eq(t.reports.projectId, projectId)))
        .get();
      if (known)
        tx.update(t.reports)
          .set({ version: sql`${t.reports.version} + 1` })
          .where(eq(t.reports.id, known.id))
          .run();
      reportId = known?.id;
    }
    if (reportId === undefined) {
      reportId = tx
        .insert(t.reports)
        .values({ projectId, campaignId })
        .returning({ id: t.reports.id })
        .get().id;
    }
    reports.set(projectId, reportId);
    tx.insert(t.sections).values({ reportId, participationId, status: 'draft' }).run();
  }
  return reports.size;
}

export async function campaignLabelled(read: Read, label: string): Promise<number | undefined> {
  return read
    .select({ id: t.campaigns.id })
    .from(t.campaigns)
    .where(sql`lower(${t.campaigns.label}) = lower(${label}) AND ${t.campaigns.withdrawnFrom} IS NULL`)
    .get()?.id;
}

export interface CampaignOfAction {
  campaignId: number;
  label: string;
  actionKey: string;
  periodId: number;
  observedOn: string;
  closedAt: string | null;
  opensOn: string;
}

/** The campaigns that concern some actions, the latest observation first; one row for each of these actions. None that was withdrawn. */
export async function campaignsConcerning(
  read: Read,
  actionKeys: readonly string[],
): Promise<CampaignOfAction[]> {
  return prepared(
    read,
    `SELECT c.id AS campaignId, c.label, a.action_key AS actionKey, c.period_id AS periodId, c.observed_on AS observedOn,
       c.closed_at AS closedAt, c.opens_on AS opensOn
     FROM campaigns c JOIN campaign_actions a ON a.campaign_id = c.id
     WHERE a.action_key IN (SELECT value FROM json_each(?)) AND c.withdrawn_from IS NULL ORDER BY c.observed_on DESC, c.id DESC, a.action_key`,
  ).all(JSON.stringify(actionKeys)) as CampaignOfAction[];
}

/** A campaign that nobody closed nor annulled, with all its actions. */
export interface OpenCampaign {
  id: number;
  label: string;
  periodLabel: string;
  observedOn: string;
  dueOn: string;
  closesOn: string;
  actionKeys: string[];
}

/** The campaigns that run or are to come, whoever opened them, the first to close first. */
export const openCampaigns = (read: Read): OpenCampaign[] =>
  (
    prepared(
      read,
      `SELECT c.id, c.label, d.label AS periodLabel, c.observed_on AS observedOn, c.due_on AS dueOn, c.closes_on AS closesOn,
         (SELECT json_group_array(x.action_key) FROM campaign_actions x WHERE x.campaign_id = c.id) AS actionKeys
       FROM campaigns c JOIN periods d ON d.id = c.period_id
       WHERE c.closed_at IS NULL AND c.withdrawn_from IS NULL AND c.retrospective = 0 ORDER BY c.closes_on, c.id`,
    ).all() as (Omit<OpenCampaign, 'actionKeys'> & { actionKeys: string })[]
  ).map((row) => ({ ...row, actionKeys: JSON.parse(row.actionKeys) }));

export async function changeCampaignDates(
  tx: Tx,
  id: number,
  dates: { dueOn: string; closesOn: string },
): Promise<void> {
  tx.update(t.campaigns).set(dates).where(eq(t.campaigns.id, id)).run();
}

/** Corrects what a campaign is, and keeps what it was until then. */
export async function correctCampaignRow(
  tx: Tx,
  id: number,
  after: { label: string; periodId: number; observedOn: string },
  before: typeof t.campaignCorrections.$inferInsert,
): Promise<void> {
  tx.insert(t.campaignCorrections).values(before).run();
  tx.update(t.campaigns).set(after).where(eq(t.campaigns.id, id)).run();
}

export async function withdrawCampaignRow(tx: Tx, id: number, withdrawnFrom: string): Promise<void> {
  tx.update(t.campaigns).set({ withdrawnFrom }).where(eq(t.campaigns.id, id)).run();
}

export interface CampaignRow {
  id: number;
  label: string;
  periodId: number;
  periodKind: PeriodKind;
  periodLabel: string;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  closedAt: string | null;
  /** Whether it was over before the service, and loaded afterwards. */
  retrospective: 0 | 1;
  /** The day from which it is annulled. */
  withdrawnFrom: string | null;
  /** The actions concerned, all of them, separated by commas. */
  actionKeys: string;
  /** Reports with a section of the actions asked for, and those of which each such section was sent once. */
  reports: number;
  receivedReports: number;
  sections: number;
  receivedSections: number;
}

/**
 * Campaigns that concern one of some actions, the latest observation first, with what was sent of the sections of
 * these actions alone that are asked for on a day.
 */
export async function campaignRows(
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<CampaignRow[]> {
  return prepared(
    read,
    `WITH keys AS (SELECT value AS key FROM json_each(@keys)),
     own AS (SELECT r.campaign_id, r.id AS report_id,
         EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit') AS sent
       FROM reports r JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
       WHERE p.action_key IN (SELECT key FROM keys) AND ${askedAt('s')}),
     whole AS (SELECT campaign_id, report_id, count(*) AS sections, sum(sent) AS sent FROM own GROUP BY campaign_id, report_id)
     SELECT c.id, c.label, c.period_id AS periodId, d.kind AS periodKind, d.label AS periodLabel, c.observed_on AS observedOn,
       c.opens_on AS opensOn, c.due_on AS dueOn, c.closes_on AS closesOn, c.closed_at AS closedAt, c.retrospective,
       c.withdrawn_from AS withdrawnFrom, (SELECT group_concat(x.action_key) FROM campaign_actions x WHERE x.campaign_id = c.id) AS actionKeys,
       (SELECT count(*) FROM whole w WHERE w.campaign_id = c.id) AS reports,
       (SELECT count(*) FROM whole w WHERE w.campaign_id = c.id AND w.sent = w.sections) AS receivedReports,
       (SELECT coalesce(sum(w.sections), 0) FROM whole w WHERE w.campaign_id = c.id) AS sections,
       (SELECT coalesce(sum(w.sent), 0) FROM whole w WHERE w.campaign_id = c.id) AS receivedSections
     FROM campaigns c JOIN periods d ON d.id = c.period_id
     WHERE EXISTS (SELECT 1 FROM campaign_actions x WHERE x.campaign_id = c.id AND x.action_key IN (SELECT key FROM keys))
     ORDER BY c.observed_on DESC, c.id DESC`,
  ).all({ keys: JSON.stringify(actionKeys), day }) as CampaignRow[];
}
