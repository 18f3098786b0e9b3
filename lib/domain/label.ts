import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import {
  confirmedInput,
  dayInput,
  type FieldProblem,
  problem,
  reasonInput,
  sourceDayProblems,
} from './inputs';
import { says } from './says';
import type { TrainingRegime } from './vocabulary';

/** The region of the label, by its code: Île-de-France (002:3). */
export const LABEL_REGION = '11';

/** The 13 criteria of the grid (002:83-96): seven obligatory, then six strong points. */
export const LABEL_CRITERIA = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
] as const;
export type LabelCriterion = (typeof LABEL_CRITERIA)[number];

export const isMandatory = (criterion: LabelCriterion): boolean => criterion.startsWith('1.');
/** The only criterion that takes N/A: a recent training has no graduates yet (002:86). */
export const NA_CRITERION: LabelCriterion = '1.4';
/** The only one that is told in words (002:96). */
export const TEXT_CRITERION: LabelCriterion = '2.6';
/** Work placement or apprenticeship (002:84). */
export const PLACEMENT_CRITERION: LabelCriterion = '1.2';

export const LABEL_ANSWERS = ['yes', 'no', 'na', 'text'] as const;
export type LabelAnswer = (typeof LABEL_ANSWERS)[number];

/** The steps of a file; what was decided is Medicen's, and is recorded with the document that says it. */
export const LABEL_DECISIONS = ['submitted', 'granted', 'refused', 'withdrawn'] as const;
export type LabelDecision = (typeof LABEL_DECISIONS)[number];

/** The months of placement that the guide asks, by the years of study after the baccalauréat (002:84). */
const PLACEMENT_MONTHS: Readonly<Record<number, number>> = { 2: 3, 3: 3, 5: 6 };

/** The years after the baccalauréat at which a training may end: the guide speaks of these, not of levels. */
export const DIPLOMA_YEARS = [2, 3, 4, 5, 8] as const;
export type DiplomaYears = (typeof DIPLOMA_YEARS)[number];

/** What the guide says of a placement: `to_check` at BAC +4 and BAC +8, of which it prints nothing, or where nobody said. */
export type PlacementReading = 'long_enough' | 'too_short' | 'to_check';

export function placementReading(months: number | null, years: number | null): PlacementReading {
  const asked = years === null ? undefined : PLACEMENT_MONTHS[years];
  if (months === null || asked === undefined) return 'to_check';
  return months < asked ? 'too_short' : 'long_enough';
}

/** The months asked of a placement, null where the guide prints none. */
export const placementMonths = (years: number | null): number | null =>
  (years === null ? undefined : PLACEMENT_MONTHS[years]) ?? null;

/** Whether the label is open to a training: initial or apprenticeship, delivered in Île-de-France (002:3). */
export const isInScope = (regime: TrainingRegime, regionCodes: readonly string[]): boolean =>
  regime !== 'continuing' && regionCodes.includes(LABEL_REGION);

