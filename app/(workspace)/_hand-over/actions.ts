'use server';

import { formAction } from '@/app/_web/form-action';
import { handOver as hand } from '@/lib/account/hand-over';
import { idOf } from '@/lib/domain/id';

const numberOrNull = (value: FormDataEntryValue | null) =>
  typeof value === 'string' ? (idOf(value) ?? null) : null;

export const handOver = formAction(
  hand,
  (form) => ({
    accountId: numberOrNull(form.get('accountId')),
    successorId: numberOrNull(form.get('successorId')),
    name: form.get('name') ?? '',
    email: form.get('email') ?? '',
    keep: form.get('keep'),
  }),
  {
    done: ({ successorId, oneself }) =>
      oneself ? '/connexion?passation=1' : `/administration/comptes/${successorId}`,
  },
);
