'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { quoteFact as quote } from '@/lib/committee/quote-fact';
import { withdrawQuote as takeOut } from '@/lib/committee/withdraw-quote';
import { confirmJobLink as confirm } from '@/lib/observatory/confirm-job-link';
import { proposeJobLink as propose } from '@/lib/observatory/propose-job-link';
import { recordFact as record } from '@/lib/observatory/record-fact';
import { withdrawFact as withdrawOne } from '@/lib/observatory/withdraw-fact';
import { withdrawJobLink as withdraw } from '@/lib/observatory/withdraw-job-link';
import { readFact, readLink } from './read-observatory';

export const proposeJobLink = formAction(propose, readLink);

export const confirmJobLink = formAction(confirm, (form) => ({ linkId: idIn(form, 'linkId') }));

export const withdrawJobLink = formAction(withdraw, (form) => ({
  linkId: idIn(form, 'id'),
  reason: textIn(form, 'reason'),
}));

export const recordFact = formAction(record, readFact);

export const withdrawFact = formAction(withdrawOne, (form) => ({
  factId: idIn(form, 'id'),
  reason: textIn(form, 'reason'),
}));

export const quoteFact = formAction(quote, (form) => ({
  committeeId: idIn(form, 'committeeId'),
  factKey: textIn(form, 'factKey'),
  note: textOrNull(form, 'note'),
}));

export const withdrawQuote = formAction(takeOut, (form) => ({
  quoteId: idIn(form, 'id'),
  reason: textIn(form, 'reason'),
}));
