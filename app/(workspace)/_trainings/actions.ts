'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn } from '@/app/_web/form-fields';
import { closeTraining as close } from '@/lib/project/close-training';
import { decideTrainingProposal as decide } from '@/lib/project/decide-training-proposal';
import { recordTraining as record } from '@/lib/project/record-training';
import { reviseTraining as revise } from '@/lib/project/revise-training';
import { withdrawTraining as withdraw } from '@/lib/project/withdraw-training';
import { readWithdrawal } from '../pilotage/read-withdrawal';
import { readClosing, readDecision, readTraining, readTrainingRevision } from './read-training';

export const recordTraining = formAction(record, readTraining, {
  done: ({ trainingId }) => `/formations/${trainingId}?fait=enregistree`,
});
export const reviseTraining = formAction(revise, readTrainingRevision);
export const closeTraining = formAction(close, readClosing);
/** The project of the training, as its page names it; nowhere else. */
const projectOf = (form: FormData): string =>
  /^\/(?:pilotage|espace)\/projets\/[a-z0-9-]+(?:\/formations)?$/.exec(textIn(form, 'back'))?.[0] ??
  '/projets';

export const withdrawTraining = formAction(withdraw, readWithdrawal, { done: (_, form) => projectOf(form) });
export const decideTrainingProposal = formAction(decide, (form) =>
  readDecision(form.get('answer') === 'accept')(form),
);
