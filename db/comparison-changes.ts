import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Breakdown } from '@/lib/domain/line-address';
import type {
  AmountKind,
  EnteredState,
  Layer,
  Measure,
  MembershipEvent,
  MembershipRole,
  OfferSubject,
  ProjectEvent,
  ProjectStatus,
  SeasonKey,
  SectionStep,
  SuccessionKind,
  WithdrawnThing,
} from '@/lib/domain/vocabulary';
import { isUndone, settles } from './figure-settling';
import { standingOffers } from './figure-standing';
import { acronymAt, notHeldBack, organisationSaid, readAfter, titleAt } from './known';
import { breakdownColumns } from './line-address';
import { allAside, type Read } from './store';
import { prepared } from './store-prepared';

/**
 * What was written between two days: after the end of `from`, up to the end of `to`. Sections are found by their
 * participations and their events by (section, step, day); commitments by the days of their series: the revisions
 * themselves are never gone through.
 */
export interface ChangeScope {
  from: string;
  to: string;
  seasonKey?: SeasonKey | undefined;
  actionKey?: string | undefined;
}

const BETWEEN = (column: string) => `${column} > @from AND ${column} <= @to`;

const ofPlace = ({ seasonKey, actionKey }: ChangeScope, alias = 'p') =>
  [seasonKey && `AND ${alias}.season_key = @seasonKey`, actionKey && `AND ${alias}.action_key = @actionKey`]
    .filter(Boolean)
    .join(' ');

/** An action as `p`, in the season that is asked about or in its last. */
export const actionInSeason = ({ seasonKey, actionKey }: ChangeScope): string =>
  [
    `p.season_key = ${seasonKey ? '@seasonKey' : '(SELECT max(y.season_key) FROM action_seasons y WHERE y.action_key = p.action_key)'}`,
    ...(actionKey ? ['p.action_key = @actionKey'] : []),
  ].join(' AND ');

/** Only what a statement names may be bound. */
export const bound = ({ from, to, seasonKey, actionKey }: ChangeScope) => ({
  from,
  to,
  ...(seasonKey && { seasonKey }),
  ...(actionKey && { actionKey }),
});

/** Where a change took place. */
export interface ChangePlace {
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  participationId: number;
}

/** Both days are read under the names of the later one. */
const ACRONYM = `${acronymAt('j', '@to')} AS acronym`;
const PLACE = `j.id AS projectId, j.slug, ${ACRONYM}, p.season_key AS seasonKey, p.action_key AS actionKey, p.id AS participationId`;

export interface SectionChange extends ChangePlace {
  eventId: number;
  sectionId: number;
  reportId: number;
  campaign: string;
  step: SectionStep;
  /** Of an undo: the step that it takes back. */
  undone: SectionStep | null;
  /** Whether it was taken back by the last day. */
  takenBack: 0 | 1;
  nothingToReport: number;
  reason: string | null;
  accountId: number;
  at: string;
}

export async function sectionChanges(read: Read, scope: ChangeScope): Promise<SectionChange[]> {
  return prepared(
    read,
    `SELECT e.id AS eventId, s.id AS sectionId, s.report_id AS reportId, c.label AS campaign, e.step,
       (SELECT d.step FROM section_events d WHERE d.id = e.undoes) AS undone, ${isUndone('e', '@to')} AS takenBack,
       e.nothing_to_report AS nothingToReport, e.reason, e.account_id AS accountId, e.at, e.known_from AS day, ${PLACE}
     FROM participations p JOIN sections s ON s.participation_id = p.id
     JOIN section_events e ON e.section_id = s.id AND e.step IN ('submit', 'correct', 'validate', 'accept_modified', 'return', 'undo')
       AND ${BETWEEN('e.known_from')}
     JOIN reports q ON q.id = s.report_id JOIN campaigns c ON c.id = q.campaign_id JOIN projects j ON j.id = p.project_id
     WHERE 1 = 1 ${ofPlace(scope)}`,
  ).all(bound(scope)) as SectionChange[];
}

/** The days on which the commitments of a participation moved: planned learners, universities or trainings. */
export async function commitmentChanges(read: Read, scope: ChangeScope): Promise<ChangePlace[]> {
  return prepared(
    read,
    `SELECT DISTINCT v.known_from AS day, ${PLACE}
     FROM rollup_keys k JOIN rollup_values v ON v.key_id = k.id AND ${BETWEEN('v.known_from')}
     JOIN participations p ON p.project_id = k.project_id AND p.action_key = k.action_key JOIN projects j ON j.id = p.project_id
     WHERE k.grain = 'participation' AND k.layer = 'committed' ${ofPlace(scope, 'k')}
     UNION
     SELECT DISTINCT max(r.known_from, p.known_from), ${PLACE}
     FROM participations p JOIN offer_revisions r ON r.participation_id = p.id AND r.fact = 'committed'
       AND ${BETWEEN('max(r.known_from, p.known_from)')}
     JOIN projects j ON j.id = p.project_id WHERE 1 = 1 ${ofPlace(scope)}`,
  ).all(bound(scope)) as ChangePlace[];
}

