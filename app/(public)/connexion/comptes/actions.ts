'use server';

import { formAction } from '@/app/_web/form-action';
import { openChosen } from '@/app/_web/proconnect/chosen';

export const signInByIdentity = formAction(
  (raw, { now }) => openChosen(raw, now),
  (form) => ({ accountId: Number(form.get('accountId')) }),
  { done: ({ page }) => page, admits: 'anyone' },
);
