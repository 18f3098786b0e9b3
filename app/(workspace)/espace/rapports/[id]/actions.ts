'use server';

import { formAction, jsonAction } from '@/app/_web/form-action';
import { enterFigures as enter } from '@/lib/commands/enter-figures';
import { finishPart as finish } from '@/lib/commands/finish-part';
import { recallReport as recall } from '@/lib/commands/recall-report';
import { remindPartner as remind } from '@/lib/commands/remind-partner';
import { withdrawEvidence as withdraw } from '@/lib/commands/withdraw-evidence';

/** Saves the cells, opening dates and answers that changed. */
export const enterFigures = jsonAction(enter);

export const recallReport = formAction(recall, (form) => ({ reportId: Number(form.get('reportId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}?repris=1`,
});

export const withdrawEvidence = jsonAction(withdraw);

export const finishPart = jsonAction(finish);

export const remindPartner = jsonAction(remind);
