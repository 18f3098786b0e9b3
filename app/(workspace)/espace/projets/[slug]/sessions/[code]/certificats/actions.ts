'use server';

import { formAction } from '@/app/_web/form-action';
import { makeCertificates } from '@/lib/certificate/make-certificates';
import { revokeCertificate as revoke } from '@/lib/certificate/revoke-certificate';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const issueCertificates = formAction(makeCertificates, (form) => ({
  sessionId: Number(text(form, 'sessionId')),
  numbers: form.getAll('numbers').map(Number),
  place: text(form, 'place'),
  signatory: text(form, 'signatory'),
}));

export const revokeCertificate = formAction(revoke, (form) => ({
  certificateId: Number(text(form, 'certificateId')),
  reason: text(form, 'reason'),
}));
