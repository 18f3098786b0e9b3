'use server';

import { formAction } from '@/app/_web/form-action';
import { abandonImport as abandon } from '@/lib/import/abandon-import';

/** Leaves a file unpublished, and goes back to its report. */
export const abandonImport = formAction(abandon, (form) => ({ importId: Number(form.get('importId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}`,
});
