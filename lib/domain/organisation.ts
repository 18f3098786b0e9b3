import { z } from 'zod';
import { lineText } from './accepted-text';
import {
  effectiveDayProblems,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  problem,
  sourceInput,
  versionInput,
} from './inputs';
import { says } from './says';
import { ORGANISATION_KINDS, ORIGINS } from './vocabulary';

/** The 23 letters of a UAI's key: I, O and Q look like figures. */
const UAI_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The letter that the seven figures of a UAI call for. */
export const uaiLetter = (figures: string): string => UAI_LETTERS[Number(figures) % 23] ?? '';

/** La Poste's establishments are checked by the plain sum of their figures. */
const LA_POSTE = '356000000';

/** Whether the 14 figures of a SIRET hold together: Luhn's sum, which a typing error breaks. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  const figures = [...text].map(Number);
  if (text.startsWith(LA_POSTE) && figures.reduce((sum, figure) => sum + figure, 0) % 5 === 0) return true;
  const luhn = figures.reduce((sum, figure, index) => {
    const weighed = index % 2 === 0 ? figure * 2 : figure;
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return luhn % 10 === 0;
}

const uaiInput = z
  .string()
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .refine((text) => /^\d{7}[A-Z]$/.test(text), says('uai_form'))
  .refine(
    (text) => !/^\d{7}[A-Z]$/.test(text) || uaiLetter(text.slice(0, 7)) === text[7],
    says('uai_letter'),
  );

const siretInput = z
  .string()
  .transform((text) => text.replace(/[\s.\u00a0\u202f]/g, ''))
  .refine((text) => /^\d{14}$/.test(text), says('siret_form'))
  .refine((text) => !/^\d{14}$/.test(text) || isSiret(text), says('siret_key'));

const optionalSource = lineText
  .max(300, says('source_too_long'))
  .nullable()
  .default(null)
  .transform((text) => text || null);

const words = {
  name: lineText.min(2, says('organisation_name_needed')).max(200, says('organisation_name_needed')),
  kind: z.enum(ORGANISATION_KINDS, says('organisation_kind_needed')),
  regionCode: z
    .string()
    .max(3)
    .nullable()
    .transform((code) => code || null),
  /** « université avec secteur santé »: what the 60 % of the first season counts. */
  healthUniversity: z.boolean(),
  /** What says so; asked for where the flag is set. */
  healthSource: optionalSource,
  uai: z.array(uaiInput).max(20).default([]),
  siret: z.array(siretInput).max(20).default([]),
};

/** An organisation to record. */
export const organisationInput = z.object({
  ...words,
  origin: z.enum(ORIGINS).exclude(['reference']).default('recorded'),
});
export type OrganisationInput = z.output<typeof organisationInput>;

/** The same, corrected: the whole of what is said of it, and why. */
export const organisationCorrection = z.object({
  ...words,
  organisationId: z.int().positive(),
  /** Since when the name and the rest are so, where a document says it. */
  effectiveOn: optionalDayInput,
  source: optionalSource,
  reason: optionalReasonInput,
  version: versionInput,
});
export type OrganisationCorrection = z.output<typeof organisationCorrection>;

type Words = Pick<OrganisationInput, 'kind' | 'healthUniversity' | 'healthSource'>;

/** What the fields of an organisation say against one another. */
export function organisationProblems({ kind, healthUniversity, healthSource }: Words): FieldProblem[] {
  if (!healthUniversity) return [];
  if (kind !== 'university') return [problem('healthUniversity', 'health_of_university')];
  return healthSource === null ? [problem('healthSource', 'health_source_needed')] : [];
}

/** What is wrong with the day from which a name is borne: it is said once it is so, never ahead. */
export function nameDayProblems(effectiveOn: string | null, today: string): FieldProblem[] {
  if (effectiveOn === null) return [];
  if (effectiveOn > today) return [problem('effectiveOn', 'name_day_to_come')];
  return effectiveDayProblems('effectiveOn', effectiveOn, today);
}

/** The days between which an identifier is an organisation's own, the last excluded; one of them may be unknown. */
export const identifierDates = z.object({
  organisationId: z.int().positive(),
  kind: z.enum(['uai', 'siret', 'ror']),
  value: lineText,
  validFrom: optionalDayInput,
  validUntil: optionalDayInput,
  source: sourceInput,
  version: versionInput,
});
export type IdentifierDates = z.output<typeof identifierDates>;

/** What is wrong with the days of an identifier by themselves. */
export function identifierDayProblems(
  { validFrom, validUntil }: Pick<IdentifierDates, 'validFrom' | 'validUntil'>,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (validFrom === null && validUntil === null) problems.push(problem('validFrom', 'day_needed'));
  if (validFrom !== null) problems.push(...effectiveDayProblems('validFrom', validFrom, today));
  if (validUntil !== null) problems.push(...effectiveDayProblems('validUntil', validUntil, today));
  if (validFrom !== null && validUntil !== null && validUntil <= validFrom)
    problems.push(problem('validUntil', 'identifier_ends_before', { day: validFrom }));
  return problems;
}
