import type { AgreementVersion } from '@/lib/domain/money/agreement';
import type { Pledge } from '@/lib/domain/money/cofunding';
import type { ReviewLine } from '@/lib/domain/money/review';
import type { Tranche } from '@/lib/domain/money/schedule';
import type { AmountKind, ProjectStatus } from '@/lib/domain/vocabulary';
import { amountKnownAt, factKnownAt, organisationSaid, projectStatusAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** The money of some projects as it was known at the end of a day: one statement a question, however many they are. */

interface Asked {
  ids: readonly number[];
  day: string;
}

/** A row, with the project that it is of. */
export type Of<Row> = Row & { projectId: number };

const bound = ({ ids, day }: Asked) => ({ ids: JSON.stringify(ids), day });

const FROM = (table: string, alias: string) =>
  `FROM json_each(@ids) i JOIN ${table} ${alias} ON ${alias}.project_id = i.value`;

export interface VersionRow extends AgreementVersion {
  accountId: number;
  at: string;
}

/** Every version of an agreement, in the order of their recording; one that takes effect later is known already. */
export const agreementRows = (read: Read, asked: Asked): Of<VersionRow>[] =>
  prepared(
    read,
    `SELECT v.project_id AS projectId, v.id, v.position, v.kind, v.number, v.signed_on AS signedOn,
       v.effective_on AS effectiveOn, v.starts_on AS startsOn, v.ends_on AS endsOn, v.launch_ends_on AS launchEndsOn,
       v.aid_cents AS aidCents, v.total_cost_cents AS totalCostCents, v.eligible_base_cents AS eligibleBaseCents,
       v.reason, v.source, v.account_id AS accountId, v.at
     ${FROM('agreement_versions', 'v')} WHERE ${factKnownAt('v', 'agreement')} ORDER BY v.project_id, v.position`,
  ).all(bound(asked)) as Of<VersionRow>[];

export interface ShareRow {
  versionId: number;
  organisationId: number | null;
  organisation: string | null;
  actionKey: string | null;
  cents: number;
}

/** The splits of the aid, of every version. */
export const shareRows = (read: Read, asked: Asked): Of<ShareRow>[] =>
  prepared(
    read,
    `SELECT v.project_id AS projectId, v.id AS versionId, s.organisation_id AS organisationId,
       CASE WHEN o.id IS NOT NULL THEN ${organisationSaid('o', 'name')} END AS organisation, s.action_key AS actionKey, s.cents
     ${FROM('agreement_versions', 'v')} JOIN agreement_shares s ON s.version_id = v.id
     LEFT JOIN organisations o ON o.id = s.organisation_id
     WHERE ${factKnownAt('v', 'agreement')} ORDER BY v.project_id, s.id`,
  ).all(bound(asked)) as Of<ShareRow>[];

export interface TrancheRow extends Tranche {
  schedule: number;
  at: string;
}

/** The tranches of every schedule, the first schedule first: those of a version recorded by mistake left out. */
export const trancheRows = (read: Read, asked: Asked): Of<TrancheRow>[] =>
  prepared(
    read,
    `SELECT r.project_id AS projectId, r.schedule, r.version_id AS versionId, r.position, r.cents, r.said, r.condition,
       r.condition_text AS conditionText, r.milestone_id AS milestoneId, r.due_on AS dueOn, r.at
     ${FROM('tranches', 'r')} JOIN agreement_versions v ON v.id = r.version_id AND ${factKnownAt('v', 'agreement')}
     WHERE r.known_from <= @day ORDER BY r.project_id, r.schedule, r.position`,
  ).all(bound(asked)) as Of<TrancheRow>[];

export interface MetRow {
  id: number;
  position: number;
  metOn: string;
  source: string;
  at: string;
}

export const metRows = (read: Read, asked: Asked): Of<MetRow>[] =>
  prepared(
    read,
    `SELECT m.project_id AS projectId, m.id, m.position, m.met_on AS metOn, m.source, m.at
     ${FROM('tranche_conditions', 'm')} WHERE ${factKnownAt('m', 'tranche_met')} ORDER BY m.project_id, m.id`,
  ).all(bound(asked)) as Of<MetRow>[];

export interface PaymentRow {
  id: number;
  tranche: number | null;
  paidOn: string;
  cents: number;
  source: string;
  accountId: number;
  at: string;
}

export const paymentRows = (read: Read, asked: Asked): Of<PaymentRow>[] =>
  prepared(
    read,
    `SELECT y.project_id AS projectId, y.id, y.tranche, y.paid_on AS paidOn, y.cents, y.source, y.account_id AS accountId, y.at
     ${FROM('payments', 'y')} WHERE ${factKnownAt('y', 'payment')} ORDER BY y.project_id, y.paid_on, y.id`,
  ).all(bound(asked)) as Of<PaymentRow>[];

export interface ReviewRow extends ReviewLine {
  reserves: string | null;
  source: string;
  accountId: number;
  at: string;
}

export const reviewRows = (read: Read, asked: Asked): Of<ReviewRow>[] =>
  prepared(
    read,
    `SELECT r.project_id AS projectId, r.id, r.review, r.step, r.outcome, r.on_day AS onDay, r.reserves, r.source,
       r.account_id AS accountId, r.at
     ${FROM('review_steps', 'r')} WHERE ${factKnownAt('r', 'review_step')} ORDER BY r.project_id, r.on_day, r.id`,
  ).all(bound(asked)) as Of<ReviewRow>[];

export interface PledgeRow extends Pledge {
  accountId: number;
  at: string;
}

export const pledgeRows = (read: Read, asked: Asked): Of<PledgeRow>[] =>
  (
    prepared(
      read,
      `SELECT c.project_id AS projectId, c.id, c.funder_kind AS funderKind, c.funder, c.state, c.cents, c.dated_on AS datedOn,
       c.source, c.shown, c.account_id AS accountId, c.at
     ${FROM('cofunding_pledges', 'c')} WHERE ${factKnownAt('c', 'pledge')} ORDER BY c.project_id, c.id`,
    ).all(bound(asked)) as Of<Omit<PledgeRow, 'shown'> & { shown: number }>[]
  ).map((row) => ({ ...row, shown: row.shown === 1 }));

export interface SaidAmountRow {
  kind: AmountKind;
  cents: number;
  datedOn: string;
  source: string;
}

/** The amounts recorded as such, the last dated of each kind first; their table is read once, it has no index by project. */
export const saidAmountRows = (read: Read, asked: Asked): Of<SaidAmountRow>[] =>
  prepared(
    read,
    `SELECT a.project_id AS projectId, a.kind, a.cents, a.dated_on AS datedOn, a.source
     FROM amounts a WHERE a.project_id IN (SELECT value FROM json_each(@ids)) AND ${amountKnownAt('a')} ORDER BY a.project_id, a.dated_on DESC, a.id DESC`,
  ).all(bound(asked)) as Of<SaidAmountRow>[];

/** How each project stood at the end of the day. */
export const statusRows = (read: Read, asked: Asked): Of<{ status: ProjectStatus | null }>[] =>
  prepared(
    read,
    `SELECT p.id AS projectId, ${projectStatusAt('p')} AS status FROM json_each(@ids) i JOIN projects p ON p.id = i.value`,
  ).all(bound(asked)) as Of<{ status: ProjectStatus | null }>[];

/** Whether the agreement of a project, and any payment, stand now: the amounts that they say are then no longer recorded. */
export function detailsStanding(read: Read, projectId: number): Record<'contracted' | 'paid', boolean> {
  const row = prepared(
    read,
    `SELECT EXISTS (SELECT 1 FROM agreement_versions x WHERE x.project_id = @projectId AND NOT EXISTS (
         SELECT 1 FROM withdrawals w WHERE w.thing = 'agreement' AND w.thing_id = x.id)) AS contracted,
       EXISTS (SELECT 1 FROM payments x WHERE x.project_id = @projectId AND NOT EXISTS (
         SELECT 1 FROM withdrawals w WHERE w.thing = 'payment' AND w.thing_id = x.id)) AS paid`,
  ).get({ projectId }) as { contracted: number; paid: number };
  return { contracted: row.contracted === 1, paid: row.paid === 1 };
}
