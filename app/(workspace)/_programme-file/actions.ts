'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn } from '@/app/_web/form-fields';
import { abandonProgrammeImport as abandon } from '@/lib/programme-file/abandon-programme-import';

const PLACES = ['/pilotage/projets/reprise', '/espace/formations'];

/** Leaves a file unpublished, and goes back to where it was sent. */
export const abandonProgrammeImport = formAction(
  abandon,
  (form) => ({ importId: idIn(form, 'importId') ?? 0 }),
  { done: (_, form) => PLACES.find((place) => place === textIn(form, 'back')) },
);
