'use server';

import { headers } from 'next/headers';
import { clientAddress } from '@/app/_web/client-address';
import { formAction } from '@/app/_web/form-action';
import { returnPath } from '@/app/_web/return-path';
import { giveSecondFactor as give } from '@/lib/second-factor/give-second-factor';
import { requestPasskey as ask } from '@/lib/second-factor/request-passkey';

export const requestPasskey = formAction(ask, () => null, { admits: 'second_factor_to_give' });

export const giveSecondFactor = formAction(
  async (raw, request) => give(raw, { ...request, address: clientAddress(await headers()) }),
  // The fields are named so that the form never gives a code back: it has served, or is wrong.
  (form) =>
    form.has('passkeyAnswer') ? { answer: form.get('passkeyAnswer') } : { code: form.get('codePassword') },
  { done: (_, form) => returnPath(form.get('goTo')?.toString()) ?? '/', admits: 'second_factor_to_give' },
);
