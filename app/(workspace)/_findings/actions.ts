'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull, typedNumber } from '@/app/_web/form-fields';
import { confirmFindingAnswer as confirm } from '@/lib/finding/confirm-finding-answer';
import { proposeFindingAnswer as propose } from '@/lib/finding/propose-finding-answer';
import { recordDiagnostic as recordOne } from '@/lib/finding/record-diagnostic';
import { recordFinding as recordFound } from '@/lib/finding/record-finding';
import { withdrawDiagnostic as withdrawOne } from '@/lib/finding/withdraw-diagnostic';
import { withdrawFinding as withdrawFound } from '@/lib/finding/withdraw-finding';
import { withdrawFindingAnswer as withdrawAnswer } from '@/lib/finding/withdraw-finding-answer';
import { readWithdrawal } from '../pilotage/read-withdrawal';

export const recordDiagnostic = formAction(
  recordOne,
  (form) => ({
    projectId: idIn(form, 'projectId') ?? null,
    domain: textIn(form, 'domain'),
    title: textIn(form, 'title'),
    deliveredOn: textIn(form, 'deliveredOn'),
    source: textIn(form, 'source'),
  }),
  { done: ({ diagnosticId }) => `/diagnostics/${diagnosticId}?fait=enregistre` },
);

export const recordFinding = formAction(recordFound, (form) => ({
  diagnosticId: idIn(form, 'diagnosticId') ?? 0,
  kind: textIn(form, 'kind'),
  label: textIn(form, 'label'),
  text: textOrNull(form, 'text'),
  professionId: idIn(form, 'professionId') ?? null,
  romeCode: textOrNull(form, 'romeCode'),
  qualifier: textOrNull(form, 'qualifier'),
  low: typedNumber(form, 'low'),
  high: typedNumber(form, 'high'),
  unit: textOrNull(form, 'unit'),
  horizon: textOrNull(form, 'horizon'),
  basis: textOrNull(form, 'basis'),
  source: textIn(form, 'source'),
}));

export const withdrawDiagnostic = formAction(withdrawOne, readWithdrawal, {
  done: (_, form) => (textIn(form, 'back') === '/pilotage/diagnostics' ? '/pilotage/diagnostics' : '/espace'),
});
export const withdrawFinding = formAction(withdrawFound, readWithdrawal);

const readAnswer = (form: FormData) => ({
  findingId: idIn(form, 'findingId') ?? 0,
  trainingId: idIn(form, 'trainingId') ?? 0,
  note: textIn(form, 'note'),
});
export const proposeFindingAnswer = formAction(propose, readAnswer);
export const confirmFindingAnswer = formAction(confirm, readAnswer);
export const withdrawFindingAnswer = formAction(withdrawAnswer, readAnswer);
