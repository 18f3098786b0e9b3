import { moneyMark } from '@/db/money-mark';
import type { Read } from '@/db/store';
import type { MilestoneCount } from '@/lib/domain/money/milestone';
import { type ScheduleStanding, scheduleStanding } from '@/lib/domain/money/portfolio';
import type { MoneyRemark } from '@/lib/domain/money/ratios';
import type { AmountKind } from '@/lib/domain/vocabulary';
import { keptWhile } from '@/lib/figure/kept-while';
import { projectIndex } from '@/lib/figure/project-index';
import { moneyOfProjects, type ProjectMoney, type SourcedAmount } from './project-money';

/** How the money of a project stands among the others: what lists and sums are made of, and no more. */
export interface MoneyStanding {
  amounts: Record<AmountKind, SourcedAmount | null>;
  schedule: ScheduleStanding;
  /** What the tranches leave of the aid: positive where some is missing; null without a schedule. */
  missingCents: number | null;
  milestones: MilestoneCount;
  /** The day of the first milestone that is late; null where none is. */
  lateSince: string | null;
  /** Milestones that the lead says to be reached and nobody verified yet, and since when. */
  declared: { count: number; since: string | null };
  remarks: MoneyRemark[];
}

/** Of a few days: 500 projects weigh less than a megabyte a day. */
const MOST_BYTES = 5_000_000;
const kept = keptWhile('money-of-projects', moneyMark, MOST_BYTES);

/** For the bench, which measures what a question costs when nothing is remembered. */
export const forgetMoney = kept.forget;

/** The money of every project known at the end of a day, in as many statements for five hundred as for one. */
export const allMoney = (read: Read, day: string): Promise<Map<number, MoneyStanding>> =>
  kept.remember(read, day, async () => {
    const ids = (await projectIndex(read, day)).map(({ id }) => id);
    return new Map([...moneyOfProjects(read, ids, day)].map(([id, money]) => [id, standingOf(money)]));
  });

function standingOf(money: ProjectMoney): MoneyStanding {
  const { announced, contracted, paid, spent, tranches, milestones, milestoneCount, missingCents, remarks } =
    money;
  const declared = milestones.filter(({ state }) => state === 'declared');
  return {
    amounts: { announced, contracted, paid, spent },
    schedule: scheduleStanding(tranches),
    ...{ missingCents, remarks, milestones: milestoneCount },
    lateSince: milestones.find(({ late }) => late)?.dueOn ?? null,
    declared: { count: declared.length, since: declared[0]?.reachedOn ?? null },
  };
}
