'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { recordIntermediateTarget as record } from '@/lib/objective/record-intermediate-target';

export const recordIntermediateTarget = formAction(record, (form) => ({
  componentId: textIn(form, 'componentId'),
  year: idIn(form, 'year'),
  target: textIn(form, 'target'),
  datedOn: textIn(form, 'datedOn'),
  src: textIn(form, 'src'),
  reason: textOrNull(form, 'reason'),
}));
