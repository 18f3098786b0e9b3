import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';

export const readSuccession = (form: FormData) => ({
  organisationId: idIn(form, 'organisationId'),
  alsoIds: form.getAll('alsoIds').flatMap((value) => idOf(String(value)) ?? []),
  kind: textIn(form, 'kind'),
  successorId: idIn(form, 'successorId') ?? null,
  effectiveOn: textIn(form, 'effectiveOn'),
  reason: textIn(form, 'reason'),
  source: textIn(form, 'source'),
  version: idIn(form, 'version'),
});

export const readCancelling = (form: FormData) => ({
  successionId: idIn(form, 'successionId'),
  reason: textIn(form, 'reason'),
});

/** « siret 26350007600017 »: the kind and the value in one choice of a list. */
export const readIdentifierDates = (form: FormData) => {
  const [kind = '', value = ''] = textIn(form, 'value').split(' ');
  return {
    organisationId: idIn(form, 'organisationId'),
    ...{ kind, value },
    validFrom: textOrNull(form, 'validFrom'),
    validUntil: textOrNull(form, 'validUntil'),
    source: textIn(form, 'source'),
    version: idIn(form, 'version'),
  };
};