/** Who recorded the commitments of a participation on a day, and why. */
export async function commitmentAuthor(
  read: Read,
  participationId: number,
  day: string,
): Promise<{ accountId: number; reason: string | null; at: string } | undefined> {
  return prepared(
    read,
    `SELECT account_id AS accountId, reason, at FROM (
       SELECT r.account_id, r.reason, r.at FROM participations p JOIN trainings t ON t.participation_id = p.id
         JOIN figure_lines l ON l.training_id = t.id AND l.nature = 'planned'
         JOIN figure_revisions r ON r.line_id = l.id AND r.campaign_id IS NULL
         WHERE p.id = @participationId AND max(r.known_from, p.known_from) = @day
       UNION ALL SELECT r.account_id, r.reason, r.at FROM participations p JOIN offer_revisions r ON r.participation_id = p.id
         WHERE p.id = @participationId AND r.fact = 'committed' AND max(r.known_from, p.known_from) = @day)
     ORDER BY at DESC LIMIT 1`,
  ).get({ participationId, day }) as { accountId: number; reason: string | null; at: string } | undefined;
}

export interface ProjectChange {
  kind: 'project' | 'participation' | 'trainings';
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  /** Null for a project, which may take part in several. */
  seasonKey: SeasonKey | null;
  actionKey: string | null;
  /** How many trainings were added that day. */
  count: number;
}

const TAKES_PART = (scope: ChangeScope) =>
  scope.seasonKey || scope.actionKey
    ? `AND EXISTS (SELECT 1 FROM participations p WHERE p.project_id = j.id ${ofPlace(scope)})`
    : '';

/** Not what was recorded and withdrawn before anyone could read it. */
const EVER = (alias: string) =>
  `AND (${alias}.withdrawn_from IS NULL OR ${alias}.withdrawn_from > ${alias}.known_from)`;

/** Projects, actions joined later by a known project, and trainings. */
export async function projectChanges(read: Read, scope: ChangeScope): Promise<ProjectChange[]> {
  return prepared(
    read,
    `SELECT 'project' AS kind, j.known_from AS day, j.id AS projectId, j.slug, ${ACRONYM}, NULL AS seasonKey, NULL AS actionKey, 1 AS count
     FROM projects j WHERE ${BETWEEN('j.known_from')} ${EVER('j')} ${TAKES_PART(scope)}
     UNION ALL
     SELECT 'participation', p.known_from, j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key, 1
     FROM participations p JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('p.known_from')} AND p.known_from > j.known_from ${EVER('p')} ${ofPlace(scope)}
     UNION ALL
     SELECT 'trainings', max(t.known_from, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key, count(*)
     FROM trainings t JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('max(t.known_from, p.known_from)')} ${EVER('t')} ${ofPlace(scope)} GROUP BY 2, p.id`,
  ).all(bound(scope)) as ProjectChange[];
}

export interface LifeChange {
  kind:
    | 'project_changed'
    | 'project_status'
    | 'training_changed'
    | 'training_transferred'
    | 'training_replaced'
    | 'specialties'
    | 'findings'
    | 'finding_answers'
    | 'job_links'
    | 'label'
    | 'competences'
    | 'withdrawn'
    | 'action_status'
    | 'intermediate_target'
    | 'profession_aims'
    | 'period_rule';
  id: number;
  day: string;
  projectId: number | null;
  slug: string | null;
  acronym: string | null;
  seasonKey: SeasonKey | null;
  actionKey: string | null;
  reason: string | null;
  accountId: number | null;
  at: string;
  /** Of an event of a project's life: which, how the project stands after it; whether it is taken back. */
  event: ProjectEvent | null;
  statusAfter: ProjectStatus | null;
  /** Since when it is true, where it has a day of its own. */
  effectiveOn: string | null;
  cancelled: 0 | 1 | null;
}

/** Diagnostics evaluate the needs of one action of season 2 (003:158). */
const isDiagnosed = ({ seasonKey, actionKey }: ChangeScope): boolean =>
  (seasonKey ?? 'S2') === 'S2' && (actionKey ?? DIAGNOSED_ACTION) === DIAGNOSED_ACTION;

