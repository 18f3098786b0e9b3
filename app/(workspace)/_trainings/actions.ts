'use server';

import { formAction } from '@/app/_web/form-action';
import { textIn } from '@/app/_web/form-fields';
import { addTrainingRegion as addRegion } from '@/lib/project/add-training-region';
import { closeTraining as close } from '@/lib/project/close-training';
import { decideTrainingProposal as decide } from '@/lib/project/decide-training-proposal';
import { recordTraining as record } from '@/lib/project/record-training';
import { renameTraining as rename } from '@/lib/project/rename-training';
import { reopenTraining as reopen } from '@/lib/project/reopen-training';
import { replaceTraining as replace } from '@/lib/project/replace-training';
import { reviseTraining as revise } from '@/lib/project/revise-training';
import { transferTraining as transfer } from '@/lib/project/transfer-training';
import { withdrawTraining as withdraw } from '@/lib/project/withdraw-training';
import { coverSpecialties as cover } from '@/lib/specialty/cover-specialties';
import { readWithdrawal } from '../pilotage/read-withdrawal';
import { readSpecialties } from './read-specialties';
import { readClosing, readDecision, readEvent, readTraining, readTrainingRevision } from './read-training';

export const recordTraining = formAction(record, readTraining, {
  done: ({ trainingId }) => `/formations/${trainingId}?fait=enregistree`,
});
export const reviseTraining = formAction(revise, readTrainingRevision);
export const closeTraining = formAction(close, readClosing);
export const renameTraining = formAction(rename, readEvent);
export const reopenTraining = formAction(reopen, readEvent);
export const transferTraining = formAction(transfer, readEvent);
export const addTrainingRegion = formAction(addRegion, readEvent);
export const coverSpecialties = formAction(cover, readSpecialties);
export const replaceTraining = formAction(replace, readEvent);
/** The project of the training, as its page names it; nowhere else. */
const projectOf = (form: FormData): string =>
  /^\/(?:pilotage|espace)\/projets\/[a-z0-9-]+(?:\/formations)?$/.exec(textIn(form, 'back'))?.[0] ??
  '/projets';

export const withdrawTraining = formAction(withdraw, readWithdrawal, { done: (_, form) => projectOf(form) });
export const decideTrainingProposal = formAction(decide, (form) =>
  readDecision(form.get('answer') === 'accept')(form),
);
