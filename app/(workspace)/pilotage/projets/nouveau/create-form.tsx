'use client';

import { useActionState } from 'react';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldRows } from '@/app/_ui/field-rows';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { MEMBERSHIP_ROLES } from '@/lib/domain/vocabulary';
import type { ProjectChoices } from '@/lib/project/project-choices';
import { membershipRoleWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { actionOptions, roundOptions } from '../action-options';
import { createProject } from '../actions';
import { IDENTITY_FIELDS, IdentityFields } from '../identity-fields';

/** A laureate, from its notification: what names it, its actions, its consortium. */
export function CreateForm({ choices }: { choices: ProjectChoices }) {
  const [state, submit] = useActionState(createProject, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  const errors = formErrors(
    state,
    [...IDENTITY_FIELDS, 'slug', 'decidedOn', 'source', 'participations', 'members'],
    ['participations', 'members'],
  );
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary errors={errors} />
      <ConfirmFields state={state} />
      <div className="app-narrow">
        <h2>Le projet</h2>
        <IdentityFields state={state} />
        <TextField
          name="slug"
          label="Adresse permanente"
          hint="Minuscules, chiffres et traits d’union, par exemple « central-sn ». Elle ne changera plus : /projets/central-sn."
          maxLength={80}
          defaultValue={typed('slug')}
          error={fieldMessage(state, 'slug')}
          required
        />
        <TextField
          name="decidedOn"
          label="Jour de la décision"
          hint="Le projet est connu depuis ce jour-là, même enregistré plus tard."
          type="date"
          defaultValue={typed('decidedOn')}
          error={fieldMessage(state, 'decidedOn')}
          required
        />
        <TextField
          name="source"
          label="Source"
          hint="Le document qui le dit, par exemple : décision du Premier ministre du 12 mars 2024."
          maxLength={300}
          defaultValue={typed('source')}
          error={fieldMessage(state, 'source')}
          required
        />
      </div>
      <h2 className="fr-mt-4w">Ses actions</h2>
      <FieldRows
        id="participations"
        legend="Actions"
        hint="Une ligne par action, avec la relève quand elle est connue."
        add="Ajouter une action"
        start={rowsTyped(state, 'participations', 'actionKey', 1)}
        most={12}
        error={fieldMessage(state, 'participations')}
        row={(at) => (
          <>
            <SelectField
              key={`a${typed(`participations.${at}.actionKey`)}`}
              name={`participations.${at}.actionKey`}
              label="Action"
              blank="Choisir une action"
              options={actionOptions(choices)}
              defaultValue={typed(`participations.${at}.actionKey`)}
              error={
                fieldMessage(state, `participations.${at}.actionKey`) ??
                fieldMessage(state, `participations.${at}.seasonKey`)
              }
            />
            <SelectField
              key={`r${typed(`participations.${at}.intakeRoundId`)}`}
              name={`participations.${at}.intakeRoundId`}
              label="Relève (facultatif)"
              blank="Non précisée"
              options={roundOptions(choices)}
              defaultValue={typed(`participations.${at}.intakeRoundId`)}
              error={fieldMessage(state, `participations.${at}.intakeRoundId`)}
            />
          </>
        )}
      />
      <h2 className="fr-mt-4w">Son consortium</h2>
      <FieldRows
        id="members"
        legend="Membres"
        hint="Le chef de file d’abord. Sans date, un membre l’est depuis la décision."
        add="Ajouter un membre"
        start={rowsTyped(state, 'members', 'organisationId', 3)}
        most={60}
        error={fieldMessage(state, 'members')}
        row={(at) => (
          <>
            <SelectField
              key={`o${typed(`members.${at}.organisationId`)}`}
              name={`members.${at}.organisationId`}
              label="Organisation"
              blank="Choisir une organisation"
              options={choices.organisations.map(({ id, name }) => ({
                value: String(id),
                label: french(name),
              }))}
              defaultValue={typed(`members.${at}.organisationId`)}
              error={fieldMessage(state, `members.${at}.organisationId`)}
            />
            <SelectField
              key={`m${typed(`members.${at}.role`)}`}
              name={`members.${at}.role`}
              label="Rôle"
              options={MEMBERSHIP_ROLES.map((role) => ({
                value: role,
                label: capitalised(membershipRoleWords[role]),
              }))}
              defaultValue={typed(`members.${at}.role`) || (at === 0 ? 'lead' : 'partner')}
              error={fieldMessage(state, `members.${at}.role`)}
            />
            <TextField
              name={`members.${at}.since`}
              label="Depuis le (facultatif)"
              type="date"
              defaultValue={typed(`members.${at}.since`)}
              error={fieldMessage(state, `members.${at}.since`)}
            />
          </>
        )}
      />
      <SubmitButton>Enregistrer le projet</SubmitButton>
    </form>
  );
}

/** As many rows as were sent, and at least so many. */
function rowsTyped(state: Parameters<typeof typedIn>[0], group: string, name: string, least: number): number {
  let rows = least;
  while (typedIn(state, `${group}.${rows}.${name}`) !== undefined) rows += 1;
  return rows;
}