const NO_LIFE = 'NULL, NULL, NULL, NULL';

/** The day from which the new title of a training was told to be true. */
const TOLD_FOR = `(SELECT e.effective_on FROM training_events e WHERE e.training_id = v.training_id AND e.kind = 'renamed'
  AND e.title = v.title AND e.applied_on = v.known_from ORDER BY e.id DESC LIMIT 1)`;

/**
 * What was said again of a known project or training, what was taken back, an action that opens or closes, a step on
 * the way to a target, a way of reading years (of a measure: in every action). Of a project that is held back nothing is told before it is shown.
 */
export async function lifeChanges(read: Read, scope: ChangeScope): Promise<LifeChange[]> {
  const ofWithdrawn = (thing: string, from: string) => `
    SELECT 'withdrawn', w.id, w.known_from, j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key, w.reason, w.account_id, w.at, ${NO_LIFE}
    FROM withdrawals w ${from} WHERE w.thing = '${thing}' AND ${BETWEEN('w.known_from')}`;
  return prepared(
    read,
    `SELECT CASE WHEN e.status_after IS NULL AND e.cancels_id IS NULL THEN 'project_changed' ELSE 'project_status' END AS kind,
       e.id, e.known_from AS day, j.id AS projectId, j.slug, ${ACRONYM}, NULL AS seasonKey, NULL AS actionKey, e.reason,
       e.account_id AS accountId, e.at, e.kind AS event, e.status_after AS statusAfter, e.effective_on AS effectiveOn,
       e.cancels_id IS NOT NULL AS cancelled
     FROM project_events e JOIN projects j ON j.id = e.project_id
     WHERE e.kind <> 'decided' AND ${BETWEEN('e.known_from')} AND e.known_from > j.known_from ${TAKES_PART(scope)}
     UNION ALL
     SELECT 'training_changed', v.id, v.known_from, j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key, v.reason,
       v.account_id, v.at, NULL, NULL, ${TOLD_FOR}, NULL
     FROM training_revisions v JOIN trainings t ON t.id = v.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('v.known_from')} AND v.known_from > max(t.known_from, p.known_from) ${ofPlace(scope)}
     UNION ALL
     SELECT 'training_' || e.kind, e.id, max(e.known_from, e.effective_on), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       e.reason, e.account_id, e.at, NULL, NULL, e.effective_on, NULL
     FROM training_events e JOIN trainings t ON t.id = e.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE e.kind IN ('transferred', 'replaced') AND ${BETWEEN('max(e.known_from, e.effective_on)')}
       AND max(e.known_from, e.effective_on) >= p.known_from ${ofPlace(scope)}
     UNION ALL
     SELECT 'specialties', max(x.id), max(x.known_from, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       x.reason, x.account_id, x.at, ${NO_LIFE}
     FROM training_specialties x JOIN trainings t ON t.id = x.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('max(x.known_from, p.known_from)')} ${EVER('t')} ${ofPlace(scope)} GROUP BY x.training_id, 3
     UNION ALL
     SELECT 'findings', max(x.id), max(x.known_from, coalesce(j.known_from, x.known_from)), j.id, j.slug, ${ACRONYM}, 'S2', '${DIAGNOSED_ACTION}',
       x.reason, x.account_id, x.at, ${NO_LIFE}
     FROM (SELECT f.id, f.diagnostic_id, NULL AS reason, f.account_id, f.at, f.known_from FROM diagnostic_findings f WHERE f.account_id IS NOT NULL
       UNION ALL SELECT w.id, f.diagnostic_id, w.reason, w.account_id, w.at, w.known_from FROM finding_withdrawals w
         JOIN diagnostic_findings f ON f.id = w.finding_id OR f.diagnostic_id = w.diagnostic_id) x
     JOIN diagnostics d ON d.id = x.diagnostic_id LEFT JOIN projects j ON j.id = d.project_id
     WHERE ${BETWEEN('max(x.known_from, coalesce(j.known_from, x.known_from))')} AND ${isDiagnosed(scope) ? '1 = 1' : '1 = 0'}
     GROUP BY x.diagnostic_id, 3
     UNION ALL
     SELECT 'finding_answers', x.id, max(x.known_from, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       x.note, x.account_id, x.at, ${NO_LIFE}
     FROM finding_answers x JOIN trainings t ON t.id = x.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('max(x.known_from, p.known_from)')} ${EVER('t')} ${ofPlace(scope)} AND (x.event = 'confirmed' OR 'confirmed' =
       (SELECT y.event FROM finding_answers y WHERE y.finding_id = x.finding_id AND y.training_id = x.training_id
          AND y.id < x.id ORDER BY y.id DESC LIMIT 1))
     UNION ALL
     SELECT 'job_links', x.id, max(x.known_from, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       x.note, x.account_id, x.at, ${NO_LIFE}
     FROM job_link_events x JOIN job_links l ON l.id = x.link_id AND l.target = 'training'
     JOIN trainings t ON t.id = CAST(l.target_key AS INTEGER) JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('max(x.known_from, p.known_from)')} ${EVER('t')} ${ofPlace(scope)} AND (x.state = 'confirmed' OR 'confirmed' =
       (SELECT y.state FROM job_link_events y WHERE y.link_id = x.link_id AND y.id < x.id ORDER BY y.id DESC LIMIT 1))
     UNION ALL
     SELECT 'label', x.id, max(x.known_from, x.decided_on, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       coalesce(x.reason, x.source), x.account_id, x.at, ${NO_LIFE}
     FROM label_decisions x JOIN trainings t ON t.id = x.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE x.decision IN ('granted', 'withdrawn') AND ${BETWEEN('max(x.known_from, x.decided_on, p.known_from)')} ${EVER('t')} ${ofPlace(scope)}
     UNION ALL
     SELECT 'competences', max(x.id), max(x.known_from, p.known_from), j.id, j.slug, ${ACRONYM}, p.season_key, p.action_key,
       NULL, x.account_id, x.at, ${NO_LIFE}
     FROM training_coverage x JOIN trainings t ON t.id = x.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects j ON j.id = p.project_id
     WHERE ${BETWEEN('max(x.known_from, p.known_from)')} ${EVER('t')} ${ofPlace(scope)} GROUP BY x.training_id, 3
     UNION ALL ${ofWithdrawn(
       'project',
       'JOIN projects j ON j.id = w.thing_id LEFT JOIN participations p ON p.id = NULL',
     )} ${EVER('j')} ${TAKES_PART(scope)}
     UNION ALL ${ofWithdrawn(
       'participation',
       'JOIN participations p ON p.id = w.thing_id JOIN projects j ON j.id = p.project_id',
     )} ${EVER('p')} ${ofPlace(scope)}
     UNION ALL ${ofWithdrawn(
       'training',
       'JOIN trainings t ON t.id = w.thing_id JOIN participations p ON p.id = t.participation_id JOIN projects j ON j.id = p.project_id',
     )} ${EVER('t')} AND p.known_from <= w.known_from ${ofPlace(scope)}
     UNION ALL ${ofWithdrawn(
       'amount',
       'JOIN amounts a ON a.id = w.thing_id JOIN projects j ON j.id = a.project_id LEFT JOIN participations p ON p.id = NULL',
     )} AND w.known_from > w.recorded_on AND j.known_from <= w.known_from ${TAKES_PART(scope)}
     UNION ALL ${ofWithdrawn(
       'agreement',
       'JOIN agreement_versions a ON a.id = w.thing_id JOIN projects j ON j.id = a.project_id LEFT JOIN participations p ON p.id = NULL',
     )} AND w.known_from > w.recorded_on AND j.known_from <= w.known_from ${TAKES_PART(scope)}
     UNION ALL ${ofWithdrawn(
       'payment',
       'JOIN payments a ON a.id = w.thing_id JOIN projects j ON j.id = a.project_id LEFT JOIN participations p ON p.id = NULL',
     )} AND w.known_from > w.recorded_on AND j.known_from <= w.known_from ${TAKES_PART(scope)}
     UNION ALL
     SELECT 'action_status', p.id, max(p.known_from, p.effective_on), NULL, NULL, NULL, p.season_key, p.action_key, p.src,
       p.account_id, p.at, ${NO_LIFE}
     FROM action_season_events p WHERE ${BETWEEN('max(p.known_from, p.effective_on)')} ${ofPlace(scope)}
     UNION ALL
     SELECT 'intermediate_target', i.id, i.known_from, NULL, NULL, NULL, p.season_key, p.action_key, coalesce(i.reason, i.src),
       i.account_id, i.at, ${NO_LIFE}
     FROM intermediate_targets i JOIN components p ON p.id = i.component_id WHERE ${BETWEEN('i.known_from')} ${ofPlace(scope)}
     UNION ALL
     SELECT 'profession_aims', min(a.id), a.known_from, NULL, NULL, NULL, p.season_key, p.action_key, a.reason, a.account_id,
       a.at, ${NO_LIFE}
     FROM profession_aims a JOIN action_seasons p ON p.action_key = a.action_key AND ${actionInSeason(scope)}
     WHERE a.account_id IS NOT NULL AND ${BETWEEN('a.known_from')} GROUP BY a.at, a.account_id, a.action_key
     UNION ALL
     SELECT 'period_rule', r.id, r.known_from, NULL, NULL, NULL, p.season_key, p.action_key, r.source, r.account_id, r.at, ${NO_LIFE}
     FROM period_rules r LEFT JOIN components p ON p.id = r.component_id
     WHERE ${BETWEEN('r.known_from')} AND (r.component_id IS NULL OR (1 ${ofPlace(scope)}))`,
  ).all(bound(scope)) as LifeChange[];
}

