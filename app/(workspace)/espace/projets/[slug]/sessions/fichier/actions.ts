'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn } from '@/app/_web/form-fields';
import { abandonSessionImport as abandon } from '@/lib/session-file/abandon-session-import';

export const abandonSessionImport = formAction(abandon, (form) => ({ importId: idIn(form, 'importId') }));
