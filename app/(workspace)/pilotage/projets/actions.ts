'use server';

import { jsonAction } from '@/app/_web/form-action';
import { addParticipation as add } from '@/lib/project/add-participation';
import { changeConsortium as change } from '@/lib/project/change-consortium';
import { changeLead as changeWhoLeads } from '@/lib/project/change-lead';
import { correctProject as correct } from '@/lib/project/correct-project';
import { createProject as create } from '@/lib/project/create-project';
import { recordAmount as record } from '@/lib/project/record-amount';
import { recordCommitments as commit } from '@/lib/project/record-commitments';
import { withdrawAmount as takeBackAmount } from '@/lib/project/withdraw-amount';
import { withdrawParticipation as takeBackAction } from '@/lib/project/withdraw-participation';
import { withdrawProject as takeBack } from '@/lib/project/withdraw-project';

export const createProject = jsonAction(create);
export const correctProject = jsonAction(correct);
export const withdrawProject = jsonAction(takeBack);
export const addParticipation = jsonAction(add);
export const withdrawParticipation = jsonAction(takeBackAction);
export const changeConsortium = jsonAction(change);
export const changeLead = jsonAction(changeWhoLeads);
export const recordAmount = jsonAction(record);
export const withdrawAmount = jsonAction(takeBackAmount);
export const recordCommitments = jsonAction(commit);
