'use client';

import { useState } from 'react';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { SelectField } from '@/app/_ui/select-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import type { MemberFunction } from '@/lib/domain/eligibility/vocabulary';
import { memberFunctionWords } from '@/lib/wording/consortium-facts';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  state: FormState;
  prefix: string;
  asked: readonly MemberFunction[];
  members: readonly { id: number; name: string }[];
  zones: readonly { number: number; name: string }[];
}

/** Which member does what; of a field actor, in which of the printed zones. */
export function FunctionFields({ state, prefix, asked, members, zones }: Props) {
  const typed = (name: string) => typedIn(state, name) ?? '';
  const [chosen, setChosen] = useState('');
  const ticked = state?.ok === false ? (state.typed?.zones ?? []) : [];
  return (
    <>
      <SelectField
        key={`m${typed('organisationId')}`}
        name="organisationId"
        id={`${prefix}-member`}
        label="Membre"
        blank="Choisir un membre"
        options={members.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
        defaultValue={typed('organisationId')}
        error={fieldMessage(state, 'organisationId')}
      />
      <div onChange={(event) => event.target instanceof HTMLSelectElement && setChosen(event.target.value)}>
        <SelectField
          key={`f${typed('function')}`}
          name="function"
          id={`${prefix}-function`}
          label="Fonction"
          blank="Choisir une fonction"
          options={asked.map((one) => ({ value: one, label: capitalised(memberFunctionWords[one]) }))}
          defaultValue={typed('function')}
          error={fieldMessage(state, 'function')}
        />
      </div>
      {asked.includes('field_actor') && ['', 'field_actor'].includes(chosen || typed('function')) && (
        <fieldset className="fr-fieldset" id={`${prefix}-zones`}>
          <legend className="fr-fieldset__legend">
            Zones de l’acteur de terrain
            <span className="fr-hint-text">
              Les 13 zones imprimées. Sans zone cochée, sa zone reste non renseignée.
            </span>
          </legend>
          {fieldMessage(state, 'zones') && (
            <p className="fr-message fr-message--error">{fieldMessage(state, 'zones')}</p>
          )}
          {zones.map(({ number, name }) => (
            <CheckboxField
              key={number}
              name="zones"
              id={`${prefix}-zone-${number}`}
              label={french(`${number} – ${name}`)}
              value={String(number)}
              defaultChecked={ticked.includes(String(number))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
