import type {
  AmountKind,
  MembershipEvent,
  MembershipRole,
  OrganisationKind,
  Origin,
  ProjectEvent,
  ProjectStatus,
  SeasonKey,
} from '@/lib/domain/vocabulary';
import { settles } from './figure-settling';
import {
  amountKnownAt,
  askedAt,
  eventStandsAt,
  factKnownAt,
  holdsAt,
  knownAt,
  organisationRegionAt,
  organisationSaid,
} from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about one project as it was known at the end of a day. */

export interface MembershipRow {
  organisationId: number;
  organisation: string;
  kind: OrganisationKind;
  healthUniversity: boolean;
  regionCode: string | null;
  region: string | null;
  origin: Origin;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
  reason: string | null;
}

/** Every joining and leaving known by the day, oldest first; one to come is known but not yet effective. */
export async function membershipsAt(read: Read, projectId: number, day: string): Promise<MembershipRow[]> {
  const rows = prepared(
    read,
    `SELECT m.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS organisation, ${organisationSaid('o', 'kind')} AS kind, ${organisationSaid('o', 'health_university')} AS healthUniversity,
       g.code AS regionCode, g.name AS region, o.origin, m.event, m.role, m.effective_on AS effectiveOn, m.reason
     FROM membership_events m JOIN organisations o ON o.id = m.organisation_id LEFT JOIN regions g ON g.code = ${organisationRegionAt('o')}
     WHERE m.project_id = @projectId AND m.known_from <= @day ORDER BY m.effective_on, m.id`,
  ).all({ projectId, day }) as (Omit<MembershipRow, 'healthUniversity'> & { healthUniversity: number })[];
  return rows.map((row) => ({ ...row, healthUniversity: row.healthUniversity === 1 }));
}

export interface LifeRow {
  id: number;
  kind: ProjectEvent;
  statusAfter: ProjectStatus | null;
  acronym: string | null;
  name: string | null;
  anrReference: string | null;
  startsOn: string | null;
  endsOn: string | null;
  effectiveOn: string;
  knownFrom: string;
  source: string | null;
}

/** What happened to a project and was known by the day, without what was taken back by then, in the order of its days. */
export async function lifeAt(read: Read, projectId: number, day: string): Promise<LifeRow[]> {
  return prepared(
    read,
    `SELECT e.id, e.kind, e.status_after AS statusAfter, e.acronym, e.name, e.anr_reference AS anrReference,
       e.starts_on AS startsOn, e.ends_on AS endsOn, e.effective_on AS effectiveOn, e.known_from AS knownFrom, e.source
     FROM project_events e WHERE e.project_id = @projectId AND e.known_from <= @day AND e.cancels_id IS NULL
       AND e.kind <> 'announcement_moved' AND ${eventStandsAt('e')} ORDER BY e.effective_on, e.id`,
  ).all({ projectId, day }) as LifeRow[];
}

export interface ParticipationRow {
  id: number;
  actionKey: string;
  seasonKey: SeasonKey;
  round: number | null;
  knownFrom: string;
}

export async function participationsAt(
  read: Read,
  projectId: number,
  day: string,
): Promise<ParticipationRow[]> {
  return prepared(
    read,
    `SELECT p.id, p.action_key AS actionKey, p.season_key AS seasonKey, i.number AS round, p.known_from AS knownFrom
     FROM participations p LEFT JOIN intake_rounds i ON i.id = p.intake_round_id
     WHERE p.project_id = @projectId AND ${knownAt('p')}`,
  ).all({ projectId, day }) as ParticipationRow[];
}

export interface AmountRow {
  kind: AmountKind;
  cents: number;
  datedOn: string;
  source: string;
}

/**
 * Every amount known by the day, the latest dated first. Of a project whose agreement is recorded, what it contracts is
 * what its versions say from the day they take effect; of one whose payments are, what it was paid is what they add up to.
 */
export async function amountsAt(read: Read, projectId: number, day: string): Promise<AmountRow[]> {
  const rows = prepared(
    read,
    `WITH versions AS (SELECT v.* FROM agreement_versions v WHERE v.project_id = @projectId AND v.effective_on <= @day
         AND ${factKnownAt('v', 'agreement')}),
       paid AS (SELECT y.* FROM payments y WHERE y.project_id = @projectId AND ${factKnownAt('y', 'payment')})
     SELECT a.id AS rank, a.kind, a.cents, a.dated_on AS datedOn, a.source FROM amounts a
     WHERE a.project_id = @projectId AND ${amountKnownAt('a')}
       AND NOT (a.kind = 'contracted' AND EXISTS (SELECT 1 FROM versions))
       AND NOT (a.kind = 'paid' AND EXISTS (SELECT 1 FROM paid))
     UNION ALL SELECT v.position, 'contracted', v.aid_cents, v.effective_on, v.source FROM versions v
     UNION ALL SELECT y.id, 'paid', sum(y.cents) OVER (ORDER BY y.paid_on, y.id), y.paid_on, y.source FROM paid y
     ORDER BY datedOn DESC, rank DESC`,
  ).all({ projectId, day }) as (AmountRow & { rank: number })[];
  return rows.map(({ rank: _, ...row }) => row);
}

export interface ParticipationCoverageRow {
  projectId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  campaignId: number;
  reported: boolean;
  validated: boolean;
}

/** The participations of some projects, or those with a training delivered in one region. */
export type ParticipationsOf = { projectIds: readonly number[] } | { regionCode: string };

/**
 * Whether each participation answered by the day in the campaign that covers its action; one that it did not ask is
 * absent.
 */
export async function participationCoverageAt(
  read: Read,
  of: ParticipationsOf,
  covering: readonly { campaignId: number; actionKey: string; seasonKey: SeasonKey }[],
  day: string,
): Promise<ParticipationCoverageRow[]> {
  const scope =
    'projectIds' in of
      ? 'p.project_id IN (SELECT value FROM json_each(@projectIds))'
      : `p.id IN (SELECT t.participation_id FROM trainings t JOIN training_regions x ON x.training_id = t.id
           WHERE x.region_code = @regionCode AND ${holdsAt('x')} AND ${knownAt('t')})`;
  const rows = prepared(
    read,
    `SELECT p.project_id AS projectId, p.action_key AS actionKey, p.season_key AS seasonKey, r.campaign_id AS campaignId,
       EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.step = 'submit' AND e.known_from <= @day) AS reported,
       EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND ${settles('e', 'verified', '@day')} AND e.known_from <= @day) AS validated
     FROM json_each(@covering) v JOIN participations p ON p.action_key = v.value ->> 'actionKey' AND p.season_key = v.value ->> 'seasonKey'
     JOIN sections s ON s.participation_id = p.id
     JOIN reports r ON r.id = s.report_id AND r.campaign_id = v.value ->> 'campaignId'
     WHERE ${scope} AND ${knownAt('p')} AND ${askedAt('s')}`,
  ).all({
    ...('projectIds' in of ? { projectIds: JSON.stringify(of.projectIds) } : of),
    covering: JSON.stringify(covering),
    day,
  }) as (Omit<ParticipationCoverageRow, 'reported' | 'validated'> & {
    reported: number;
    validated: number;
  })[];
  return rows.map((row) => ({ ...row, reported: row.reported === 1, validated: row.validated === 1 }));
}
