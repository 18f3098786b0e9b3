'use server';

import { formAction, jsonAction } from '@/app/_web/form-action';
import { remindPartner as remind } from '@/lib/campaign/remind-partner';
import { enterFigures as enter } from '@/lib/report/enter-figures';
import { finishPart as finish } from '@/lib/report/finish-part';
import { recallReport as recall } from '@/lib/report/recall-report';
import { withdrawEvidence as withdraw } from '@/lib/report/withdraw-evidence';

/** Saves the cells, opening dates and answers that changed. */
export const enterFigures = jsonAction(enter);

export const recallReport = formAction(recall, (form) => ({ reportId: Number(form.get('reportId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}?repris=1`,
});

export const withdrawEvidence = jsonAction(withdraw);

export const finishPart = jsonAction(finish);

export const remindPartner = jsonAction(remind);
