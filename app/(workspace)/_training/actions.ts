'use server';

import { jsonAction } from '@/app/_web/form-action';
import { closeTraining as close } from '@/lib/project/close-training';
import { decideTrainingProposal as decide } from '@/lib/project/decide-training-proposal';
import { recordTraining as record } from '@/lib/project/record-training';
import { reviseTraining as revise } from '@/lib/project/revise-training';
import { withdrawTraining as takeBack } from '@/lib/project/withdraw-training';

export const recordTraining = jsonAction(record);
export const reviseTraining = jsonAction(revise);
export const closeTraining = jsonAction(close);
export const decideTrainingProposal = jsonAction(decide);
export const withdrawTraining = jsonAction(takeBack);
