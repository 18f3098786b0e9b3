'use server';

import { formAction } from '@/app/_web/form-action';
import { submitReport } from '@/lib/commands/submit-report';

/** Sends the report as the lead saw it: the version is the one of his page. */
export const submit = formAction(
  submitReport,
  (form) => ({ reportId: Number(form.get('reportId')), version: Number(form.get('version')) }),
  { done: ({ reportId }) => `/espace/rapports/${reportId}?envoye=1` },
);
