'use server';

import { formAction } from '@/app/_web/form-action';
import { addParticipation as add } from '@/lib/project/add-participation';
import { cancelProjectEvent as cancel } from '@/lib/project/cancel-project-event';
import { changeConsortium as change } from '@/lib/project/change-consortium';
import { changeLead as lead } from '@/lib/project/change-lead';
import { concludeDeparture as answer } from '@/lib/project/conclude-departure';
import { correctProject as correct } from '@/lib/project/correct-project';
import { createProject as create } from '@/lib/project/create-project';
import { recordAmount as amount } from '@/lib/project/record-amount';
import { recordCommitments as commit } from '@/lib/project/record-commitments';
import { recordProjectEvent as happen } from '@/lib/project/record-project-event';
import { withdrawAmount as withdrawOne } from '@/lib/project/withdraw-amount';
import { withdrawParticipation as withdrawAction } from '@/lib/project/withdraw-participation';
import { withdrawProject as withdraw } from '@/lib/project/withdraw-project';
import { readWithdrawal } from '../read-withdrawal';
import {
  readAmount,
  readAnswers,
  readCancellation,
  readCommitments,
  readCorrection,
  readEvent,
  readLead,
  readMembership,
  readParticipation,
  readProject,
} from './read-project';

export const createProject = formAction(create, readProject, {
  done: (_, form) =>
    `/pilotage/projets/${encodeURIComponent(String(form.get('slug')).trim())}?fait=enregistre`,
});

export const correctProject = formAction(correct, readCorrection);
export const recordProjectEvent = formAction(happen, readEvent);
export const cancelProjectEvent = formAction(cancel, readCancellation);
export const addParticipation = formAction(add, readParticipation);
export const changeConsortium = formAction(change, readMembership);
export const changeLead = formAction(lead, readLead);
export const concludeDeparture = formAction(answer, readAnswers);
export const recordAmount = formAction(amount, readAmount);
export const recordCommitments = formAction(commit, readCommitments);

export const withdrawProject = formAction(withdraw, readWithdrawal, {
  done: () => '/pilotage/projets?fait=retire',
});
export const withdrawParticipation = formAction(withdrawAction, readWithdrawal);
export const withdrawAmount = formAction(withdrawOne, readWithdrawal);