const words = (most: number) =>
  linesText
    .max(most, says('label_words_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null);

const criterionInput = z.object({
  criterion: z.enum(LABEL_CRITERIA),
  /** Null: not answered. */
  answer: z.enum(LABEL_ANSWERS).nullable().default(null),
  /** Why; of 2.6, the strong point itself. */
  justification: words(4000),
  /** Where in the file it is proved. */
  evidence: words(500),
  /** Of 1.2: the months of placement, and how many years after the baccalauréat the training ends. */
  months: z
    .int(says('months_not_whole'))
    .min(0, says('months_not_whole'))
    .max(60, says('months_not_whole'))
    .nullable()
    .default(null),
  years: z.literal(DIPLOMA_YEARS).nullable().default(null),
  /** The answer that the person had before his eyes; 0 where there was none. */
  seen: z.int().nonnegative().default(0),
});
export type CriterionInput = z.output<typeof criterionInput>;

/** The answers of a file, those that were typed; only what changed is written. */
export const labelFileInput = z.object({
  trainingId: z.int().positive(),
  answers: z.array(criterionInput).max(LABEL_CRITERIA.length),
  confirmed: confirmedInput,
});
export type LabelFileInput = z.output<typeof labelFileInput>;

/** What an answer must not be: N/A elsewhere than at 1.4, a text elsewhere than at 2.6, months elsewhere than at 1.2. */
export function answerProblems(answers: readonly CriterionInput[]): FieldProblem[] {
  return answers.flatMap(({ criterion, answer, justification, months, years }, index) => {
    const at = (field: string) => `answers.${index}.${field}`;
    const problems: FieldProblem[] = [];
    if (answer === 'na' && criterion !== NA_CRITERION) problems.push(problem(at('answer'), 'na_not_allowed'));
    const isTold = criterion === TEXT_CRITERION;
    if (answer !== null && (answer === 'text') !== isTold)
      problems.push(problem(at('answer'), isTold ? 'strong_point_is_told' : 'answer_is_yes_or_no'));
    if (isTold && answer === 'text' && justification === null)
      problems.push(problem(at('justification'), 'strong_point_is_told'));
    if ((months !== null || years !== null) && criterion !== PLACEMENT_CRITERION)
      problems.push(problem(at('months'), 'months_of_placement'));
    return problems;
  });
}

/** How far a file is, criterion by criterion: never a score. */
export interface Completeness {
  mandatory: { yes: number; no: number; na: number; blank: number };
  /** The five strong points that are answered by yes or no. */
  strong: { yes: number; no: number; blank: number };
  /** Whether another strong point is told (2.6). */
  told: boolean;
}

export function completenessOf(answers: ReadonlyMap<LabelCriterion, LabelAnswer | null>): Completeness {
  const given = (criteria: readonly LabelCriterion[], answer: LabelAnswer) =>
    criteria.filter((criterion) => answers.get(criterion) === answer).length;
  const mandatory = LABEL_CRITERIA.filter(isMandatory);
  const strong = LABEL_CRITERIA.filter((one) => !isMandatory(one) && one !== TEXT_CRITERION);
  const blank = (criteria: readonly LabelCriterion[]) =>
    criteria.filter((criterion) => (answers.get(criterion) ?? null) === null).length;
  return {
    mandatory: {
      yes: given(mandatory, 'yes'),
      no: given(mandatory, 'no'),
      na: given(mandatory, 'na'),
      blank: blank(mandatory),
    },
    strong: { yes: given(strong, 'yes'), no: given(strong, 'no'), blank: blank(strong) },
    told: answers.get(TEXT_CRITERION) === 'text',
  };
}

/** What was decided of a file, with the document that says it. */
export const labelDecisionInput = z.object({
  trainingId: z.int().positive(),
  decision: z.enum(LABEL_DECISIONS, says('label_decision_needed')),
  decidedOn: dayInput,
  /** Who decided. */
  body: lineText.min(2, says('decision_body_needed')).max(200, says('decision_body_needed')),
  source: lineText.min(2, says('decision_needs_source')).max(300, says('source_too_long')),
});
export type LabelDecisionInput = z.output<typeof labelDecisionInput>;

export const labelDecisionCancelling = z.object({ decisionId: z.int().positive(), reason: reasonInput });

export interface Decided {
  id: number;
  decision: LabelDecision;
  decidedOn: string;
}

/**
 * What may follow what: a file is submitted, then granted or refused, and submitted again; a label is withdrawn, also
 * while its renewal is submitted.
 */
const AFTER: Record<LabelDecision, readonly (LabelDecision | null)[]> = {
  submitted: [null, 'refused', 'withdrawn', 'granted'],
  granted: [null, 'submitted', 'refused', 'withdrawn'],
  refused: [null, 'submitted'],
  withdrawn: ['granted'],
};

/** The decision that holds: the last by its day, then by its recording. */
export const standingDecision = <D extends Decided>(decisions: readonly D[]): D | undefined =>
  [...decisions].sort((a, b) => a.decidedOn.localeCompare(b.decidedOn) || a.id - b.id).at(-1);

export function decisionProblems(
  given: Pick<LabelDecisionInput, 'decision' | 'decidedOn'>,
  decisions: readonly Decided[],
  today: string,
): FieldProblem[] {
  const problems = sourceDayProblems('decidedOn', given.decidedOn, today);
  const last = standingDecision(decisions);
  if (last && given.decidedOn < last.decidedOn)
    problems.push(problem('decidedOn', 'decided_before_last', { day: last.decidedOn }));
  const ruled = standingDecision(decisions.filter(({ decision }) => decision !== 'submitted'));
  const before = given.decision === 'withdrawn' ? ruled : last;
  if (!AFTER[given.decision].includes(before?.decision ?? null))
    problems.push(problem('decision', 'label_decision_after', { decision: last?.decision ?? null }));
  return problems;
}
