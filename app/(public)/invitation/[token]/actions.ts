'use server';

import { formAction } from '@/app/_web/form-action';
import { acceptInvitation as accept } from '@/lib/account/accept-invitation';
import { linkAccount as link } from '@/lib/account/link-account';

export const acceptInvitation = formAction(
  accept,
  // The field is named so that the form never gives the secret back.
  (form) => ({ token: form.get('passwordLink'), newPassword: form.get('newPassword') }),
  { done: () => '/connexion?motdepasse=1', admits: 'anyone' },
);

export const linkAccount = formAction(link, (form) => ({ token: form.get('passwordLink') }), {
  done: ({ accountId }) => `/compte/changer?rattache=${accountId}`,
});
