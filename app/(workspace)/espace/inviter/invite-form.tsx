'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { Role } from '@/lib/domain/vocabulary';
import { roleNames, roleSummaries } from '@/lib/wording/roles';
import { french } from '@/lib/wording/typography';
import { inviteMember } from './actions';

const FIELDS = ['name', 'email', 'organisationId', 'role'];

interface Props {
  roles: readonly Role[];
  organisations: { id: number; name: string }[];
}

/** Whom to let in, and into which organisation. The answer tells nothing of accounts that exist. */
export function InviteForm({ roles, organisations }: Props) {
  const [state, submit] = useActionState(inviteMember, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="L’invitation n’est pas partie" />
      {state?.ok && (
        <Alert tone="success" title="Invitation demandée" announce>
          <p>
            Si cette adresse n’a pas encore de compte, un lien y part dans un instant ; il vaut sept jours.
            Sinon, la personne se connecte comme d’habitude.
          </p>
        </Alert>
      )}
      <TextField
        name="name"
        label="Nom de la personne"
        autoComplete="off"
        defaultValue={typedIn(state, 'name')}
        error={fieldMessage(state, 'name')}
        required
      />
      <TextField
        name="email"
        label="Adresse électronique"
        hint="Son adresse professionnelle : le lien n’ouvre le compte que pour qui la lit"
        type="email"
        autoComplete="off"
        defaultValue={typedIn(state, 'email')}
        error={fieldMessage(state, 'email')}
        required
      />
      <SelectField
        // A select takes a new default only when it is made anew.
        key={`organisation ${typedIn(state, 'organisationId')}`}
        name="organisationId"
        label="Organisation"
        blank={organisations.length === 1 ? undefined : 'Choisir une organisation'}
        options={organisations.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
        defaultValue={typedIn(state, 'organisationId')}
        error={fieldMessage(state, 'organisationId')}
      />
      <SelectField
        key={`role ${typedIn(state, 'role')}`}
        name="role"
        label="Rôle"
        options={roles.map((role) => ({ value: role, label: `${roleNames[role]} : ${roleSummaries[role]}` }))}
        defaultValue={typedIn(state, 'role')}
        error={fieldMessage(state, 'role')}
      />
      <ProveAgain state={state} />
      <SubmitButton>Envoyer l’invitation</SubmitButton>
    </form>
  );
}
