'use server';

import { formAction } from '@/app/_web/form-action';
import { explainGap as explain } from '@/lib/gap/explain-gap';

export const explainGap = formAction(explain, (form) => ({
  gapKey: String(form.get('gapKey') ?? ''),
  state: String(form.get('state') ?? ''),
  note: String(form.get('note') ?? ''),
  fingerprint: String(form.get('fingerprint') ?? ''),
}));
