'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn, textOrNull } from '@/app/_web/form-fields';
import { recordComponent as record } from '@/lib/objective/record-component';

export const recordComponent = formAction(
  record,
  (form) => {
    const [seasonKey = '', actionKey = ''] = textIn(form, 'actionKey').split(' ');
    return {
      seasonKey,
      actionKey,
      label: textIn(form, 'label'),
      indicatorKey: textIn(form, 'indicatorKey'),
      target: textIn(form, 'target'),
      baseline: textIn(form, 'baseline'),
      dueOn: textIn(form, 'dueOn'),
      inForceFrom: textIn(form, 'inForceFrom') || textIn(form, 'datedOn'),
      datedOn: textIn(form, 'datedOn'),
      documentKey: textOrNull(form, 'documentKey'),
      src: textIn(form, 'src'),
      remainderOf: textOrNull(form, 'remainderOf'),
    };
  },
  { done: ({ componentId }) => `/pilotage/objectifs?fait=${encodeURIComponent(componentId)}` },
);
