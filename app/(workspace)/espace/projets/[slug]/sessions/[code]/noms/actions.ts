'use server';

import { formAction } from '@/app/_web/form-action';
import { consultNames as ask } from '@/lib/participant/consult-names';
import { enterNames as enter } from '@/lib/participant/enter-names';
import { eraseNames as erase } from '@/lib/participant/erase-names';
import { setRetention as set } from '@/lib/participant/set-retention';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const texts = (form: FormData, name: string) => form.getAll(name).map(String);
const sessionId = (form: FormData) => Number(text(form, 'sessionId'));

/** What stands in the fields of each number, and the list that was pasted: one form, so that nothing typed is lost. */
export const enterNames = formAction(enter, (form) => ({
  sessionId: sessionId(form),
  rows: texts(form, 'number').map((number) => ({
    number: Number(number),
    name: text(form, `name-${number}`),
    email: text(form, `email-${number}`),
    employer: text(form, `employer-${number}`),
  })),
  pasted: text(form, 'pasted'),
  confirmed: texts(form, 'confirmed'),
}));

export const eraseNames = formAction(erase, (form) => ({
  sessionId: sessionId(form),
  numbers: texts(form, 'numbers').filter(Boolean).map(Number),
  confirmed: texts(form, 'confirmed'),
}));

export const consultNames = formAction(ask, (form) => ({
  sessionId: sessionId(form),
  reason: text(form, 'reason'),
}));

export const setRetention = formAction(set, (form) => ({
  trainingId: Number(text(form, 'trainingId')),
  months: Number(text(form, 'months').replace(/[\s\u00a0\u202f]/g, '') || Number.NaN),
  source: text(form, 'source'),
}));