export interface MemberChange {
  id: number;
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  event: MembershipEvent;
  role: MembershipRole;
  organisationId: number;
  organisation: string;
  effectiveOn: string;
  reason: string | null;
  accountId: number;
  at: string;
}

/** Who joined or left a consortium; its first members came with the project. */
export async function memberChanges(read: Read, scope: ChangeScope): Promise<MemberChange[]> {
  return prepared(
    read,
    `SELECT m.id, max(m.known_from, j.known_from) AS day, j.id AS projectId, j.slug, ${ACRONYM}, m.event, m.role,
       o.id AS organisationId, ${organisationSaid('o', 'name', '@to')} AS organisation, m.effective_on AS effectiveOn, m.reason, m.account_id AS accountId, m.recorded_at AS at
     FROM membership_events m JOIN organisations o ON o.id = m.organisation_id JOIN projects j ON j.id = m.project_id
     WHERE ${BETWEEN('max(m.known_from, j.known_from)')} AND NOT (m.event = 'join' AND m.known_from <= j.known_from)
       ${TAKES_PART(scope)}`,
  ).all(bound(scope)) as MemberChange[];
}

export interface SuccessionChange {
  id: number;
  day: string;
  kind: SuccessionKind;
  predecessor: string;
  successor: string | null;
  effectiveOn: string;
  reason: string;
  cancels: 0 | 1;
  accountId: number;
  at: string;
}

