'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textsIn } from '@/app/_web/form-fields';
import { proposeFiguresFromSessions as propose } from '@/lib/report/propose-figures-from-sessions';

/** « certified|12|53:18:77 »: which count, as it was shown, and the revision that its line showed. */
const proposalIn = (text: string) => {
  const [key = '', counted = '', seen = ''] = text.split(':');
  return { key, counted: Number(counted), seen: seen === '' ? null : Number(seen) };
};

export const proposeFiguresFromSessions = formAction(
  propose,
  (form) => ({ reportId: idIn(form, 'reportId'), proposals: textsIn(form, 'proposals').map(proposalIn) }),
  { done: (_, form) => `/espace/rapports/${idIn(form, 'reportId')}?sessions=reprises` },
);
