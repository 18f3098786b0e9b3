import { milestoneEventRows, milestoneRows } from '@/db/milestone-rows';
import {
  agreementRows,
  type MetRow,
  metRows,
  type Of,
  type PaymentRow,
  paymentRows,
  pledgeRows,
  type ReviewRow,
  reviewRows,
  type SaidAmountRow,
  type ShareRow,
  saidAmountRows,
  shareRows,
  statusRows,
  type TrancheRow,
  trancheRows,
  type VersionRow,
} from '@/db/money-rows';
import type { Read } from '@/db/store';
import { agreementOn } from '@/lib/domain/money/agreement';
import {
  type CofundingTotal,
  cofundingTotals,
  type Pledge,
  standingPledges,
} from '@/lib/domain/money/cofunding';
import { type MilestoneCount, milestoneCount } from '@/lib/domain/money/milestone';
import { type AidRate, aidRate, type MoneyRemark, moneyRemarks } from '@/lib/domain/money/ratios';
import { reviewVerdict } from '@/lib/domain/money/review';
import {
  conditionsMet,
  missingCents,
  nextTranche,
  type StandingTranche,
  trancheOn,
} from '@/lib/domain/money/schedule';
import type { ProjectStatus } from '@/lib/domain/vocabulary';
import { type ProjectMilestone, standingMilestones } from './project-milestones';

/** One of the four amounts, with the document that says it and its day. */
export interface SourcedAmount {
  cents: number;
  datedOn: string;
  source: string;
  /** Of what was paid: how many payments it adds up; null where a total was recorded as such. */
  payments: number | null;
}

/** The money of a project at the end of a day, as known and true by then. What is unknown is null. */
export interface ProjectMoney {
  projectId: number;
  announced: SourcedAmount | null;
  contracted: SourcedAmount | null;
  paid: SourcedAmount | null;
  spent: SourcedAmount | null;
  /** The version of the agreement in force; null where none is recorded, or none takes effect yet. */
  agreement: VersionRow | null;
  versions: VersionRow[];
  /** How the version in force shares its aid; an empty list is « non répartie », never prorated. */
  shares: { organisations: ShareRow[]; actions: ShareRow[] };
  aidRate: AidRate | null;
  /** The schedule in force, and the tranches that it gave up. */
  tranches: StandingTranche[];
  next: StandingTranche | null;
  /** What the tranches leave of the aid; null without a schedule. */
  missingCents: number | null;
  /** The conditions that an officer said to be met. */
  conditionsMet: MetRow[];
  payments: PaymentRow[];
  reviews: ReviewRow[];
  /** The last word on each funder, and all of them. */
  pledges: Pledge[];
  allPledges: Pledge[];
  cofunding: CofundingTotal[];
  /** Of the pledges that may be read by anybody. */
  shownCofunding: CofundingTotal[];
  milestones: ProjectMilestone[];
  milestoneCount: MilestoneCount;
  remarks: MoneyRemark[];
}

/** The money of some projects on a day, in as many statements as of one. */
export function moneyOfProjects(read: Read, ids: readonly number[], day: string): Map<number, ProjectMoney> {
  const asked = { ids, day };
  const versions = grouped(agreementRows(read, asked));
  const shares = grouped(shareRows(read, asked));
  const tranches = grouped(trancheRows(read, asked));
  const met = grouped(metRows(read, asked));
  const payments = grouped(paymentRows(read, asked));
  const reviews = grouped(reviewRows(read, asked));
  const pledges = grouped(pledgeRows(read, asked));
  const amounts = grouped(saidAmountRows(read, asked));
  const statuses = grouped(statusRows(read, asked));
  const milestones = grouped(
    standingMilestones(milestoneRows(read, asked), milestoneEventRows(read, asked), day),
  );
  return new Map(
    ids.map((projectId) => {
      const own = {
        versions: versions.get(projectId) ?? [],
        shares: shares.get(projectId) ?? [],
        tranches: tranches.get(projectId) ?? [],
        met: met.get(projectId) ?? [],
        payments: payments.get(projectId) ?? [],
        reviews: reviews.get(projectId) ?? [],
        pledges: pledges.get(projectId) ?? [],
        amounts: amounts.get(projectId) ?? [],
        milestones: milestones.get(projectId) ?? [],
        status: statuses.get(projectId)?.[0]?.status ?? null,
      };
      return [projectId, moneyOn(projectId, own, day)];
    }),
  );
}

export function moneyOfProject(read: Read, projectId: number, day: string): ProjectMoney {
  const money = moneyOfProjects(read, [projectId], day).get(projectId);
  if (!money) throw new Error(`No money was read of project ${projectId}`);
  return money;
}

function grouped<Row extends { projectId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.projectId);
    if (group) group.push(row);
    else groups.set(row.projectId, [row]);
  }
  return groups;
}

interface Own {
  versions: Of<VersionRow>[];
  shares: Of<ShareRow>[];
  tranches: Of<TrancheRow>[];
  met: Of<MetRow>[];
  payments: Of<PaymentRow>[];
  reviews: Of<ReviewRow>[];
  pledges: Of<Pledge>[];
  amounts: Of<SaidAmountRow>[];
  milestones: ProjectMilestone[];
  status: ProjectStatus | null;
}