/** What became of organisations, and what was taken back of it; of a season or an action, those of its consortia. */
export async function successionChanges(read: Read, scope: ChangeScope): Promise<SuccessionChange[]> {
  const place = TAKES_PART(scope);
  return prepared(
    read,
    `SELECT s.id, s.known_from AS day, s.kind, ${organisationSaid('o', 'name', '@to')} AS predecessor,
       CASE WHEN q.id IS NOT NULL THEN ${organisationSaid('q', 'name', '@to')} END AS successor, s.effective_on AS effectiveOn,
       s.reason, s.cancels_id IS NOT NULL AS cancels, s.account_id AS accountId, s.at
     FROM organisation_successions s JOIN organisations o ON o.id = s.predecessor_id
       LEFT JOIN organisations q ON q.id = s.successor_id
     WHERE ${BETWEEN('s.known_from')} ${
       place &&
       `AND EXISTS (SELECT 1 FROM membership_events m JOIN projects j ON j.id = m.project_id
         WHERE m.organisation_id IN (s.predecessor_id, s.successor_id) ${place})`
     }`,
  ).all(bound(scope)) as SuccessionChange[];
}

export interface DepartureChange {
  id: number;
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  organisation: string;
  departedOn: string;
  reason: string | null;
  accountId: number;
  at: string;
}

/** What was said of what a member left behind, thing by thing. */
export async function departureChanges(read: Read, scope: ChangeScope): Promise<DepartureChange[]> {
  return prepared(
    read,
    `SELECT a.id, max(a.known_from, p.known_from) AS day, j.id AS projectId, j.slug, ${ACRONYM}, p.season_key AS seasonKey,
       p.action_key AS actionKey, ${organisationSaid('o', 'name', '@to')} AS organisation, a.departed_on AS departedOn, a.reason, a.account_id AS accountId, a.at
     FROM departure_answers a JOIN participations p ON p.id = a.participation_id JOIN projects j ON j.id = a.project_id
     JOIN organisations o ON o.id = a.organisation_id
     WHERE ${BETWEEN('max(a.known_from, p.known_from)')} ${ofPlace(scope)}`,
  ).all(bound(scope)) as DepartureChange[];
}

export interface AmountChange {
  id: number;
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  kind: AmountKind;
  cents: number;
  source: string;
  accountId: number;
  at: string;
}

/** Nobody read it: withdrawn on the day of its recording. Its withdrawal is not told either. */
const notReadAt = (thing: WithdrawnThing, alias: string): string =>
  `AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = '${thing}' AND w.thing_id = ${alias}.id AND w.known_from <= w.recorded_on)`;

