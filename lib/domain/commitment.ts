import { z } from 'zod';
import { dayInput, optionalDayInput, optionalReasonInput } from './inputs';
import { rowInput } from './row-shapes';
import { says } from './says';
import { MEASURES, OFFER_SUBJECTS } from './vocabulary';

export const offerToCommit = z.object({
  subject: z.enum(OFFER_SUBJECTS),
  organisationId: z.int().positive(says('organisation_needed')),
  trainingId: z.int().positive().nullable(),
  /** The day of the agreement; null takes the commitment back. */
  happenedOn: dayInput.nullable(),
});

export const plannedInput = z.object({
  ...rowInput,
  periodId: z.int().positive(),
  measure: z.enum(MEASURES),
  value: z.int(says('not_a_number')).min(0, says('not_a_number')).max(99_999_999, says('not_a_number')),
});

/** What the agreement (or an amendment) of a participation commits. */
export const commitmentsInput = z.object({
  participationId: z.int().positive(),
  /** The day that the agreement bears: what nobody said before is known from then. Today where none is named. */
  agreedOn: optionalDayInput,
  offers: z.array(offerToCommit).max(500).default([]),
  /** Planned (contractual) learners, line by line. */
  planned: z.array(plannedInput).max(5000).default([]),
  reason: optionalReasonInput,
});
export type CommitmentsInput = z.output<typeof commitmentsInput>;
