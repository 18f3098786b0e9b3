'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn } from '@/app/_web/form-fields';
import { setPeerThreshold as set } from '@/lib/peer/set-peer-threshold';

export const setPeerThreshold = formAction(set, (form) => ({
  seasonKey: textIn(form, 'seasonKey'),
  points: textIn(form, 'points'),
  reason: textIn(form, 'reason'),
}));
