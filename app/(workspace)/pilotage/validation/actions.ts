'use server';

import { formAction } from '@/app/_web/form-action';
import { undoTogether } from '@/lib/report/batch-undo';
import { validateCleanSections } from '@/lib/report/batch-validation';
import { afterBatch, afterUndo } from '../batch-answer-address';
import { chosenOf, pairsOf } from '../chosen';

const listIn = (form: FormData) => String(form.get('sections') ?? '').split('.');

export const validateSections = formAction(
  validateCleanSections,
  (form) => ({ sections: chosenOf(listIn(form)) }),
  { done: afterBatch },
);

export const undoDecisions = formAction(
  undoTogether,
  (form) => ({ sections: pairsOf(listIn(form)).map(([sectionId, decision]) => ({ sectionId, decision })) }),
  { done: afterUndo },
);
