'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import type { StandingTranche } from '@/lib/domain/money/schedule';
import { trancheStateWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { recordPayment } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  project: { id: number; version: number };
  tranches: readonly StandingTranche[];
  /** The position of the tranche that is paid next. */
  proposed: number | undefined;
}

export function PaymentForm({ project, tranches, proposed }: Props) {
  const [state, submit] = useActionState(recordPayment, null);
  const field = fieldsOf(state, 'payment');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, 'payment', ['tranche', 'cents', 'paidOn', 'source'])} />
      {state?.ok && <Alert tone="success" title="Versement enregistré" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      {tranches.length > 0 && (
        <SelectField
          key={`t${typedIn(state, 'tranche')}`}
          {...field('tranche', String(proposed ?? ''))}
          label="Tranche"
          blank="Sans tranche dite"
          options={tranches.map((tranche) => ({
            value: String(tranche.position),
            label: `Tranche ${tranche.position}, ${formatEurosInFull(tranche.cents)}, ${trancheStateWords[tranche.state]}`,
          }))}
        />
      )}
      <TextField
        {...field('cents')}
        label="Euros"
        hint="Ce versement seul, pas un total : par exemple 2 021 600,00 €."
      />
      <TextField {...field('paidOn')} label="Versé le" type="date" />
      <TextField
        {...field('source')}
        label="Source"
        hint="L’ordre de paiement ou le relevé. Il est public : aucune coordonnée bancaire."
        maxLength={300}
      />
      <SubmitButton>Enregistrer le versement</SubmitButton>
    </form>
  );
}