/** Its withdrawal is not told: recorded by mistake, it is not told once that is known. */
const standsAtEnd = (thing: WithdrawnThing, alias: string): string =>
  `AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = '${thing}' AND w.thing_id = ${alias}.id AND w.known_from <= @to)`;

/**
 * Amounts that were recorded; what a version of an agreement contracts, from the day that it is known and in force; what
 * was paid in all, after each payment. One recorded by mistake before anybody could read it is left out.
 */
export async function amountChanges(read: Read, scope: ChangeScope): Promise<AmountChange[]> {
  return prepared(
    read,
    `SELECT a.id, max(${readAfter('a', 'amount', '@from')}, j.known_from) AS day, j.id AS projectId, j.slug, ${ACRONYM}, a.kind, a.cents, a.source,
       a.account_id AS accountId, a.recorded_at AS at
     FROM amounts a JOIN projects j ON j.id = a.project_id
     WHERE ${BETWEEN(`max(${readAfter('a', 'amount', '@from')}, j.known_from)`)} ${notReadAt('amount', 'a')}
       ${notHeldBack('a', 'amount', '@to')} ${TAKES_PART(scope)}
     UNION ALL
     SELECT 1000000000 + v.id, max(${readAfter('v', 'agreement', '@from')}, v.effective_on, j.known_from), j.id, j.slug, ${ACRONYM}, 'contracted', v.aid_cents,
       v.source, v.account_id, v.at
     FROM agreement_versions v JOIN projects j ON j.id = v.project_id
     WHERE ${BETWEEN(`max(${readAfter('v', 'agreement', '@from')}, v.effective_on, j.known_from)`)} ${notReadAt('agreement', 'v')} ${notHeldBack('v', 'agreement', '@to')} ${TAKES_PART(scope)}
     UNION ALL
     SELECT 2000000000 + y.id, max(${readAfter('y', 'payment', '@from')}, j.known_from), j.id, j.slug, ${ACRONYM}, 'paid', (SELECT sum(z.cents) FROM payments z
         WHERE z.project_id = y.project_id AND (z.paid_on < y.paid_on OR (z.paid_on = y.paid_on AND z.id <= y.id))
           AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = 'payment' AND w.thing_id = z.id
             AND (w.known_from <= ${readAfter('y', 'payment', '@from')} OR w.recorded_on > ${readAfter('y', 'payment', '@from')}) AND z.id <> y.id)
           ${notHeldBack('z', 'payment', readAfter('y', 'payment', '@from'))}),
       y.source, y.account_id, y.at
     FROM payments y JOIN projects j ON j.id = y.project_id
     WHERE ${BETWEEN(`max(${readAfter('y', 'payment', '@from')}, j.known_from)`)} ${notReadAt('payment', 'y')} ${notHeldBack('y', 'payment', '@to')} ${TAKES_PART(scope)}`,
  ).all(bound(scope)) as AmountChange[];
}

export interface MoneyChange {
  kind: 'review_step' | 'project_milestone' | 'cofunding';
  id: number;
  day: string;
  projectId: number;
  slug: string;
  acronym: string;
  /** Of a milestone: its title, and what was said of it; of a review: which, the step and its outcome; of a funder: his kind. */
  title: string | null;
  what: string;
  outcome: string | null;
  reason: string | null;
  accountId: number;
  at: string;
}

/** Steps of reviews, what became of milestones, what others give: beside the amounts. */
export async function moneyChanges(read: Read, scope: ChangeScope): Promise<MoneyChange[]> {
  return prepared(
    read,
    `SELECT 'review_step' AS kind, r.id, max(${readAfter('r', 'review_step', '@from')}, j.known_from) AS day, j.id AS projectId, j.slug, ${ACRONYM},
       r.review AS title, r.step AS what, r.outcome, NULL AS reason, r.account_id AS accountId, r.at
     FROM review_steps r JOIN projects j ON j.id = r.project_id
     WHERE ${BETWEEN(`max(${readAfter('r', 'review_step', '@from')}, j.known_from)`)} ${standsAtEnd('review_step', 'r')} ${notHeldBack('r', 'review_step', '@to')} ${TAKES_PART(scope)}
     UNION ALL
     SELECT 'project_milestone', e.id, max(e.known_from, j.known_from), j.id, j.slug, ${ACRONYM}, m.title, e.kind, NULL, e.reason,
       e.account_id, e.at
     FROM project_milestone_events e JOIN project_milestones m ON m.id = e.milestone_id JOIN projects j ON j.id = m.project_id
     WHERE e.kind IN ('verified', 'postponed', 'dropped') AND ${BETWEEN('max(e.known_from, j.known_from)')}
       ${standsAtEnd('milestone', 'm')} ${TAKES_PART(scope)}
     UNION ALL
     SELECT 'cofunding', c.id, max(${readAfter('c', 'pledge', '@from')}, j.known_from), j.id, j.slug, ${ACRONYM}, c.funder_kind, c.state, NULL, NULL,
       c.account_id, c.at
     FROM cofunding_pledges c JOIN projects j ON j.id = c.project_id
     WHERE ${BETWEEN(`max(${readAfter('c', 'pledge', '@from')}, j.known_from)`)} ${standsAtEnd('pledge', 'c')} ${notHeldBack('c', 'pledge', '@to')} ${TAKES_PART(scope)}`,
  ).all(bound(scope)) as MoneyChange[];
}

