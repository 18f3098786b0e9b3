'use server';

import { formAction } from '@/app/_web/form-action';
import { abandonImport } from '@/lib/commands/abandon-import';

/** Leaves a file unpublished, and goes back to its report. */
export const abandon = formAction(abandonImport, (form) => ({ importId: Number(form.get('importId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}`,
});
