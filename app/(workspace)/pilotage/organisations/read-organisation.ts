import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';

/** Identifiers as people paste them: one a line, or with commas between. */
const identifiers = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((value) => value.trim())
    .filter((value) => value !== '');

export const readOrganisation = (form: FormData) => ({
  name: textIn(form, 'name'),
  kind: textIn(form, 'kind'),
  regionCode: textOrNull(form, 'regionCode'),
  healthUniversity: form.has('healthUniversity'),
  healthSource: textOrNull(form, 'healthSource'),
  uai: identifiers(textIn(form, 'uai')),
  siret: identifiers(textIn(form, 'siret')),
});

export const readCorrection = (form: FormData) => ({
  ...readOrganisation(form),
  organisationId: idIn(form, 'organisationId'),
  effectiveOn: textOrNull(form, 'effectiveOn'),
  source: textOrNull(form, 'source'),
  reason: textOrNull(form, 'reason'),
  version: idIn(form, 'version'),
});
