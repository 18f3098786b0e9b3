import { idIn, textIn } from '@/app/_web/form-fields';

/** The input of the commands that take back what was recorded by mistake. */
export const readWithdrawal = (form: FormData) => ({
  id: idIn(form, 'id'),
  reason: textIn(form, 'reason'),
  version: idIn(form, 'version'),
});
