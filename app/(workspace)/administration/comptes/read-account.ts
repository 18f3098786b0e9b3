import { idOf } from '@/lib/domain/id';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

const numberOrNull = (value: string) => idOf(value) ?? null;

const ROLES_WITH_ORGANISATION = ['reader', 'contributor', 'lead'];

/** The fields of the account form; those that the chosen role does not use are left out. */
export function readAccount(form: FormData) {
  const role = text(form, 'role');
  const scopes = form.getAll('scopes').map((value) => {
    const [kind, key = ''] = String(value).split(':', 2);
    return { kind, key };
  });
  return {
    name: text(form, 'name'),
    email: text(form, 'email'),
    role,
    organisationId: ROLES_WITH_ORGANISATION.includes(role)
      ? numberOrNull(text(form, 'organisationId'))
      : null,
    scopes:
      role === 'officer' ? scopes.filter(({ kind }) => kind === 'action') : role === 'observer' ? scopes : [],
    endsOn: role === 'observer' ? text(form, 'endsOn') || null : null,
  };
}

export const readAccountId = (form: FormData) => ({ accountId: numberOrNull(text(form, 'accountId')) });
