'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { counted } from '@/lib/wording/plural';
import { issueCertificates } from './actions';

interface Line {
  number: number;
  label: string;
  /** Of whom a certificate may be asked for: of whoever missed a module it is refused by its name. */
  selectable: boolean;
  selected: boolean;
}

interface Props {
  sessionId: number;
  ready: number;
  lines: Line[];
}

/** Issues the certificates of those that are chosen: of all who may have one, unless some are left out. */
export function IssueForm({ sessionId, ready, lines }: Props) {
  const [state, submit] = useActionState(issueCertificates, null);
  const typed = state?.ok === false ? (state.typed?.numbers ?? []) : null;
  const wrong = fieldMessage(state, 'numbers');
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary
        title="Aucun certificat n’est délivré"
        errors={formErrors(state, ['numbers', 'place', 'signatory'])}
      />
      {state?.ok && (
        <Alert
          tone="success"
          title={`${counted(state.result.issued.length, 'certificat délivré', 'certificats délivrés')}`}
          announce
        >
          <p>Enregistrez-les ci-dessous, en un fichier ou un par un.</p>
        </Alert>
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <fieldset id="numbers" tabIndex={-1} className="app-rows">
        <legend>{`Participants (${counted(ready, 'certificat')} à délivrer)`}</legend>
        <FieldMessage fieldId="numbers" error={wrong} />
        {lines.map(({ number, label, selectable, selected }) =>
          selectable ? (
            <CheckboxField
              key={`${number} ${typed?.join(',')} ${selected}`}
              id={`numbers-${number}`}
              name="numbers"
              value={String(number)}
              label={label}
              defaultChecked={typed ? typed.includes(String(number)) : selected}
            />
          ) : (
            <p key={number} className="fr-text--sm">
              {label}
            </p>
          ),
        )}
      </fieldset>
      <div className="app-narrow">
        <TextField
          name="place"
          label="Fait à"
          hint="La commune, comme elle sera imprimée."
          maxLength={100}
          defaultValue={typedIn(state, 'place')}
          error={fieldMessage(state, 'place')}
        />
        <TextField
          name="signatory"
          label="Signataire"
          hint="Nom et qualité, comme ils seront imprimés."
          maxLength={150}
          autoComplete="name"
          defaultValue={typedIn(state, 'signatory')}
          error={fieldMessage(state, 'signatory')}
        />
      </div>
      <SubmitButton>Délivrer les certificats choisis</SubmitButton>
    </form>
  );
}