function moneyOn(projectId: number, own: Own, day: string): ProjectMoney {
  const agreement = agreementOn(own.versions, day) ?? null;
  const said = (kind: SaidAmountRow['kind']): SourcedAmount | null => {
    const found = own.amounts.find((amount) => amount.kind === kind);
    return found
      ? { cents: found.cents, datedOn: found.datedOn, source: found.source, payments: null }
      : null;
  };
  const contracted = agreement
    ? {
        cents: agreement.aidCents,
        datedOn: agreement.effectiveOn,
        source: agreement.source,
        payments: null,
      }
    : said('contracted');
  const announced = said('announced');
  const paid = paidBy(own.payments) ?? said('paid');
  const spent = said('spent');
  const tranches = tranchesOn(own, day);
  const pledges = standingPledges(own.pledges);
  return {
    projectId,
    announced,
    contracted,
    paid,
    spent,
    agreement,
    versions: own.versions,
    shares: sharesOf(own.shares, agreement?.id),
    aidRate: agreement && aidRate(agreement),
    tranches,
    next: nextTranche(tranches) ?? null,
    missingCents: agreement && missingOn(own, agreement, day),
    conditionsMet: own.met,
    payments: own.payments,
    reviews: own.reviews,
    pledges,
    allPledges: own.pledges,
    cofunding: cofundingTotals(pledges),
    shownCofunding: cofundingTotals(pledges.filter(({ shown }) => shown)),
    milestones: own.milestones,
    milestoneCount: milestoneCount(own.milestones, day),
    remarks: moneyRemarks({
      announced: announced?.cents ?? null,
      contracted: contracted?.cents ?? null,
      paid: paid?.cents ?? null,
      spent: spent?.cents ?? null,
      totalCost: agreement?.totalCostCents ?? null,
    }),
  };
}

/** How one version shares its aid: among organisations, among actions, or neither. */
export function sharesOf(rows: readonly ShareRow[], version: number | undefined): ProjectMoney['shares'] {
  const own = rows.filter(({ versionId }) => versionId === version);
  return {
    organisations: own.filter(({ organisationId }) => organisationId !== null),
    actions: own.filter(({ actionKey }) => actionKey !== null),
  };
}

/** What the last schedule leaves of the aid in force, or of a version that takes effect later and that it splits already. */
function missingOn({ versions, tranches }: Own, agreement: VersionRow, day: string): number | null {
  const last = lastSchedule(tranches);
  const split = versions.find(({ id }) => id === last[0]?.versionId);
  const { aidCents } = split && split.effectiveOn > day ? split : agreement;
  return last.length > 0 ? missingCents(last, aidCents) : null;
}

function lastSchedule(tranches: Own['tranches']): Own['tranches'] {
  const last = Math.max(0, ...tranches.map(({ schedule }) => schedule));
  return tranches.filter(({ schedule }) => schedule === last);
}

/** What the payments add up to, dated of the last one. */
function paidBy(payments: readonly PaymentRow[]): SourcedAmount | null {
  const last = payments.at(-1);
  return last
    ? {
        cents: payments.reduce((sum, { cents }) => sum + cents, 0),
        datedOn: last.paidOn,
        source: last.source,
        payments: payments.length,
      }
    : null;
}

/** The last schedule known, each tranche as it stands; those of the schedules before that it gave up are cancelled. */
function tranchesOn(
  { versions, tranches, payments, reviews, met, milestones, status }: Own,
  day: string,
): StandingTranche[] {
  const inForce = lastSchedule(tranches);
  const paid = new Map<number, number>();
  for (const { tranche, cents } of payments)
    if (tranche !== null) paid.set(tranche, (paid.get(tranche) ?? 0) + cents);
  const verdict = (review: 'mid_term' | 'final') => {
    const says = reviewVerdict(reviews, review);
    return says && { [review]: says };
  };
  const facts = {
    signedOn: versions[0]?.signedOn ?? day,
    paid,
    reviews: { ...verdict('mid_term'), ...verdict('final') },
    finalReportOn:
      reviews.find(({ review, step }) => review === 'final' && step === 'report_received')?.onDay ?? null,
    metOn: conditionsMet(inForce, tranches, met),
    verifiedOn: new Map(
      milestones.flatMap(({ id, verifiedOn }) => (verifiedOn === null ? [] : [[id, verifiedOn] as const])),
    ),
    over: status === 'terminated' || status === 'abandoned',
  };
  const standing = inForce.map((tranche) => trancheOn(tranche, facts, day));
  const givenUp = new Map(
    tranches
      .filter(({ position }) => inForce.length > 0 && !inForce.some((one) => one.position === position))
      .map((tranche) => [tranche.position, tranche]),
  );
  return [
    ...standing,
    ...[...givenUp.values()].map(
      (tranche): StandingTranche => ({
        ...tranche,
        state: 'cancelled',
        paidCents: 0,
        since: null,
        late: false,
      }),
    ),
  ];
}
