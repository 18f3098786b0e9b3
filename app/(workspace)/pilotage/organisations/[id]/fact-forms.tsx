'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { ORGANISATION_TRAITS } from '@/lib/domain/eligibility/vocabulary';
import { organisationTraitWords } from '@/lib/wording/consortium-facts';
import { capitalised } from '@/lib/wording/typography';
import { CertificationFields } from '../../../_consortium/certification-fields';
import { ToldFields } from '../../../_consortium/told-fields';
import { cancelOrganisationFact, recordCertification, recordTrait } from '../actions';

interface Props {
  organisationId: number;
  today: string;
}

export function TraitForm({ organisationId, today }: Props) {
  const [state, submit] = useActionState(recordTrait, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Qualité enregistrée" announce />}
      <input type="hidden" name="organisationId" value={organisationId} />
      <SelectField
        key={`t${typed('trait')}`}
        name="trait"
        id="trait-trait"
        label="Qualité"
        blank="Choisir"
        options={ORGANISATION_TRAITS.map((one) => ({
          value: one,
          label: capitalised(organisationTraitWords[one]),
        }))}
        defaultValue={typed('trait')}
        error={fieldMessage(state, 'trait')}
      />
      <SelectField
        key={`h${typed('holds')}`}
        name="holds"
        id="trait-holds"
        label="L’organisation a-t-elle cette qualité ?"
        blank="Choisir"
        options={[
          { value: 'true', label: 'Oui' },
          { value: 'false', label: 'Non' },
        ]}
        defaultValue={typed('holds')}
        error={fieldMessage(state, 'holds')}
      />
      <ToldFields state={state} prefix="trait" today={today} day="Depuis le" must="source" />
      <SubmitButton>Enregistrer la qualité</SubmitButton>
    </form>
  );
}

export function CertificationForm({ organisationId }: Pick<Props, 'organisationId'>) {
  const [state, submit] = useActionState(recordCertification, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Certification enregistrée" announce />}
      <input type="hidden" name="organisationId" value={organisationId} />
      <CertificationFields state={state} prefix="certification" />
      <SubmitButton>Enregistrer</SubmitButton>
    </form>
  );
}

interface CancelProps {
  fact: 'trait' | 'certification';
  lines: readonly { id: number; words: string }[];
}

/** What was recorded by mistake: the line stays in the history, with the reason. */
export function CancelFactForm({ fact, lines }: CancelProps) {
  const [state, submit] = useActionState(cancelOrganisationFact, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="fact" value={fact} />
      <SelectField
        key={typedIn(state, 'id')}
        name="id"
        id={`cancel-${fact}`}
        label="Ligne enregistrée par erreur"
        blank="Choisir"
        options={lines.map(({ id, words }) => ({ value: String(id), label: words }))}
        defaultValue={typedIn(state, 'id') ?? ''}
        error={fieldMessage(state, 'id')}
      />
      <TextField
        name="reason"
        id={`cancel-${fact}-reason`}
        label="Motif"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Retirer la ligne</SubmitButton>
    </form>
  );
}
