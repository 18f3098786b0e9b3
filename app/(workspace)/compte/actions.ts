'use server';

import { formAction } from '@/app/_web/form-action';
import { returnPath } from '@/app/_web/return-path';
import { refuseStaleProof } from '@/lib/access/fresh-proof';
import { changePassword as change } from '@/lib/account/change-password';
import { createToken as create } from '@/lib/account/create-token';
import { revokeSession as revoke } from '@/lib/account/revoke-session';
import { revokeToken as endToken } from '@/lib/account/revoke-token';
import { unlinkIdentity as unlink } from '@/lib/identity/unlink-identity';
import { Refusal } from '@/lib/refusal';

export const changePassword = formAction(
  change,
  (form) => ({ currentPassword: form.get('currentPassword'), newPassword: form.get('newPassword') }),
  // From the page that a session is led to before anything else, on to where it was going.
  { done: (_, form) => returnPath(form.get('goTo')?.toString()), admits: 'password_to_change' },
);

export const revokeSession = formAction(revoke, (form) => ({ sessionId: form.get('sessionId') }));

export const createToken = formAction(create, (form) => ({
  label: form.get('label'),
  scope: form.get('scope'),
  expiresOn: form.get('expiresOn'),
}));

export const revokeOwnToken = formAction(endToken, (form) => ({ tokenId: Number(form.get('tokenId')) }));

export const proveAgain = formAction(
  // The field of the form was proved before this is asked.
  async (_, { actor, now }) => {
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    refuseStaleProof(actor, 'self.link_identity', now);
    return null;
  },
  () => null,
);

export const unlinkIdentity = formAction(unlink, (form) => ({ identityId: Number(form.get('identityId')) }));
