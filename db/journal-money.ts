import type {
  AgreementKind,
  FunderKind,
  MilestoneEvent,
  PledgeState,
  Review,
  ReviewOutcome,
  ReviewStep,
  TrancheCondition,
} from '@/lib/domain/money/vocabulary';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What lines of the journal about money refer to, withdrawn or not: the journal copies no value. */

const bound = (ids: readonly number[]) => ({ ids: JSON.stringify(ids) });
const IDS = 'json_each(@ids) i';

export interface AgreementSaid {
  id: number;
  kind: AgreementKind;
  number: string | null;
  effectiveOn: string;
  cents: number;
  source: string;
  beforeCents: number | null;
}

export const agreementsSaid = (read: Read, ids: readonly number[]): AgreementSaid[] =>
  prepared(
    read,
    `SELECT v.id, v.kind, v.number, v.effective_on AS effectiveOn, v.aid_cents AS cents, v.source,
       (SELECT b.aid_cents FROM agreement_versions b WHERE b.project_id = v.project_id AND b.position < v.position
          AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = 'agreement' AND w.thing_id = b.id AND w.at <= v.at)
        ORDER BY b.position DESC LIMIT 1) AS beforeCents
     FROM ${IDS} JOIN agreement_versions v ON v.id = i.value`,
  ).all(bound(ids)) as AgreementSaid[];

export interface PaymentSaid {
  id: number;
  tranche: number | null;
  paidOn: string;
  cents: number;
  source: string;
}

export const paymentsSaid = (read: Read, ids: readonly number[]): PaymentSaid[] =>
  prepared(
    read,
    `SELECT y.id, y.tranche, y.paid_on AS paidOn, y.cents, y.source FROM ${IDS} JOIN payments y ON y.id = i.value`,
  ).all(bound(ids)) as PaymentSaid[];

export interface TrancheSaid {
  id: number;
  position: number;
  cents: number;
  condition: TrancheCondition;
  dueOn: string | null;
  beforeCents: number | null;
}

export const tranchesSaid = (read: Read, ids: readonly number[]): TrancheSaid[] =>
  prepared(
    read,
    `SELECT r.id, r.position, r.cents, r.condition, r.due_on AS dueOn,
       (SELECT b.cents FROM tranches b WHERE b.project_id = r.project_id AND b.schedule = r.schedule - 1
          AND b.position = r.position) AS beforeCents
     FROM ${IDS} JOIN tranches r ON r.id = i.value ORDER BY r.id`,
  ).all(bound(ids)) as TrancheSaid[];

export interface ConditionSaid {
  id: number;
  position: number;
  metOn: string;
  source: string;
}

export const conditionsSaid = (read: Read, ids: readonly number[]): ConditionSaid[] =>
  prepared(
    read,
    `SELECT m.id, m.position, m.met_on AS metOn, m.source FROM ${IDS} JOIN tranche_conditions m ON m.id = i.value`,
  ).all(bound(ids)) as ConditionSaid[];

export interface ReviewSaid {
  id: number;
  review: Review;
  step: ReviewStep;
  outcome: ReviewOutcome | null;
  onDay: string;
}

export const reviewsSaid = (read: Read, ids: readonly number[]): ReviewSaid[] =>
  prepared(
    read,
    `SELECT r.id, r.review, r.step, r.outcome, r.on_day AS onDay FROM ${IDS} JOIN review_steps r ON r.id = i.value`,
  ).all(bound(ids)) as ReviewSaid[];

export interface MilestoneSaid {
  id: number;
  title: string;
  dueOn: string;
}

export const milestonesSaid = (read: Read, ids: readonly number[]): MilestoneSaid[] =>
  prepared(
    read,
    `SELECT m.id, m.title, m.due_on AS dueOn FROM ${IDS} JOIN project_milestones m ON m.id = i.value`,
  ).all(bound(ids)) as MilestoneSaid[];

export interface MilestoneEventSaid {
  id: number;
  title: string;
  event: MilestoneEvent;
  onDay: string;
  newDueOn: string | null;
  dueOn: string;
}

export const milestoneEventsSaid = (read: Read, ids: readonly number[]): MilestoneEventSaid[] =>
  prepared(
    read,
    `SELECT e.id, m.title, e.kind AS event, e.on_day AS onDay, e.new_due_on AS newDueOn,
       coalesce((SELECT b.new_due_on FROM project_milestone_events b WHERE b.milestone_id = m.id AND b.id < e.id
         AND b.new_due_on IS NOT NULL ORDER BY b.id DESC LIMIT 1), m.due_on) AS dueOn
     FROM ${IDS} JOIN project_milestone_events e ON e.id = i.value JOIN project_milestones m ON m.id = e.milestone_id`,
  ).all(bound(ids)) as MilestoneEventSaid[];

export interface PledgeSaid {
  id: number;
  funder: string;
  funderKind: FunderKind;
  state: PledgeState;
  cents: number;
  datedOn: string;
}

export const pledgesSaid = (read: Read, ids: readonly number[]): PledgeSaid[] =>
  prepared(
    read,
    `SELECT c.id, c.funder, c.funder_kind AS funderKind, c.state, c.cents, c.dated_on AS datedOn
     FROM ${IDS} JOIN cofunding_pledges c ON c.id = i.value`,
  ).all(bound(ids)) as PledgeSaid[];
