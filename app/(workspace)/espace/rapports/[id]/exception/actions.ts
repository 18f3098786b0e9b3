'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textsIn } from '@/app/_web/form-fields';
import { requestException as ask } from '@/lib/campaign/request-exception';
import { idOf } from '@/lib/domain/id';

export const requestException = formAction(
  ask,
  (form) => ({
    reportId: idIn(form, 'reportId'),
    sectionIds: textsIn(form, 'sectionIds').flatMap((id) => idOf(id) ?? []),
    reason: textIn(form, 'reason'),
  }),
  { done: ({ reportId }) => `/espace/rapports/${reportId}?demandee=1` },
);
