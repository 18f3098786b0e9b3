'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { FUNDER_KINDS, PLEDGE_STATES } from '@/lib/domain/money/vocabulary';
import { funderKindWords, pledgeStateWords } from '@/lib/wording/money';
import { capitalised } from '@/lib/wording/typography';
import { pledgeCofunding } from './actions';
import { errorsOf, fieldsOf } from './form-of';

const FIELDS = ['funderKind', 'funder', 'state', 'cents', 'datedOn', 'source'];

export function PledgeForm({ projectId }: { projectId: number }) {
  const [state, submit] = useActionState(pledgeCofunding, null);
  const field = fieldsOf(state, 'pledge');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, 'pledge', FIELDS)} />
      {state?.ok && <Alert tone="success" title="Cofinancement enregistré" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <SelectField
        key={`k${typedIn(state, 'funderKind')}`}
        {...field('funderKind')}
        label="Type de financeur"
        blank="Choisir"
        options={FUNDER_KINDS.map((kind) => ({ value: kind, label: capitalised(funderKindWords[kind]) }))}
      />
      <TextField
        {...field('funder')}
        label="Financeur"
        hint="Sous le même nom, un nouvel état remplace le précédent."
        maxLength={200}
      />
      <SelectField
        key={`s${typedIn(state, 'state')}`}
        {...field('state')}
        label="État"
        blank="Choisir"
        options={PLEDGE_STATES.map((one) => ({ value: one, label: capitalised(pledgeStateWords[one]) }))}
      />
      <TextField {...field('cents')} label="Euros" hint="Par exemple : 600 000 ou « 0,6 M€ »." />
      <TextField {...field('datedOn')} label="Date du document" type="date" />
      <TextField {...field('source')} label="Source" hint="Le document qui le dit." maxLength={300} />
      <CheckboxField
        id="pledge-shown"
        name="shown"
        label="Le total de ce type de financeur peut être public"
        hint="Avec l’accord du chef de file ; le nom du financeur ne l’est pas."
        defaultChecked={typedIn(state, 'shown') === 'true'}
      />
      <SubmitButton>Enregistrer le cofinancement</SubmitButton>
    </form>
  );
}
