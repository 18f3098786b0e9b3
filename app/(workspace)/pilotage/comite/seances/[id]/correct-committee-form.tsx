'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { correctCommittee } from '../actions';
import { prefixed } from './prefixed';

interface Props {
  committeeId: number;
  heldOn: string;
  title: string;
  today: string;
}

const FIELDS = ['heldOn', 'title', 'reason'];
const PREFIX = 'comite';

export function CorrectCommitteeForm({ committeeId, heldOn, title, today }: Props) {
  const [state, submit] = useActionState(correctCommittee, null);
  const field = fieldOf(state, PREFIX);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={prefixed(formErrors(state, FIELDS), PREFIX)} title="Rien n’a été corrigé" />
      {state?.ok && <Alert tone="success" title="Correction enregistrée" announce />}
      <input type="hidden" name="committeeId" value={committeeId} />
      <TextField {...field('heldOn', heldOn)} label="Jour du comité" type="date" max={today} />
      <TextField {...field('title', title)} label="Titre" maxLength={200} />
      <CheckboxField
        name="withdrawn"
        id={`${PREFIX}-withdrawn`}
        label="Retirer ce comité : il a été consigné par erreur"
        hint="Possible tant qu’il n’a ni note ni décision."
        defaultChecked={typedIn(state, 'withdrawn') === 'true'}
      />
      <TextAreaField {...field('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Corriger le comité</SubmitButton>
    </form>
  );
}
