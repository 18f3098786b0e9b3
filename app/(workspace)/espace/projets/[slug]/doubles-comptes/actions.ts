'use server';

import { formAction } from '@/app/_web/form-action';
import { declareOverlap } from '@/lib/commands/declare-overlap';
import { withdrawOverlap } from '@/lib/commands/withdraw-overlap';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const declare = formAction(declareOverlap, (form) => ({
  firstTrainingId: Number(text(form, 'firstTrainingId')),
  secondTrainingId: Number(text(form, 'secondTrainingId')),
  periodId: Number(text(form, 'periodId')),
  measure: text(form, 'measure'),
  learners: text(form, 'known') === 'unknown' ? null : text(form, 'learners'),
  reason: text(form, 'reason'),
  seen: Number(text(form, 'seen')),
}));

export const withdraw = formAction(withdrawOverlap, (form) => ({
  overlapId: Number(text(form, 'overlapId')),
  reason: text(form, 'reason'),
}));
