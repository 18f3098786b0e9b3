import type { EnteredState, OfferSubject, SeasonKey } from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { isPlannedOf } from './line-address';
import { sameOffer } from './offer-address';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a report said when it was sent, whatever was written since: revisions by the instant of the sending. */

export interface SentSection {
  /** The event that sent it. */
  eventId: number;
  sectionId: number;
  actionKey: string;
  actionNumber: number;
  actionTitle: string;
  season: SeasonKey;
  nothingToReport: boolean;
}

export interface Sending {
  reportId: number;
  /** The first of its events: the number of the sending. */
  eventId: number;
  at: string;
  accountId: number;
}

/** The sendings of a report, the latest first. Sections sent by one act share its instant and its author. */
export async function sendingsOf(read: Read, reportId: number): Promise<Sending[]> {
  return prepared(
    read,
    `SELECT s.report_id AS reportId, min(e.id) AS eventId, e.at, e.account_id AS accountId
     FROM section_events e JOIN sections s ON s.id = e.section_id
     WHERE s.report_id = ? AND e.step = 'submit' GROUP BY e.at, e.account_id ORDER BY min(e.id) DESC`,
  ).all(reportId) as Sending[];
}

/** The sending that an event belongs to. */
export const sendingOf = async (
  read: Read,
  reportId: number,
  eventId: number,
): Promise<Sending | undefined> =>
  prepared(
    read,
    `SELECT s.report_id AS reportId, min(e.id) AS eventId, e.at, e.account_id AS accountId
     FROM section_events f JOIN sections s ON s.report_id = @reportId
     JOIN section_events e ON e.section_id = s.id AND e.step = 'submit' AND e.at = f.at AND e.account_id = f.account_id
     WHERE f.id = @eventId GROUP BY e.at, e.account_id`,
  ).get({ reportId, eventId }) as Sending | undefined;

/** The sections that a sending was made of, in the order of their actions' numbers. */
export async function sectionsSent(read: Read, { reportId, at, accountId }: Sending): Promise<SentSection[]> {
  const rows = prepared(
    read,
    `SELECT e.id AS eventId, s.id AS sectionId, p.action_key AS actionKey, n.number AS actionNumber,
       a.short_title AS actionTitle, p.season_key AS season, e.nothing_to_report AS nothingToReport
     FROM section_events e JOIN sections s ON s.id = e.section_id JOIN participations p ON p.id = s.participation_id
     JOIN actions a ON a.key = p.action_key
     JOIN action_seasons y ON y.action_key = p.action_key AND y.season_key = p.season_key
     JOIN action_editions n ON n.action_key = y.action_key AND n.edition_key = y.edition_key
     WHERE s.report_id = @reportId AND e.step = 'submit' AND e.at = @at AND e.account_id = @accountId
     ORDER BY n.number, s.id`,
  ).all({ reportId, at, accountId }) as (Omit<SentSection, 'nothingToReport'> & {
    nothingToReport: number;
  })[];
  return rows.map((row) => ({ ...row, nothingToReport: row.nothingToReport === 1 }));
}

export interface SentValue extends SaidLine {
  state: EnteredState;
  /** What it may be compared with, as known then: planned, and declared by the campaign before. */
  planned: number | null;
  before: number | null;
}

const PLANNED_THEN = `SELECT v.value FROM figure_lines p JOIN figure_revisions v ON v.line_id = p.id AND v.kind = 'planned'
  WHERE ${isPlannedOf('p', 'l')} AND v.at <= @at ORDER BY v.id DESC LIMIT 1`;

const DECLARED_BEFORE = `SELECT CASE WHEN b.state = 'number' THEN b.value END
  FROM figure_revisions b JOIN campaigns k ON k.id = b.campaign_id
  WHERE b.line_id = r.line_id AND b.section_id <> r.section_id AND k.observed_on <= c.observed_on
    AND b.kind <> 'acceptance' AND b.state IS NOT NULL
    AND b.at <= (SELECT max(e.at) FROM section_events e
      WHERE e.section_id = b.section_id AND e.step IN ${SETTLING.declared} AND e.at <= @at)
  ORDER BY k.observed_on DESC, b.id DESC LIMIT 1`;

/** The cells of a section as they were sent at an instant: in words, by the names under which they were signed. */
export async function valuesSent(read: Read, sectionId: number, at: string): Promise<SentValue[]> {
  return prepared(
    read,
    `SELECT * FROM (${saidLines('instant', {
      columns: `(${PLANNED_THEN}) AS planned, (${DECLARED_BEFORE}) AS before`,
      joins: 'JOIN campaigns c ON c.id = r.campaign_id',
    })}) WHERE state IS NOT NULL ORDER BY lineId`,
  ).all({ sectionId, at }) as SentValue[];
}

export interface SentOpening {
  subject: OfferSubject;
  organisationId: number;
  /** Null: the opening of the university itself. */
  trainingId: number | null;
  /** Null: said not to have happened. */
  happenedOn: string | null;
}

/** The opening facts of a section as they were sent at an instant. */
export async function openingsSent(read: Read, sectionId: number, at: string): Promise<SentOpening[]> {
  return prepared(
    read,
    `SELECT r.subject, r.organisation_id AS organisationId, r.training_id AS trainingId, r.happened_on AS happenedOn
     FROM offer_revisions r
     WHERE r.section_id = @sectionId AND r.id = (SELECT max(x.id) FROM offer_revisions x
       WHERE x.section_id = r.section_id AND ${sameOffer('x', 'r')} AND x.at <= @at)
     ORDER BY r.subject, r.organisation_id, r.training_id`,
  ).all({ sectionId, at }) as SentOpening[];
}
