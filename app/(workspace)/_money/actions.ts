'use server';

import { formAction } from '@/app/_web/form-action';
import { addProjectMilestone as add } from '@/lib/money/add-project-milestone';
import { amendAgreement as amend } from '@/lib/money/amend-agreement';
import { declareMilestone as declare } from '@/lib/money/declare-milestone';
import { pledgeCofunding as pledge } from '@/lib/money/pledge-cofunding';
import { postponeMilestone as postpone } from '@/lib/money/postpone-milestone';
import { recordAgreement as agree } from '@/lib/money/record-agreement';
import { recordPayment as pay } from '@/lib/money/record-payment';
import { recordReviewStep as review } from '@/lib/money/record-review-step';
import { recordTrancheCondition as meet } from '@/lib/money/record-tranche-condition';
import { recordTranches as schedule } from '@/lib/money/record-tranches';
import { verifyMilestone as verify } from '@/lib/money/verify-milestone';
import { withdrawMoneyFact as withdraw } from '@/lib/money/withdraw-money-fact';
import { withdrawPledge as withdrawOne } from '@/lib/money/withdraw-pledge';
import { readWithdrawal } from '../pilotage/read-withdrawal';
import {
  readAgreement,
  readAmendment,
  readCondition,
  readDeclaration,
  readMilestone,
  readMoneyWithdrawal,
  readPayment,
  readPledge,
  readPostponement,
  readReviewStep,
  readSchedule,
  readVerification,
} from './read-money';

export const recordAgreement = formAction(agree, readAgreement);
export const amendAgreement = formAction(amend, readAmendment);
export const recordTranches = formAction(schedule, readSchedule);
export const recordTrancheCondition = formAction(meet, readCondition);
export const recordPayment = formAction(pay, readPayment);
export const recordReviewStep = formAction(review, readReviewStep);
export const addProjectMilestone = formAction(add, readMilestone);
export const declareMilestone = formAction(declare, readDeclaration);
export const verifyMilestone = formAction(verify, readVerification);
export const postponeMilestone = formAction(postpone, readPostponement);
export const pledgeCofunding = formAction(pledge, readPledge);
export const withdrawPledge = formAction(withdrawOne, readWithdrawal);
export const withdrawMoneyFact = formAction(withdraw, readMoneyWithdrawal);
