'use server';

import { formAction } from '@/app/_web/form-action';
import { declareOverlap as declare } from '@/lib/project/declare-overlap';
import { withdrawOverlap as withdraw } from '@/lib/project/withdraw-overlap';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const declareOverlap = formAction(declare, (form) => ({
  firstTrainingId: Number(text(form, 'firstTrainingId')),
  secondTrainingId: Number(text(form, 'secondTrainingId')),
  periodId: Number(text(form, 'periodId')),
  measure: text(form, 'measure'),
  learners: text(form, 'known') === 'unknown' ? null : text(form, 'learners'),
  reason: text(form, 'reason'),
  seen: Number(text(form, 'seen')),
}));

export const withdrawOverlap = formAction(withdraw, (form) => ({
  overlapId: Number(text(form, 'overlapId')),
  reason: text(form, 'reason'),
}));
