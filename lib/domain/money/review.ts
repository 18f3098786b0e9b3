import { z } from 'zod';
import {
  dayInput,
  FIRST_SOURCE_DAY,
  type FieldProblem,
  optionalReasonInput,
  problem,
  sourceInput,
  versionInput,
} from '../inputs';
import { says } from '../says';
import {
  DECISIONS,
  OPINIONS,
  REVIEW_OUTCOMES,
  REVIEW_STEPS,
  REVIEWS,
  type Review,
  type ReviewOutcome,
  type ReviewStep,
} from './vocabulary';

export const reviewStepInput = z.object({
  projectId: z.int().positive(),
  review: z.enum(REVIEWS, says('review_needed')),
  step: z.enum(REVIEW_STEPS, says('review_step_needed')),
  /** What the opinion or the decision says; null of any other step. */
  outcome: z.enum(REVIEW_OUTCOMES).nullable().default(null),
  onDay: dayInput,
  /** The reserves of the opinion, which stay among those who follow the project. */
  reserves: optionalReasonInput,
  source: sourceInput,
  version: versionInput,
});
export type ReviewStepInput = z.output<typeof reviewStepInput>;

export interface ReviewLine {
  id: number;
  review: Review;
  step: ReviewStep;
  outcome: ReviewOutcome | null;
  onDay: string;
}

/** The outcomes that a step may have: those of an opinion, those of a decision, none. */
export const outcomesOf = (step: ReviewStep): readonly ReviewOutcome[] =>
  step === 'opinion_given' ? OPINIONS : step === 'decision_taken' ? DECISIONS : [];

const rank = (step: ReviewStep) => REVIEW_STEPS.indexOf(step);

/** What must stand before a step: an opinion wants a report, a decision an opinion. A hearing may be left out. */
const NEEDS: Partial<Record<ReviewStep, ReviewStep>> = {
  hearing_held: 'report_received',
  opinion_given: 'report_received',
  decision_taken: 'opinion_given',
};

/** What is wrong with a step: out of its order, twice, without its outcome, or on a day that is not come. */
export function reviewProblems(
  lines: readonly ReviewLine[],
  given: Pick<ReviewStepInput, 'review' | 'step' | 'outcome' | 'onDay'>,
  { today, decidedOn }: { today: string; decidedOn: string },
): FieldProblem[] {
  const { review, step, outcome, onDay } = given;
  const problems: FieldProblem[] = [];
  const outcomes = outcomesOf(step);
  if (outcomes.length > 0 && (outcome === null || !outcomes.includes(outcome)))
    problems.push(problem('outcome', 'review_outcome_needed', { step }));
  if (outcomes.length === 0 && outcome !== null) problems.push(problem('outcome', 'outcome_of_no_step'));
  if (onDay < decidedOn || onDay < FIRST_SOURCE_DAY)
    problems.push(problem('onDay', 'effective_before_decision', { day: decidedOn }));
  // Only what is planned may be to come.
  else if (step !== 'planned' && onDay > today) problems.push(problem('onDay', 'review_step_to_come'));

  const own = lines.filter((line) => line.review === review && line.step !== 'planned');
  const needed = NEEDS[step];
  const before = own.find((line) => line.step === needed);
  /** A hearing may be left out; one that was held comes before the opinion all the same. */
  const earlier = own.find((line) => rank(line.step) < rank(step) && line.onDay > onDay);
  const after = own.find((line) => rank(line.step) > rank(step) && line.onDay < onDay);
  if (step === 'planned') return problems;
  if (own.some((line) => line.step === step)) problems.push(problem('step', 'review_step_known', { step }));
  else if (needed && !before) problems.push(problem('step', 'steps_out_of_order', { step, needed }));
  else if (before && before.onDay > onDay)
    problems.push(problem('onDay', 'steps_out_of_order', { step, needed: before.step, day: before.onDay }));
  else if (earlier)
    problems.push(problem('onDay', 'steps_out_of_order', { step, needed: earlier.step, day: earlier.onDay }));
  else if (after)
    problems.push(problem('onDay', 'steps_out_of_order', { step: after.step, needed: step, day: onDay }));
  return problems;
}

/** The step that holds another one: it has to be taken back first. */
export const heldBy = (lines: readonly ReviewLine[], { review, step }: ReviewLine): ReviewLine | undefined =>
  step === 'planned' ? undefined : lines.find((line) => line.review === review && NEEDS[line.step] === step);

/** What a review says of the tranche that waits for it: its decision, else its opinion; nothing before. */
export function reviewVerdict(
  lines: readonly ReviewLine[],
  review: Review,
): { says: 'released' | 'blocked'; since: string } | undefined {
  const said = lines
    .filter((line) => line.review === review && line.outcome !== null)
    .reduce<ReviewLine | undefined>(
      (last, line) => (!last || rank(line.step) >= rank(last.step) ? line : last),
      undefined,
    );
  if (!said) return undefined;
  const blocks = said.outcome === 'unfavourable' || said.outcome === 'stop';
  return { says: blocks ? 'blocked' : 'released', since: said.onDay };
}
