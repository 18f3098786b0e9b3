import type { Measure } from '../vocabulary';

/** A rate of aid, with the base that it is a rate of: never compared without naming it. */
export interface AidRate {
  fraction: number;
  base: 'eligible' | 'total';
}

/** Aid over the eligible base; without one, over the total cost, named so; without either, none. */
export function aidRate(of: {
  aidCents: number;
  eligibleBaseCents: number | null;
  totalCostCents: number | null;
}): AidRate | null {
  if (of.eligibleBaseCents) return { fraction: of.aidCents / of.eligibleBaseCents, base: 'eligible' };
  if (of.totalCostCents) return { fraction: of.aidCents / of.totalCostCents, base: 'total' };
  return null;
}

/** What planned learners are counted over: the whole contract, or one of its years. */
export type LearnerBasis = 'contract' | 'year';

export interface PlannedLearners {
  measure: Measure;
  basis: LearnerBasis;
  count: number;
}

/** Aid for one planned learner, in whole cents, truncated; null where nobody is planned. */
export function aidPerLearner(
  aidCents: number,
  { basis, count }: Pick<PlannedLearners, 'basis' | 'count'>,
  years: number,
): number | null {
  const learners = basis === 'year' ? count * years : count;
  return learners > 0 ? Math.floor(aidCents / learners) : null;
}

/** Whether several counts of learners may stand in one column: one measure, and one basis in time. */
export const alikeBases = (all: readonly Pick<PlannedLearners, 'measure' | 'basis'>[]): boolean =>
  all.every(({ measure, basis }) => measure === all[0]?.measure && basis === all[0]?.basis);

/** What each of the four amounts of a project is, where it is known. */
export interface FourAmounts {
  announced: number | null;
  contracted: number | null;
  paid: number | null;
  spent: number | null;
  totalCost: number | null;
}

export type MoneyRemark = 'paid_over_contracted' | 'spent_over_total_cost' | 'announced_far_from_contracted';

/** What is surprising in the order of the amounts: said beside them, never refused. */
export function moneyRemarks({ announced, contracted, paid, spent, totalCost }: FourAmounts): MoneyRemark[] {
  const remarks: MoneyRemark[] = [];
  if (paid !== null && contracted !== null && paid > contracted) remarks.push('paid_over_contracted');
  if (spent !== null && totalCost !== null && spent > totalCost) remarks.push('spent_over_total_cost');
  if (announced !== null && contracted !== null && Math.abs(announced - contracted) * 10 > contracted)
    remarks.push('announced_far_from_contracted');
  return remarks;
}
