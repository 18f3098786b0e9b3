'use server';

import { formAction } from '@/app/_web/form-action';
import { goOnAs } from '@/app/_web/go-on-as';

export const switchAccount = formAction(goOnAs, (form) => ({ accountId: Number(form.get('accountId')) }), {
  done: ({ page }) => page,
});
