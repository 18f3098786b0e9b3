'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn } from '@/app/_web/form-fields';
import { linkProfessionAction as link } from '@/lib/coverage/link-profession-action';

export const linkProfessionAction = formAction(link, (form) => ({
  actionKey: textIn(form, 'actionKey'),
  whose: textIn(form, 'whose'),
  isAimed: textIn(form, 'isAimed'),
  src: textIn(form, 'src'),
  reason: textIn(form, 'reason'),
}));
