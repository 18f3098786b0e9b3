import { idIn, textIn } from '@/app/_web/form-fields';
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
