'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { linkProfessionFramework } from './actions';

interface Props {
  frameworks: Option[];
  professions: Option[];
  today: string;
}

/** By which framework the people of a profession are trained, from a day on. */
export function ProfessionForm({ frameworks, professions, today }: Props) {
  const [state, submit] = useActionState(linkProfessionFramework, null);
  const field = fieldOf(state);
  const select = (name: string, before?: string) => selectOf(state)(name, before);
  const { key: frameworkKey, ...framework } = select('framework');
  const { key: professionKey, ...profession } = select('professionId');
  const { key: linkedKey, ...linked } = select('linked', 'true');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary
        errors={formErrors(state, ['framework', 'professionId', 'linked', 'effectiveOn', 'reason'])}
      />
      {state?.ok && <Alert tone="success" title="Lien enregistré" announce />}
      <SelectField
        key={frameworkKey}
        {...framework}
        label="Référentiel"
        blank="Choisir"
        options={frameworks}
      />
      <SelectField
        key={professionKey}
        {...profession}
        label="Profession"
        blank="Choisir"
        options={professions}
      />
      <SelectField
        key={linkedKey}
        {...linked}
        label="Lien"
        options={[
          { value: 'true', label: 'Formée par ce référentiel' },
          { value: 'false', label: 'Plus formée par ce référentiel' },
        ]}
      />
      <TextField {...field('effectiveOn', today)} label="À partir du" type="date" />
      <TextField {...field('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Enregistrer le lien</SubmitButton>
    </form>
  );
}
