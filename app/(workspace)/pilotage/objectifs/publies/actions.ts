'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { recordPublishedFigure as published } from '@/lib/objective/record-published-figure';
import { recordStatement as statement } from '@/lib/objective/record-statement';

export const recordPublishedFigure = formAction(published, (form) => {
  const componentIds = textsIn(form, 'componentIds');
  const [seasonKey = '', actionKey = ''] = textIn(form, 'actionKey').split(' ');
  return {
    seasonKey,
    actionKey: actionKey || null,
    kind: textIn(form, 'kind'),
    value: textIn(form, 'value'),
    roundedTo: textIn(form, 'roundedTo'),
    label: textIn(form, 'label'),
    asOf: textIn(form, 'asOf'),
    documentKey: textOrNull(form, 'documentKey'),
    src: textIn(form, 'src'),
    readings:
      componentIds.length === 0
        ? []
        : [
            {
              componentIds,
              layer: textIn(form, 'layer'),
              pooled: form.has('pooled'),
              inferred: form.has('inferred'),
              src: null,
            },
          ],
  };
});

export const recordStatement = formAction(statement, (form) => ({
  actionKey: textIn(form, 'actionKey').split(' ')[1] ?? null,
  datedOn: textIn(form, 'datedOn'),
  text: textIn(form, 'text'),
  source: textIn(form, 'source'),
  note: textOrNull(form, 'note'),
}));
