'use server';

import { formAction } from '@/app/_web/form-action';
import { openReview as begin } from '@/lib/section/open-review';
import { returnSection as sendBack } from '@/lib/section/return-section';
import { undoDecision as undo } from '@/lib/section/undo-decision';
import { validateSection as validate } from '@/lib/section/validate-section';
import { afterDecision, afterUndo, readDecision, readReturn, readUndo } from './read-decision';

export const openReview = formAction(begin, readDecision);

export const validateSection = formAction(validate, readDecision, { done: (_, form) => afterDecision(form) });

export const returnSection = formAction(sendBack, readReturn, { done: (_, form) => afterDecision(form) });

export const undoDecision = formAction(undo, readUndo, { done: (_, form) => afterUndo(form) });
