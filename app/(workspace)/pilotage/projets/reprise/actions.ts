'use server';

import { formAction } from '@/app/_web/form-action';
import { abandonProgrammeImport as abandon } from '@/lib/programme-file/abandon-programme-import';

/** Leaves a file unpublished, and goes back to where files are sent. */
export const abandonProgrammeImport = formAction(
  abandon,
  (form) => ({ importId: Number(form.get('importId')) }),
  { done: () => '/pilotage/projets/reprise' },
);
