'use server';

import { formAction } from '@/app/_web/form-action';
import { inviteMember as invite } from '@/lib/account/invite-member';
import { idOf } from '@/lib/domain/id';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

export const inviteMember = formAction(invite, (form) => ({
  name: text(form, 'name'),
  email: text(form, 'email'),
  role: text(form, 'role'),
  organisationId: idOf(text(form, 'organisationId')),
}));
