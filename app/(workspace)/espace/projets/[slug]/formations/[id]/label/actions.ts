'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull, textsIn, typedNumber } from '@/app/_web/form-fields';
import { LABEL_CRITERIA } from '@/lib/domain/label';
import { cancelLabelDecision as cancel } from '@/lib/label/cancel-label-decision';
import { fillLabelFile as fill } from '@/lib/label/fill-label-file';
import { recordLabelDecision as decide } from '@/lib/label/record-label-decision';

/** The fields of a criterion are named by its place: a refusal leads to them. */
export const fillLabelFile = formAction(fill, (form) => ({
  trainingId: idIn(form, 'trainingId') ?? 0,
  answers: LABEL_CRITERIA.map((criterion, at) => ({
    criterion,
    answer: textOrNull(form, `answers.${at}.answer`),
    justification: textOrNull(form, `answers.${at}.justification`),
    evidence: textOrNull(form, `answers.${at}.evidence`),
    months: typedNumber(form, `answers.${at}.months`),
    years: typedNumber(form, `answers.${at}.years`),
    seen: idIn(form, `answers.${at}.seen`) ?? 0,
  })),
  confirmed: textsIn(form, 'confirmed'),
}));

export const recordLabelDecision = formAction(decide, (form) => ({
  trainingId: idIn(form, 'trainingId') ?? 0,
  decision: textIn(form, 'decision'),
  decidedOn: textIn(form, 'decidedOn'),
  body: textIn(form, 'body'),
  source: textIn(form, 'source'),
}));

export const cancelLabelDecision = formAction(cancel, (form) => ({
  decisionId: idIn(form, 'id') ?? 0,
  reason: textIn(form, 'reason'),
}));
