'use client';

import { useState } from 'react';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import type { Scope } from '@/lib/domain/account';
import type { Role } from '@/lib/domain/vocabulary';
import { roleNames, roleSummaries } from '@/lib/wording/roles';
import { french } from '@/lib/wording/typography';
import { ScopeFields } from './scope-fields';

export interface Choices {
  roles: Role[];
  organisations: { id: number; name: string }[];
  actions: { key: string; title: string }[];
  regions: { code: string; name: string }[];
}

export interface AccountValues {
  name: string;
  email: string;
  role: Role;
  organisationId: number | null;
  scopes: Scope[];
  endsOn: string | null;
}

interface Props {
  choices: Choices;
  values?: AccountValues;
  state: FormState;
}

/** The fields of an account; what a role does not use is not shown. */
export function AccountFields({ choices, values, state }: Props) {
  const { roles, organisations } = choices;
  const [role, setRole] = useState<Role>(values?.role ?? roles[0] ?? 'reader');
  const hasOrganisation = role === 'reader' || role === 'contributor' || role === 'lead';
  const typedScopes = state?.ok === false ? state.typed?.scopes : undefined;
  const scopes = typedScopes ?? values?.scopes.map(({ kind, key }) => `${kind}:${key}`) ?? [];
  return (
    <>
      <TextField
        name="name"
        label="Nom"
        autoComplete="off"
        defaultValue={typedIn(state, 'name') ?? values?.name}
        error={fieldMessage(state, 'name')}
        required
      />
      <TextField
        name="email"
        label="Adresse électronique"
        type="email"
        autoComplete="off"
        defaultValue={typedIn(state, 'email') ?? values?.email}
        error={fieldMessage(state, 'email')}
        required
      />
      <RoleField roles={roles} role={role} choose={setRole} error={fieldMessage(state, 'role')} />
      {hasOrganisation && (
        <SelectField
          // A select takes a new default only when it is made anew.
          key={typedIn(state, 'organisationId')}
          name="organisationId"
          label="Organisation"
          blank={organisations.length === 1 ? undefined : 'Choisir une organisation'}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
          defaultValue={typedIn(state, 'organisationId') ?? String(values?.organisationId ?? '')}
          error={fieldMessage(state, 'organisationId')}
        />
      )}
      {(role === 'officer' || role === 'observer') && (
        <ScopeFields
          choices={choices}
          observer={role === 'observer'}
          chosen={scopes}
          error={fieldMessage(state, 'scopes')}
        />
      )}
      {role === 'observer' && (
        <TextField
          name="endsOn"
          label="Dernier jour de lecture"
          type="date"
          defaultValue={typedIn(state, 'endsOn') ?? values?.endsOn ?? undefined}
          error={fieldMessage(state, 'endsOn')}
        />
      )}
    </>
  );
}

interface RoleProps {
  roles: Role[];
  role: Role;
  choose: (role: Role) => void;
  error: string | undefined;
}

function RoleField({ roles, role, choose, error }: RoleProps) {
  return (
    <fieldset className="fr-fieldset" aria-labelledby="role-legend">
      <legend id="role-legend" className="fr-fieldset__legend">
        Rôle
      </legend>
      {roles.map((value) => (
        <div key={value} className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={`role-${value}`}
              name="role"
              value={value}
              // Not controlled: the form resets itself to its defaults once the answer has come.
              defaultChecked={role === value}
              onChange={() => choose(value)}
            />
            <label className="fr-label" htmlFor={`role-${value}`}>
              {roleNames[value]}
              <span className="fr-hint-text">{roleSummaries[value]}</span>
            </label>
          </div>
        </div>
      ))}
      {error && <p className="fr-message fr-message--error">{error}</p>}
    </fieldset>
  );
}
