import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';

export const readTrait = (form: FormData) => ({
  organisationId: idIn(form, 'organisationId') ?? 0,
  trait: textIn(form, 'trait'),
  // Neither was chosen: refused at its field.
  holds: { true: true, false: false }[textIn(form, 'holds')] ?? null,
  effectiveOn: textIn(form, 'effectiveOn'),
  source: textIn(form, 'source'),
  reason: textOrNull(form, 'reason'),
});

/** The fields of a certification, as an officer records it and as a lead proposes it. */
export const certificationIn = (form: FormData) => ({
  organisationId: idIn(form, 'organisationId') ?? 0,
  kind: textIn(form, 'kind'),
  obtainedOn: textIn(form, 'obtainedOn'),
  expiresOn: textOrNull(form, 'expiresOn'),
  number: textOrNull(form, 'number'),
  source: textIn(form, 'source'),
});

export const readCertification = (form: FormData) => ({
  ...certificationIn(form),
  reason: textOrNull(form, 'reason'),
});

export const readFactCancelling = (form: FormData) => ({
  fact: textIn(form, 'fact'),
  id: idIn(form, 'id') ?? 0,
  reason: textIn(form, 'reason'),
});
