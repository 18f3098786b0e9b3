'use server';

import { headers } from 'next/headers';
import { clientAddress } from '@/app/_web/client-address';
import { formAction } from '@/app/_web/form-action';
import { requestPasswordReset as ask } from '@/lib/account/request-password-reset';

export const requestPasswordReset = formAction(
  async (raw, { now }) => ask(raw, { now, address: clientAddress(await headers()) }),
  (form) => ({ email: form.get('email') }),
  { done: () => '/mot-de-passe-oublie?demande=1', admits: 'anyone' },
);
