import { z } from 'zod';
import { lineText } from '../accepted-text';
import {
  dayInput,
  effectiveDayProblems,
  FIRST_SOURCE_DAY,
  type FieldProblem,
  optionalReasonInput,
  problem,
} from '../inputs';
import { says } from '../says';
import { MILESTONE_KINDS, type MilestoneEvent } from './vocabulary';

/** What an agreement promises by a day: never computed, and no milestone of an objective. */
export const milestoneInput = z.object({
  projectId: z.int().positive(),
  /** The action that it is of, where it is of one. */
  participationId: z.int().positive().nullable().default(null),
  title: lineText.min(2, says('milestone_title_needed')).max(200, says('milestone_title_needed')),
  kind: z.enum(MILESTONE_KINDS, says('milestone_kind_needed')),
  dueOn: dayInput,
});
export type MilestoneInput = z.output<typeof milestoneInput>;

/** What a lead says: reached, on a day, with its proof. */
export const declarationInput = z.object({
  milestoneId: z.int().positive(),
  onDay: dayInput,
  evidence: lineText.min(2, says('evidence_needed')).max(300, says('source_too_long')),
});

/** What an officer says of it. */
export const verificationInput = z.object({
  milestoneId: z.int().positive(),
  kind: z.enum(['verified', 'refused'], says('verification_needed')),
  reason: optionalReasonInput,
});

export const postponementInput = z.object({
  milestoneId: z.int().positive(),
  kind: z.enum(['postponed', 'dropped'], says('verification_needed')),
  newDueOn: z
    .union([z.literal('').transform(() => null), dayInput])
    .nullable()
    .default(null),
  reason: optionalReasonInput,
});

export interface MilestoneLine {
  id: number;
  kind: MilestoneEvent;
  onDay: string;
  newDueOn: string | null;
  accountId: number;
}

export type MilestoneState = 'open' | 'declared' | 'verified' | 'dropped';

export interface StandingMilestone {
  state: MilestoneState;
  dueOn: string;
  /** The day on which the lead says that it was reached. */
  reachedOn: string | null;
  verifiedOn: string | null;
  /** Its day has passed, and nobody says that it is reached. */
  late: boolean;
}

/** How a milestone stands at the end of a day: its events known by then, in the order of their recording. */
export function milestoneOn(dueOn: string, lines: readonly MilestoneLine[], day: string): StandingMilestone {
  const standing: StandingMilestone = {
    state: 'open',
    dueOn,
    reachedOn: null,
    verifiedOn: null,
    late: false,
  };
  for (const { kind, onDay, newDueOn } of lines) {
    if (kind === 'reached') Object.assign(standing, { state: 'declared', reachedOn: onDay });
    if (kind === 'verified') Object.assign(standing, { state: 'verified', verifiedOn: onDay });
    // What a verification is taken back by leaves neither of its days.
    if (kind === 'refused') Object.assign(standing, { state: 'open', reachedOn: null, verifiedOn: null });
    if (kind === 'postponed')
      Object.assign(standing, { state: 'open', reachedOn: null, dueOn: newDueOn ?? standing.dueOn });
    if (kind === 'dropped') standing.state = 'dropped';
  }
  standing.late = standing.state === 'open' && standing.dueOn < day;
  return standing;
}

/** What may be said next of a milestone, by its state. */
const NEXT: Record<MilestoneState, readonly MilestoneEvent[]> = {
  open: ['reached', 'postponed', 'dropped'],
  declared: ['verified', 'refused', 'postponed', 'dropped'],
  // Said by mistake, both are taken back by a later word.
  verified: ['refused'],
  dropped: ['postponed'],
};

export const mayFollow = (state: MilestoneState, kind: MilestoneEvent): boolean => NEXT[state].includes(kind);

/** What is wrong with an event of a milestone. */
export function milestoneProblems(
  standing: StandingMilestone,
  given: { kind: MilestoneEvent; onDay: string; newDueOn?: string | null; reason?: string | null },
  today: string,
): FieldProblem[] {
  const { kind, onDay, newDueOn = null, reason = null } = given;
  const problems: FieldProblem[] = [];
  if (!mayFollow(standing.state, kind))
    problems.push(problem('kind', 'milestone_step_not_allowed', { state: standing.state }));
  if (onDay > today) problems.push(problem('onDay', 'future_date'));
  else if (onDay < FIRST_SOURCE_DAY)
    problems.push(problem('onDay', 'source_too_old', { day: FIRST_SOURCE_DAY }));
  if (kind !== 'reached' && kind !== 'verified' && reason === null)
    problems.push(problem('reason', 'reason_needed'));
  if (kind === 'postponed') {
    if (newDueOn === null) problems.push(problem('newDueOn', 'day_needed'));
    else if (newDueOn <= standing.dueOn)
      problems.push(problem('newDueOn', 'postponed_earlier', { day: standing.dueOn }));
    else problems.push(...effectiveDayProblems('newDueOn', newDueOn, today));
  }
  return problems;
}

export interface MilestoneCount {
  /** Due by the day, dropped ones left out. */
  due: number;
  /** Of those, said by the lead, and verified by an officer. */
  declared: number;
  verified: number;
  late: number;
}

/** « 7 jalons tenus sur 11 échus »: of those that were due by the end of a day. */
export function milestoneCount(all: readonly StandingMilestone[], day: string): MilestoneCount {
  const due = all.filter(({ state, dueOn }) => state !== 'dropped' && dueOn <= day);
  const of = (...states: MilestoneState[]) => due.filter(({ state }) => states.includes(state)).length;
  return {
    due: due.length,
    declared: of('declared', 'verified'),
    verified: of('verified'),
    late: all.filter(({ late }) => late).length,
  };
}
