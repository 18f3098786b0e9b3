import { z } from 'zod';
import { lineText } from './accepted-text';
import { type FieldProblem, optionalReasonInput, problem, versionInput } from './inputs';
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
  healthSource: lineText
    .max(300, says('source_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
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
