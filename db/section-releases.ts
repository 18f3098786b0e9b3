import { frenchOrder } from '@/lib/domain/french-order';
import type { ReleaseCause, ReleaseEvent, SeasonKey } from '@/lib/domain/vocabulary';
import { askedAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Says that a section is no longer asked for, or is asked for again. */
export async function appendRelease(tx: Tx, row: typeof t.sectionReleases.$inferInsert): Promise<number> {
  return tx.insert(t.sectionReleases).values(row).returning({ id: t.sectionReleases.id }).get().id;
}

/** A section with what decides whether it may be released. */
export interface ReleasableSection {
  id: number;
  reportId: number;
  projectId: number;
  campaignId: number;
  periodId: number;
  participationId: number;
  actionKey: string;
  /** Sent at least once: it was answered, and stays. */
  sent: boolean;
  released: boolean;
  /** Its campaign was withdrawn, or no longer concerns its action: it cannot be asked for again. */
  gone: boolean;
}

/** Whether a campaign `c` concerns the action of a participation `p`. */
const CONCERNS = `EXISTS (SELECT 1 FROM campaign_actions a WHERE a.campaign_id = c.id AND a.action_key = p.action_key)`;

/**
 * Whether a section holds drafts that nobody will ever send nor clear: its campaign was annulled, or was closed without
 * its action, which happens to none that was sent. An action that left a campaign that runs may come back to it, and its
 * drafts with it. Takes the column of its number; a row that stands outside sections (null) is no draft.
 */
export const isLost = (sectionId: string): string =>
  `EXISTS (SELECT 1 FROM sections s JOIN participations p ON p.id = s.participation_id JOIN reports q ON q.id = s.report_id
     JOIN campaigns c ON c.id = q.campaign_id WHERE s.id = ${sectionId}
       AND (c.withdrawn_from IS NOT NULL OR (c.closed_at IS NOT NULL AND NOT ${CONCERNS})))`;

const RELEASABLE = `SELECT s.id, r.id AS reportId, r.project_id AS projectId, c.id AS campaignId, c.period_id AS periodId,
    p.id AS participationId, p.action_key AS actionKey,
    EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit') AS sent,
    NOT ${askedAt('s')} AS released,
    c.withdrawn_from IS NOT NULL OR NOT ${CONCERNS} AS gone
  FROM sections s JOIN participations p ON p.id = s.participation_id JOIN reports r ON r.id = s.report_id
  JOIN campaigns c ON c.id = r.campaign_id`;

type StoredSection = Omit<ReleasableSection, 'sent' | 'released' | 'gone'> &
  Record<'sent' | 'released' | 'gone', number>;
const releasableOf = (row: StoredSection): ReleasableSection => ({
  ...row,
  sent: row.sent === 1,
  released: row.released === 1,
  gone: row.gone === 1,
});

export async function releasableSection(
  read: Read,
  sectionId: number,
  day: string,
): Promise<ReleasableSection | undefined> {
  const row = prepared(read, `${RELEASABLE} WHERE s.id = @sectionId`).get({ sectionId, day });
  return row === undefined ? undefined : releasableOf(row as StoredSection);
}

/** The sections of a campaign, those released too. */
export async function sectionsOfCampaign(
  read: Read,
  campaignId: number,
  day: string,
): Promise<ReleasableSection[]> {
  const rows = prepared(read, `${RELEASABLE} WHERE c.id = @campaignId ORDER BY s.id`).all({
    campaignId,
    day,
  });
  return (rows as StoredSection[]).map(releasableOf);
}

/** The sections of a project in every campaign, those released too. */
export async function sectionsOfProject(
  read: Read,
  projectId: number,
  day: string,
): Promise<ReleasableSection[]> {
  const rows = prepared(read, `${RELEASABLE} WHERE r.project_id = @projectId ORDER BY s.id`).all({
    projectId,
    day,
  });
  return (rows as StoredSection[]).map(releasableOf);
}

/** A section that is not asked for any more, with what was said of it last. */
export interface ReleasedSection {
  id: number;
  reportId: number;
  acronym: string;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  event: ReleaseEvent;
  cause: ReleaseCause;
  reason: string;
  at: string;
  accountId: number;
}

/** The released sections of a campaign or of a report as known at the end of a day, by acronym and action. */
export async function releasedSections(
  read: Read,
  of: { campaignId: number } | { reportId: number },
  day: string,
): Promise<ReleasedSection[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT s.id, r.id AS reportId, j.acronym, p.action_key AS actionKey, p.season_key AS seasonKey, n.number AS actionNumber,
       a.short_title AS actionTitle, z.event, z.cause, z.reason, z.at, z.account_id AS accountId
     FROM reports r JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
     JOIN projects j ON j.id = r.project_id JOIN actions a ON a.key = p.action_key
     JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
     JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
     JOIN section_releases z ON z.id = (SELECT max(x.id) FROM section_releases x WHERE x.section_id = s.id AND x.known_from <= @day)
     WHERE z.event = 'released' AND ${'campaignId' in of ? 'r.campaign_id = @campaignId' : 'r.id = @reportId'}`,
    ).all({ ...of, day }) as ReleasedSection[],
    (row) => row.acronym,
    (row) => row.actionNumber,
    (row) => row.id,
  );
}

/** How many sections of a campaign somebody typed something in. */
export async function typedSections(read: Read, campaignId: number): Promise<number> {
  const row = prepared(
    read,
    `SELECT count(*) AS n FROM reports r JOIN sections s ON s.report_id = r.id WHERE r.campaign_id = @campaignId
       AND (EXISTS (SELECT 1 FROM figure_revisions f WHERE f.section_id = s.id)
         OR EXISTS (SELECT 1 FROM offer_revisions o WHERE o.section_id = s.id))`,
  ).get({ campaignId }) as { n: number };
  return row.n;
}

/** Who typed something in a section, as long as it was not sent: whoever withdraws it tells them. */
export async function authorsOfDraft(read: Read, sectionId: number): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT a.id FROM (SELECT account_id FROM figure_revisions WHERE section_id = @sectionId
         UNION SELECT account_id FROM offer_revisions WHERE section_id = @sectionId
         UNION SELECT answered_by FROM sections WHERE id = @sectionId) w
     JOIN accounts a ON a.id = w.account_id WHERE a.status = 'active' AND a.role <> 'officer' ORDER BY a.id`,
  ).all({ sectionId }) as { id: number }[];
  return rows.map(({ id }) => id);
}
