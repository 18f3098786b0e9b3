'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { counted } from '@/lib/wording/plural';
import { linkProfessionAction } from './actions';

const ANSWERS = [
  { value: 'yes', label: 'Visée par l’action' },
  { value: 'no', label: 'Non visée par l’action' },
];

/** Says of a profession, or of a whole type, whether an action of the officer aims at it. */
export function AimForm({ actions, professions }: { actions: Option[]; professions: Option[] }) {
  const [state, submit] = useActionState(linkProfessionAction, null);
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: actionKey, ...action } = select('actionKey', actions.length === 1 ? actions[0]?.value : '');
  const { key: whoseKey, ...whose } = select('whose');
  const { key: answerKey, ...answer } = select('isAimed');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && (
        <Alert
          tone="success"
          title={`${counted(state.result.changed, 'lien enregistré', 'liens enregistrés')}`}
          announce
        />
      )}
      <SelectField key={actionKey} {...action} label="Action" blank="Choisir une action" options={actions} />
      <SelectField
        key={whoseKey}
        {...whose}
        label="Profession, ou type de professions"
        blank="Choisir dans la liste"
        options={professions}
      />
      <SelectField key={answerKey} {...answer} label="Lien" blank="Choisir" options={ANSWERS} />
      <TextField
        {...field('src')}
        label="Source"
        hint="Le texte ou la décision, par exemple « Avis du comité du 3 novembre 2026 ». Publique."
        maxLength={300}
      />
      <TextAreaField
        {...field('reason')}
        label="Pourquoi"
        hint="Imprimé avec la couverture : tout le monde le lit. Ne nommez personne."
        maxLength={2000}
      />
      <SubmitButton>Enregistrer le lien</SubmitButton>
    </form>
  );
}
