'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn } from '@/app/_web/form-fields';
import { withdrawTargetChange as withdraw } from '@/lib/objective/withdraw-target-change';

export const withdrawTargetChange = formAction(
  withdraw,
  (form) => ({
    componentId: textIn(form, 'componentId'),
    version: idIn(form, 'version'),
    reason: textIn(form, 'reason'),
  }),
  { done: () => '/pilotage/objectifs?fait=annulation' },
);
