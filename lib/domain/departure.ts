import { z } from 'zod';
import { type FieldProblem, optionalReasonInput, problem } from './inputs';
import { says } from './says';
import { DEPARTURE_ANSWERS, type DepartureAnswer, type OfferSubject } from './vocabulary';

/** A thing that a member leaves behind: `training:45`, or the university itself in a participation: `university:12`. */
export const leftKey = ({
  subject,
  trainingId,
  participationId,
}: {
  subject: OfferSubject;
  trainingId: number | null;
  participationId: number;
}): string => `${subject}:${subject === 'training' ? trainingId : participationId}`;

export const departureAnswerInput = z.object({
  /** See `leftKey`. */
  key: z.string().max(40),
  /** Null: not said yet. */
  answer: z.enum(DEPARTURE_ANSWERS).nullable(),
  /** Of what is taken over: the member that does. */
  takerId: z.int().positive().nullable().default(null),
});

/** Whether something is said of a thing at all. */
export const saysAny = (answers: readonly { answer: DepartureAnswer | null }[]): boolean =>
  answers.some(({ answer }) => answer !== null);

/** What becomes of what a member left behind, thing by thing; what is not named stays to be said. */
export const departureAnswersInput = z.object({
  projectId: z.int().positive(),
  organisationId: z.int().positive(),
  answers: z.array(departureAnswerInput).max(500).refine(saysAny, says('answer_needed')),
  reason: optionalReasonInput,
});
export type DepartureAnswersInput = z.output<typeof departureAnswersInput>;

/** What was left behind, as the rule reads it. */
interface Left {
  key: string;
  subject: OfferSubject;
}

interface Member {
  organisationId: number;
  healthUniversity: boolean;
}

/**
 * What is wrong with what is said of a departure: of a thing that was not left, twice of one, taken over
 * by nobody or by somebody who is no member today; what a university commits is taken over by another health university.
 */
export function departureProblems(
  answers: DepartureAnswersInput['answers'],
  left: readonly Left[],
  members: readonly Member[],
): FieldProblem[] {
  return answers.flatMap(({ key, answer, takerId }, index): FieldProblem[] => {
    if (answer === null) return [];
    const thing = left.find((one) => one.key === key);
    if (!thing) return [problem(`answers.${index}.key`, 'departure_unknown')];
    if (answers.findIndex((other) => other.key === key && other.answer !== null) < index)
      return [problem(`answers.${index}.key`, 'departure_answered')];
    return takerProblems(`answers.${index}.takerId`, { answer, takerId }, thing, members);
  });
}

function takerProblems(
  path: string,
  { answer, takerId }: { answer: DepartureAnswer; takerId: number | null },
  { subject }: Left,
  members: readonly Member[],
): FieldProblem[] {
  if (answer !== 'taken_over') return [];
  if (takerId === null) return [problem(path, 'taker_needed')];
  const taker = members.find(({ organisationId }) => organisationId === takerId);
  if (!taker) return [problem(path, 'taker_not_member')];
  return subject === 'university' && !taker.healthUniversity
    ? [problem(path, 'not_a_health_university')]
    : [];
}
