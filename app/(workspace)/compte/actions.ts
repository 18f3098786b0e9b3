'use server';

import { formAction } from '@/app/_web/form-action';
import { changePassword as change } from '@/lib/account/change-password';
import { createToken as create } from '@/lib/account/create-token';
import { revokeSession as revoke } from '@/lib/account/revoke-session';
import { revokeToken as endToken } from '@/lib/account/revoke-token';

export const changePassword = formAction(change, (form) => ({
  currentPassword: form.get('currentPassword'),
  newPassword: form.get('newPassword'),
}));

export const revokeSession = formAction(revoke, (form) => ({ sessionId: form.get('sessionId') }));

export const createToken = formAction(create, (form) => ({
  label: form.get('label'),
  scope: form.get('scope'),
  expiresOn: form.get('expiresOn'),
}));

export const revokeOwnToken = formAction(endToken, (form) => ({ tokenId: form.get('tokenId') }));
