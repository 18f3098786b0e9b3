'use server';

import { formAction } from '@/app/_web/form-action';
import { validateCleanSections } from '@/lib/report/batch-validation';
import { afterBatch } from '../batch-answer-address';
import { chosenOf } from '../chosen';

export const validateSections = formAction(
  validateCleanSections,
  (form) => ({ sections: chosenOf(String(form.get('sections') ?? '').split('.')) }),
  { done: afterBatch },
);
