'use server';

import { formAction } from '@/app/_web/form-action';
import { openReview, returnSection, validateSection } from '@/lib/commands/review-section';
import { readDecision } from './read-decision';

export const begin = formAction(openReview, readDecision);

export const validate = formAction(validateSection, readDecision);

export const sendBack = formAction(returnSection, (form) => ({
  ...readDecision(form),
  reason: String(form.get('reason') ?? ''),
}));
