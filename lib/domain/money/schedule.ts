import { z } from 'zod';
import { linesText } from '../accepted-text';
import { parseEuros } from '../euros';
import {
  confirmedInput,
  dayInput,
  type FieldProblem,
  optionalDayInput,
  problem,
  sourceInput,
  versionInput,
} from '../inputs';
import { says } from '../says';
import { parseShare, type Share, splitByShares } from './split';
import {
  type Review,
  SAID_CONDITIONS,
  TRANCHE_CONDITIONS,
  type TrancheCondition,
  type TrancheState,
} from './vocabulary';

/** A tranche as it is typed: « 50 % », « 1/3 », or « 2 021 600,00 € ». */
const partInput = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const share = parseShare(typed);
    if (share) return { share, said: typed.trim() };
    const parsed = parseEuros(typed);
    if (parsed.ok && parsed.cents > 0) return { cents: parsed.cents };
    context.addIssue({
      code: 'custom',
      message: says(parsed.ok || parsed.code === 'not_an_amount' ? 'tranche_part_form' : parsed.code),
    });
    return z.NEVER;
  });
type Part = z.output<typeof partInput>;

export const trancheInput = z.object({
  part: partInput,
  condition: z.enum(TRANCHE_CONDITIONS, says('tranche_condition_needed')),
  /** The words of the agreement. */
  conditionText: linesText
    .max(500, says('reason_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  milestoneId: z.int().positive().nullable().default(null),
  dueOn: optionalDayInput,
});

export const scheduleInput = z.object({
  projectId: z.int().positive(),
  tranches: z.array(trancheInput).min(1, says('tranche_needed')).max(20),
  version: versionInput,
  confirmed: confirmedInput,
});
export type ScheduleInput = z.output<typeof scheduleInput>;

/** The cents of each tranche: typed as such, or its share of the aid, by the largest remainder. */
export function trancheCents(parts: readonly Part[], aidCents: number): number[] {
  const shares = parts.flatMap((part): Share[] => (part.share ? [part.share] : []));
  const split = splitByShares(aidCents, shares);
  return parts.map((part) => (part.share ? (split.shift() ?? 0) : part.cents));
}

/** What is wrong with a schedule: a tranche that was paid already keeps its place, and what it received. */
export function scheduleProblems(
  { tranches }: Pick<ScheduleInput, 'tranches'>,
  cents: readonly number[],
  { paid, milestoneIds }: { paid: ReadonlyMap<number, number>; milestoneIds: readonly number[] },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [position, received] of paid)
    if (received > (cents[position - 1] ?? 0))
      problems.push(
        problem(position <= cents.length ? `tranches.${position - 1}.part` : 'tranches', 'tranche_paid', {
          position,
          cents: received,
        }),
      );
  for (const [index, { condition, conditionText, milestoneId }] of tranches.entries()) {
    if (condition === 'other' && conditionText === null)
      problems.push(problem(`tranches.${index}.conditionText`, 'condition_text_needed'));
    if (milestoneId === null ? condition === 'milestone' : !milestoneIds.includes(milestoneId))
      problems.push(problem(`tranches.${index}.milestoneId`, 'milestone_unknown'));
  }
  return problems;
}

/** What the tranches leave of the aid: positive where some is missing, negative where they give too much. */
export const missingCents = (tranches: readonly { cents: number }[], aidCents: number): number =>
  aidCents - tranches.reduce((sum, { cents }) => sum + cents, 0);

/** What to confirm: tranches that do not add up to the aid. */
export function scheduleWarnings(cents: readonly number[], aidCents: number): FieldProblem[] {
  const missing = missingCents(
    cents.map((one) => ({ cents: one })),
    aidCents,
  );
  return missing === 0 ? [] : [problem('tranches', 'schedule_incomplete', { missing })];
}

/** A condition that nothing else of the project says, said to be met on a day. */
export const conditionMetInput = z.object({
  projectId: z.int().positive(),
  position: z.int().min(1).max(20),
  metOn: dayInput,
  source: sourceInput,
  version: versionInput,
});
export type ConditionMetInput = z.output<typeof conditionMetInput>;

export const isSaidCondition = (condition: TrancheCondition): boolean =>
  SAID_CONDITIONS.some((one) => one === condition);

/** A tranche of the schedule in force, or of one that it replaced. */
export interface Tranche {
  /** The version of the agreement of which it splits the aid. */
  versionId: number;
  position: number;
  cents: number;
  /** The share as it was typed; null where an amount was. */
  said: string | null;
  condition: TrancheCondition;
  conditionText: string | null;
  milestoneId: number | null;
  dueOn: string | null;
}

type Waiting = Pick<Tranche, 'position' | 'condition' | 'conditionText'>;

/**
 * Since when the conditions of a schedule are said to be met, by position. What was said of a tranche is of the
 * schedule that stood then: a later one keeps it only where its tranche of that rank waits for the same, word for word.
 */
export function conditionsMet(
  inForce: readonly Waiting[],
  schedules: readonly (Waiting & { schedule: number; at: string })[],
  said: readonly { position: number; metOn: string; at: string }[],
): Map<number, string> {
  const met = new Map<number, string>();
  for (const { position, metOn, at } of said) {
    const ofThen = schedules
      .filter((one) => one.at <= at)
      .reduce<number>((last, { schedule }) => Math.max(last, schedule), 0);
    const then = schedules.find((one) => one.schedule === ofThen && one.position === position);
    const now = inForce.find((one) => one.position === position);
    if (then?.condition === now?.condition && then?.conditionText === now?.conditionText)
      met.set(position, metOn);
  }
  return met;
}

/** What decides how a tranche stands at the end of a day, all of it known and true by then. */
export interface TrancheFacts {
  signedOn: string;
  paid: ReadonlyMap<number, number>;
  /** What each review says of what waits for it, and since when. */
  reviews: Partial<Record<Review, { says: 'released' | 'blocked'; since: string }>>;
  finalReportOn: string | null;
  /** Of conditions that an officer says to be met: since when. */
  metOn: ReadonlyMap<number, string>;
  /** Of milestones that an officer verified: since when. */
  verifiedOn: ReadonlyMap<number, string>;
  /** The project is ended early, or was given up: nothing more is paid. */
  over: boolean;
}

export interface StandingTranche extends Tranche {
  state: TrancheState;
  paidCents: number;
  /** Since when its condition is met, or it is blocked; null while neither is. */
  since: string | null;
  /** Its day has passed and it is not paid. */
  late: boolean;
}

/** Whether what a tranche waits for has come, and since when. */
function conditionOf(
  tranche: Tranche,
  facts: TrancheFacts,
): { says: 'released' | 'blocked'; since: string } | null {
  const released = (since: string | null | undefined) =>
    since ? { says: 'released' as const, since } : null;
  switch (tranche.condition) {
    case 'signature':
      return released(facts.signedOn);
    case 'mid_term_review':
      return facts.reviews.mid_term ?? null;
    case 'final_report':
      return facts.reviews.final ?? released(facts.finalReportOn);
    case 'milestone':
      return released(tranche.milestoneId === null ? null : facts.verifiedOn.get(tranche.milestoneId));
    default:
      return released(facts.metOn.get(tranche.position));
  }
}

/** How a tranche stands at the end of a day. What was paid stays paid; what is blocked says so, partly paid or not. */
export function trancheOn(tranche: Tranche, facts: TrancheFacts, day: string): StandingTranche {
  const paidCents = facts.paid.get(tranche.position) ?? 0;
  const condition = conditionOf(tranche, facts);
  const state = ((): TrancheState => {
    if (paidCents >= tranche.cents) return 'paid';
    if (facts.over) return 'cancelled';
    if (condition?.says === 'blocked') return 'blocked';
    if (paidCents > 0) return 'partly_paid';
    return condition ? 'due' : 'to_come';
  })();
  const open = state !== 'paid' && state !== 'cancelled';
  return {
    ...tranche,
    state,
    paidCents,
    since: condition?.since ?? null,
    late: open && tranche.dueOn !== null && tranche.dueOn < day,
  };
}

/** The tranche that is paid next: the first that is neither paid nor cancelled. */
export const nextTranche = (tranches: readonly StandingTranche[]): StandingTranche | undefined =>
  tranches.find(({ state }) => state !== 'paid' && state !== 'cancelled');