export interface StatementChange {
  kind: 'milestone' | 'gap_note' | 'overlap';
  id: number;
  day: string;
  /** The component of a milestone. */
  componentId: string | null;
  /** The name of a disagreement. */
  gapKey: string | null;
  projectId: number | null;
  slug: string | null;
  acronym: string | null;
  reason: string;
  accountId: number;
  at: string;
}

/**
 * Milestones, notes on disagreements and declared overlaps: what people say beside the figures. A note on the
 * capacity of a training is of its project: only those who may read the project may read it.
 */
export async function statementChanges(read: Read, scope: ChangeScope): Promise<StatementChange[]> {
  return prepared(
    read,
    `SELECT 'milestone' AS kind, m.id, m.known_from AS day, m.component_id AS componentId, NULL AS gapKey, NULL AS projectId,
       NULL AS slug, NULL AS acronym, m.evidence AS reason, m.account_id AS accountId, m.at
     FROM milestone_records m JOIN components p ON p.id = m.component_id WHERE ${BETWEEN('m.known_from')} ${ofPlace(scope)}
     UNION ALL
     SELECT 'gap_note', n.id, n.known_from, NULL, n.gap_key, j.id, j.slug, ${ACRONYM}, n.note, n.account_id, n.at
     FROM gap_notes n LEFT JOIN trainings t ON n.gap_key LIKE 'capacity:%' AND t.id = CAST(substr(n.gap_key, 10) AS INTEGER)
       LEFT JOIN projects j ON j.id = t.project_id WHERE ${BETWEEN('n.known_from')}
     UNION ALL
     SELECT 'overlap', v.id, v.known_from, NULL, NULL, j.id, j.slug, ${ACRONYM}, v.reason, v.account_id, v.at
     FROM training_overlaps v JOIN projects j ON j.id = v.project_id WHERE ${BETWEEN('v.known_from')} ${TAKES_PART(scope)}`,
  ).all(bound(scope)) as StatementChange[];
}

/** A line of which another value stands at the end of a day than at the end of the day before. */
export interface ChangedLineRow extends LineWords {
  wasValue: number | null;
  wasState: EnteredState | null;
  isValue: number | null;
  isState: EnteredState | null;
  /** How many lines changed in all: the list is cut. */
  changed: number;
}

interface LineWords extends Breakdown {
  lineId: number;
  training: string;
  region: string;
  period: string;
  measure: Measure;
}

export interface ChangedOn {
  participationId: number;
  day: string;
  eve: string;
  /** Only what this section said, or ceased to say; null: what is committed. */
  sectionId: number | null;
}

/** The first lines of which a layer of a participation has another value, compared where they stand (DOMAIN §4). */
export async function changedLinesOn(
  read: Read,
  layer: Layer,
  { participationId, day, eve, sectionId }: ChangedOn,
  most: number,
): Promise<ChangedLineRow[]> {
  const isOfSection = layer !== 'committed';
  const rows = (await allAside(
    read,
    `WITH ${isOfSection ? settledThen(layer) : COMMITTED_THEN},
     changed AS (SELECT m.line_id, was.value AS was_value, was.state AS was_state, is_.value AS is_value, is_.state AS is_state,
         count(*) OVER () AS changed
       FROM mine m LEFT JOIN stood was ON was.line_id = m.line_id AND was.rank = 1
       LEFT JOIN stands is_ ON is_.line_id = m.line_id AND is_.rank = 1
       WHERE (was.state IS NOT is_.state OR was.value IS NOT is_.value)
         ${isOfSection ? 'AND (was.section_id = @sectionId OR is_.section_id = @sectionId)' : ''}
       ORDER BY was.line_id IS NULL, m.line_id LIMIT @most)
     SELECT l.id AS lineId, ${titleAt('t')} AS training, g.name AS region, d.label AS period, ${breakdownColumns('l')}, l.measure,
       x.was_value AS wasValue, x.was_state AS wasState, x.is_value AS isValue, x.is_state AS isState, x.changed
     FROM changed x JOIN figure_lines l ON l.id = x.line_id JOIN trainings t ON t.id = l.training_id
     JOIN regions g ON g.code = l.region_code JOIN periods d ON d.id = l.period_id
     ORDER BY d.starts_on, l.id`,
    { participationId, day, eve, most, ...(isOfSection && { sectionId }) },
  )) as ChangedLineRow[];
  return frenchOrder(rows, (row) => row.training);
}

