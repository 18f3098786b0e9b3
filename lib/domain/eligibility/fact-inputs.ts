import { z } from 'zod';
import { lineText } from '../accepted-text';
import {
  dayInput,
  optionalDayInput,
  optionalReasonInput,
  optionalSourceInput,
  reasonInput,
  sourceInput,
} from '../inputs';
import { says } from '../says';
import { NOTE_VERDICTS, PRINTED_ZONES } from './recorded';
import { CERTIFICATION_KINDS, MEMBER_FUNCTIONS, ORGANISATION_TRAITS, ROSTER_KINDS } from './vocabulary';

const projectId = z.int().positive();
const organisationId = z.int().positive(says('organisation_to_choose'));
const actionKey = z.string().min(1, says('action_to_choose')).max(40);

/** The zones of a field actor, all of those that one names at once; none: nobody said. */
const zones = z
  .array(z.int().min(1, says('zone_not_printed')).max(PRINTED_ZONES, says('zone_not_printed')))
  .max(PRINTED_ZONES)
  .default([]);

const functionWords = {
  projectId,
  organisationId,
  function: z.enum(MEMBER_FUNCTIONS, says('function_needed')),
  zones,
  effectiveOn: dayInput,
};

export const functionInput = z.object({
  ...functionWords,
  source: sourceInput,
  reason: optionalReasonInput,
});
export type FunctionInput = z.output<typeof functionInput>;

export const functionEndInput = z.object({
  ...functionWords,
  source: optionalSourceInput,
  reason: reasonInput,
});
export type FunctionEndInput = z.output<typeof functionEndInput>;

export const traitInput = z.object({
  organisationId,
  trait: z.enum(ORGANISATION_TRAITS, says('trait_needed')),
  holds: z.boolean(says('trait_answer_needed')),
  effectiveOn: dayInput,
  source: sourceInput,
  reason: optionalReasonInput,
});
export type TraitInput = z.output<typeof traitInput>;

const certificationWords = {
  organisationId,
  kind: z.enum(CERTIFICATION_KINDS, says('certification_needed')),
  /** Of a certification that one set out for, the day on which one did. */
  obtainedOn: dayInput,
  expiresOn: optionalDayInput,
  number: lineText
    .max(60, says('certification_number_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  source: sourceInput,
};
export const certificationInput = z.object({ ...certificationWords, reason: optionalReasonInput });
export type CertificationInput = z.output<typeof certificationInput>;

/** One of the establishments of a territory: an organisation of the register, or the name of one that is not in it. */
const rosterLine = z
  .object({
    organisationId: z.int().positive().nullable().default(null),
    name: lineText
      .max(200, says('roster_name_needed'))
      .nullable()
      .default(null)
      .transform((text) => text || null),
  })
  .refine(({ organisationId: id, name }) => id !== null || (name ?? '').length > 1, {
    message: says('roster_name_needed'),
    path: ['name'],
  });

export const rosterInput = z.object({
  projectId,
  kind: z.enum(ROSTER_KINDS),
  /** Nobody of the territory is missing from the list. */
  complete: z.boolean(),
  lines: z.array(rosterLine).max(300),
  effectiveOn: dayInput,
  source: sourceInput,
  reason: optionalReasonInput,
  /** The list that one had before one's eyes; null: none. Absent: one answers for none. */
  seenId: z.int().positive().nullable().optional(),
});
export type RosterInput = z.output<typeof rosterInput>;

export const functionStatementInput = z.object({
  projectId,
  actionKey,
  complete: z.boolean(),
  effectiveOn: dayInput,
  source: optionalSourceInput,
  reason: optionalReasonInput,
});
export type FunctionStatementInput = z.output<typeof functionStatementInput>;

export const derogationInput = z.object({
  projectId,
  actionKey,
  effectiveOn: dayInput,
  endsOn: optionalDayInput,
  source: sourceInput,
  reason: optionalReasonInput,
});
export type DerogationInput = z.output<typeof derogationInput>;

export const revocationInput = z.object({
  derogationId: z.int().positive(),
  effectiveOn: dayInput,
  source: optionalSourceInput,
  reason: reasonInput,
});
export type RevocationInput = z.output<typeof revocationInput>;

export const applicationInput = z.object({
  participationId: z.int().positive(),
  appliedOn: dayInput,
  source: sourceInput,
  reason: optionalReasonInput,
});
export type ApplicationInput = z.output<typeof applicationInput>;

export const ruleNoteInput = z.object({
  projectId,
  actionKey,
  ruleCode: z.string().min(1).max(10),
  verdict: z.enum(NOTE_VERDICTS, says('rule_verdict_needed')),
  note: reasonInput,
  /** The facts that one read: a note about others would say something else. */
  fingerprint: z.string().max(20_000),
});
export type RuleNoteInput = z.output<typeof ruleNoteInput>;

/** What a lead says of its consortium, for an officer to confirm. */
export const factProposalInput = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('function'), ...functionWords, source: sourceInput }),
  z.object({ fact: z.literal('certification'), projectId, ...certificationWords }),
]);
export type FactProposalInput = z.output<typeof factProposalInput>;

export const factDecisionInput = z.object({
  proposalId: z.int().positive(),
  accept: z.boolean(),
  reason: optionalReasonInput,
});

export const proposalWithdrawal = z.object({ proposalId: z.int().positive() });

/** A fact recorded by mistake, taken back by a later row. */
const cancelling = { id: z.int().positive(), reason: reasonInput };

export const consortiumCancelling = z.object({
  fact: z.enum(['function', 'derogation']),
  ...cancelling,
});
export type ConsortiumCancelling = z.output<typeof consortiumCancelling>;

export const organisationCancelling = z.object({
  fact: z.enum(['trait', 'certification']),
  ...cancelling,
});
export type OrganisationCancelling = z.output<typeof organisationCancelling>;
