'use server';

import { formAction } from '@/app/_web/form-action';
import { submitReport as submit } from '@/lib/report/submit-report';

/** Sends the report as the lead saw it: the version is the one of his page. */
export const submitReport = formAction(
  submit,
  (form) => ({ reportId: Number(form.get('reportId')), version: Number(form.get('version')) }),
  { done: ({ reportId }) => `/espace/rapports/${reportId}?envoye=1` },
);
