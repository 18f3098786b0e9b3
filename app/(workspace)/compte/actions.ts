'use server';

import { formAction } from '@/app/_web/form-action';
import { changePassword as change } from '@/lib/commands/change-password';
import { revokeSession as revoke } from '@/lib/commands/revoke-session';

export const changePassword = formAction(change, (form) => ({
  currentPassword: form.get('currentPassword'),
  newPassword: form.get('newPassword'),
}));

export const revokeSession = formAction(revoke, (form) => ({ sessionId: form.get('sessionId') }));
