import type { Breakdown } from '@/lib/domain/line-address';
import type {
  Door,
  EnteredState,
  Measure,
  Nature,
  OfferSubject,
  RevisionKind,
  SeasonKey,
  SectionStep,
} from '@/lib/domain/vocabulary';
import { wasSent } from './figure-settling';
import { acronymAt, organisationSaid, titleAt } from './known';
import { breakdownColumns } from './line-address';
import { sameOffer } from './offer-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Everything that was ever said of one line, or of one opening, by the end of a day: for those entitled only. */

export interface LineHeading extends Breakdown {
  lineId: number;
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  trainingId: number;
  training: string;
  regionCode: string;
  region: string;
  period: string;
  periodId: number;
  measure: Measure;
  nature: Nature;
}

/** A line under the names of the end of a day. */
export async function lineHeading(read: Read, lineId: number, day: string): Promise<LineHeading | undefined> {
  return prepared(
    read,
    `SELECT l.id AS lineId, j.id AS projectId, j.slug, ${acronymAt('j')} AS acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       t.id AS trainingId, ${titleAt('t')} AS training, l.region_code AS regionCode, g.name AS region, d.label AS period, d.id AS periodId,
       ${breakdownColumns('l')}, l.measure, l.nature
     FROM figure_lines l JOIN trainings t ON t.id = l.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id JOIN regions g ON g.code = l.region_code JOIN periods d ON d.id = l.period_id
     WHERE l.id = @lineId`,
  ).get({ lineId, day }) as LineHeading | undefined;
}

export interface RevisionRow {
  id: number;
  sectionId: number | null;
  campaign: string | null;
  /** Whether it was reported before the service; null outside any campaign. */
  retrospective: 0 | 1 | null;
  kind: RevisionKind;
  value: number | null;
  /** Null: the cell was cleared. */
  state: EnteredState | null;
  comment: string | null;
  reason: string | null;
  accountId: number;
  door: Door;
  at: string;
}

/** By which day, and whether what nobody has sent is among it. */
export interface SaidBy {
  day: string;
  drafts: boolean;
}

export async function revisionsOfLine(
  read: Read,
  lineId: number,
  { day, drafts }: SaidBy,
): Promise<RevisionRow[]> {
  return prepared(
    read,
    `SELECT r.id, r.section_id AS sectionId, c.label AS campaign, c.retrospective, r.kind, r.value, r.state, r.comment, r.reason,
       r.account_id AS accountId, r.door, r.at
     FROM figure_revisions r LEFT JOIN campaigns c ON c.id = r.campaign_id
     WHERE r.line_id = @lineId AND r.known_from <= @day
       AND (@drafts = 1 OR ${wasSent('r', 'figure_revisions', 'y.line_id = r.line_id')}) ORDER BY r.id`,
  ).all({ lineId, day, drafts: drafts ? 1 : 0 }) as RevisionRow[];
}

export interface OfferHeading {
  participationId: number;
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  subject: OfferSubject;
  organisationId: number;
  organisation: string;
  trainingId: number | null;
  training: string | null;
}

/** What an opening or a commitment is about, by the number of any of its revisions. */
export async function offerHeading(
  read: Read,
  revisionId: number,
  day: string,
): Promise<OfferHeading | undefined> {
  return prepared(
    read,
    `SELECT p.id AS participationId, j.id AS projectId, j.slug, ${acronymAt('j')} AS acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       r.subject, r.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS organisation, r.training_id AS trainingId,
       CASE WHEN t.id IS NOT NULL THEN ${titleAt('t')} END AS training
     FROM offer_revisions r JOIN participations p ON p.id = r.participation_id JOIN projects j ON j.id = p.project_id
     JOIN organisations o ON o.id = r.organisation_id LEFT JOIN trainings t ON t.id = r.training_id WHERE r.id = @revisionId`,
  ).get({ revisionId, day }) as OfferHeading | undefined;
}

export interface OfferRevisionRow extends Omit<RevisionRow, 'value' | 'state' | 'comment'> {
  happenedOn: string | null;
}

const SAME_OFFER = sameOffer('y', 'r');

export async function revisionsOfOffer(
  read: Read,
  { participationId, subject, organisationId, trainingId }: OfferHeading,
  { day, drafts }: SaidBy,
): Promise<OfferRevisionRow[]> {
  const bound = { participationId, subject, organisationId, trainingId: trainingId ?? 0 };
  return prepared(
    read,
    `SELECT r.id, r.section_id AS sectionId, c.label AS campaign, c.retrospective, r.kind, r.happened_on AS happenedOn, r.reason,
       r.account_id AS accountId, r.door, r.at
     FROM offer_revisions r LEFT JOIN sections s ON s.id = r.section_id LEFT JOIN reports q ON q.id = s.report_id
     LEFT JOIN campaigns c ON c.id = q.campaign_id
     WHERE r.participation_id = @participationId AND r.subject = @subject AND coalesce(r.training_id, 0) = @trainingId
       AND (@trainingId <> 0 OR r.organisation_id = @organisationId) AND r.known_from <= @day
       AND (@drafts = 1 OR ${wasSent('r', 'offer_revisions', SAME_OFFER)}) ORDER BY r.id`,
  ).all({ ...bound, day, drafts: drafts ? 1 : 0 }) as OfferRevisionRow[];
}

export interface SectionEventRow {
  id: number;
  step: SectionStep;
  nothingToReport: 0 | 1;
  reason: string | null;
  accountId: number;
  at: string;
  /** The decision that it takes back. */
  undoes: number | null;
}

/** What happened to a section by the end of a day, oldest first. */
export async function eventsOfSection(
  read: Read,
  sectionId: number,
  day: string,
): Promise<SectionEventRow[]> {
  return prepared(
    read,
    `SELECT id, step, nothing_to_report AS nothingToReport, reason, account_id AS accountId, at, undoes FROM section_events
     WHERE section_id = @sectionId AND known_from <= @day ORDER BY id`,
  ).all({ sectionId, day }) as SectionEventRow[];
}