/** Of the lines that a section speaks of, what each section said of them and what stood, on the eve and on the day. */
const settledThen = (layer: 'declared' | 'verified') => {
  const ranked = (at: 'was' | 'now') => `SELECT x.line_id, x.section_id, r.value, r.state,
    row_number() OVER (PARTITION BY x.line_id ORDER BY r.state = 'nothing_to_report', c.observed_on DESC, x.${at} DESC) AS rank
    FROM said x JOIN figure_revisions r ON r.id = x.${at}_id JOIN campaigns c ON c.id = r.campaign_id WHERE r.state IS NOT NULL`;
  return `settled AS MATERIALIZED (SELECT e.section_id, max(CASE WHEN e.known_from <= @eve AND ${settles('e', layer, '@eve')} THEN e.at END) AS was,
        max(CASE WHEN ${settles('e', layer, '@day')} THEN e.at END) AS now
      FROM section_events e WHERE ${layer === 'declared' ? settles('e', layer) : "e.step IN ('validate', 'accept_modified')"} AND e.known_from <= @day
        AND e.section_id IN (SELECT id FROM sections WHERE participation_id = (SELECT @participationId)) GROUP BY e.section_id),
    mine AS MATERIALIZED (SELECT DISTINCT line_id FROM figure_revisions WHERE section_id = @sectionId),
    said AS MATERIALIZED (SELECT r.line_id, r.section_id, s.was, s.now, max(CASE WHEN r.at <= s.was THEN r.id END) AS was_id,
        max(CASE WHEN r.at <= s.now THEN r.id END) AS now_id
      FROM mine m CROSS JOIN figure_revisions r ON r.line_id = m.line_id
      JOIN settled s ON s.section_id = r.section_id AND r.at <= max(coalesce(s.was, ''), coalesce(s.now, ''))
      ${layer === 'declared' ? "WHERE r.kind <> 'acceptance'" : ''} GROUP BY r.line_id, r.section_id),
    stood AS MATERIALIZED (${ranked('was')}), stands AS MATERIALIZED (${ranked('now')})`;
};

/** Of the lines that were planned again on the day, what was planned on the eve and is on the day. */
const COMMITTED_THEN = (() => {
  const last = (day: string) => `SELECT r.line_id, r.value, r.state, 1 AS rank FROM figure_revisions r
    WHERE r.id IN (SELECT max(x.id) FROM mine m JOIN figure_revisions x ON x.line_id = m.line_id
      AND x.section_id IS NULL AND x.known_from <= ${day} GROUP BY x.line_id) AND r.state IS NOT NULL`;
  return `mine AS MATERIALIZED (SELECT DISTINCT r.line_id FROM trainings t
      JOIN figure_lines n ON n.training_id = t.id AND n.nature = 'planned'
      JOIN figure_revisions r ON r.line_id = n.id AND r.section_id IS NULL AND r.known_from = @day
      WHERE t.participation_id = (SELECT @participationId)),
    stood AS MATERIALIZED (${last('@eve')}), stands AS MATERIALIZED (${last('@day')})`;
})();

export interface StandingOffer {
  key: string;
  subject: OfferSubject;
  label: string;
  sectionId: number | null;
  happenedOn: string | null;
}

/** What is committed or opened in a participation at the end of a day. */
export async function standingOpenings(
  read: Read,
  layer: Layer,
  participationId: number,
  day: string,
): Promise<StandingOffer[]> {
  return (await allAside(
    read,
    `SELECT x.subject || ' ' || coalesce('t' || x.training_id, x.organisation_id) AS key, x.subject,
       CASE WHEN t.id IS NULL THEN ${organisationSaid('o', 'name')} ELSE ${titleAt('t')} END AS label, x.section_id AS sectionId, x.happened_on AS happenedOn
     FROM (${standingOffers(layer, { ofParticipation: true })}) x JOIN organisations o ON o.id = x.organisation_id
     LEFT JOIN trainings t ON t.id = x.training_id WHERE x.rank = 1 AND x.participation_id = @participationId`,
    { participationId, day },
  )) as StandingOffer[];
}
