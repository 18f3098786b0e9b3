'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { Role } from '@/lib/domain/vocabulary';
import { roleNames } from '@/lib/wording/roles';
import { handOver } from './actions';

interface Props {
  accountId: number;
  successors: { id: number; name: string; role: Role }[];
  /** Whether the person hands over his own work. */
  oneself: boolean;
}

/** Names who takes over: a colleague, or somebody new who is invited. */
export function HandOverForm({ accountId, successors, oneself }: Props) {
  const [state, submit] = useActionState(handOver, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['successorId', 'name', 'email'])} />
      <input type="hidden" name="accountId" value={accountId} />
      <SelectField
        name="successorId"
        label="Qui prend la suite"
        blank="Une personne sans compte, à inviter"
        options={successors.map(({ id, name, role }) => ({
          value: String(id),
          label: `${name} (${roleNames[role]})`,
        }))}
        defaultValue={typedIn(state, 'successorId') ?? ''}
        error={fieldMessage(state, 'successorId')}
      />
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend">Si cette personne n’a pas de compte</legend>
        <div className="fr-fieldset__element">
          <TextField
            name="name"
            label="Son nom"
            autoComplete="off"
            defaultValue={typedIn(state, 'name')}
            error={fieldMessage(state, 'name')}
          />
        </div>
        <div className="fr-fieldset__element">
          <TextField
            name="email"
            label="Son adresse électronique"
            hint="Une invitation à choisir un mot de passe y est envoyée."
            type="email"
            autoComplete="off"
            defaultValue={typedIn(state, 'email')}
            error={fieldMessage(state, 'email')}
          />
        </div>
      </fieldset>
      <SelectField
        name="keep"
        label={oneself ? 'Votre compte, ensuite' : 'Le compte quitté, ensuite'}
        options={[
          { value: 'disabled', label: 'Désactivé' },
          { value: 'reader', label: 'Gardé en lecture seule' },
        ]}
        defaultValue={typedIn(state, 'keep') ?? 'disabled'}
      />
      <ProveAgain state={state} />
      <SubmitButton tone="secondary">Passer la main</SubmitButton>
    </form>
  );
}
