'use server';

import { formAction } from '@/app/_web/form-action';
import { openReview, returnSection, validateSection } from '@/lib/commands/review-section';
import { afterDecision, readDecision, readReturn } from './read-decision';

export const begin = formAction(openReview, readDecision);

export const validate = formAction(validateSection, readDecision, { done: (_, form) => afterDecision(form) });

export const sendBack = formAction(returnSection, readReturn, { done: (_, form) => afterDecision(form) });
