'use server';

import { jsonAction } from '@/app/_web/form-action';
import { recordComponent as recordObjective } from '@/lib/objective/record-component';
import { recordIntermediateTarget as recordStep } from '@/lib/objective/record-intermediate-target';
import { recordPublishedFigure as recordPublished } from '@/lib/objective/record-published-figure';
import { recordStatement as recordStated } from '@/lib/objective/record-statement';
import { recordAction as recordNamed } from '@/lib/programme/record-action';
import { recordDocument as recordSource } from '@/lib/programme/record-document';
import { recordIntakeRound as recordRound } from '@/lib/programme/record-intake-round';
import { recordPeriod as recordYear } from '@/lib/programme/record-period';
import { recordSeason as record } from '@/lib/programme/record-season';
import { setActionStatus as setStatus } from '@/lib/programme/set-action-status';

export const recordSeason = jsonAction(record);
export const recordAction = jsonAction(recordNamed);
export const setActionStatus = jsonAction(setStatus);
export const recordIntakeRound = jsonAction(recordRound);
export const recordDocument = jsonAction(recordSource);
export const recordPeriod = jsonAction(recordYear);
export const recordComponent = jsonAction(recordObjective);
export const recordIntermediateTarget = jsonAction(recordStep);
export const recordPublishedFigure = jsonAction(recordPublished);
export const recordStatement = jsonAction(recordStated);
