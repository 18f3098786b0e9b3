'use server';

import { formAction } from '@/app/_web/form-action';
import {
  openReview as begin,
  returnSection as sendBack,
  validateSection as validate,
} from '@/lib/section/section-found';
import { afterDecision, readDecision, readReturn } from './read-decision';

export const openReview = formAction(begin, readDecision);

export const validateSection = formAction(validate, readDecision, { done: (_, form) => afterDecision(form) });

export const returnSection = formAction(sendBack, readReturn, { done: (_, form) => afterDecision(form) });
