'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage } from '@/app/_web/form-state';
import { addTotp, beginTotp } from './actions';
import { QrCode } from './qr-code';

export interface WaitingKey {
  /** In base 32. */
  key: string;
  qr: { size: number; path: string };
}

interface Props {
  replaces: boolean;
  waiting: WaitingKey | undefined;
  added: (codes: string[] | null) => void;
}

/** A key to give to the application, then its first code. */
export function Application({ replaces, waiting, added }: Props) {
  const [state, draw] = useActionState(beginTotp, null);
  const keep = async (before: FormState<{ codes: string[] | null }>, form: FormData) => {
    const answer = await addTotp(before, form);
    if (answer?.ok) added(answer.result.codes);
    return answer;
  };
  const [kept, submit] = useActionState(keep, null);
  return (
    <>
      {waiting && (
        <form action={submit} className="app-form app-narrow" noValidate>
          <ErrorSummary title="L’application n’est pas enregistrée" errors={formErrors(kept, ['code'])} />
          <p>1. Scannez ce code QR dans l’application, ou recopiez-y la clé.</p>
          <QrCode {...waiting.qr} />
          <p>
            Clé : <strong className="app-password">{waiting.key.match(/.{1,4}/g)?.join(' ')}</strong>
          </p>
          <TextField
            id="code"
            name="codePassword"
            label="2. Code que l’application montre"
            hint="Six chiffres, par exemple 123 456"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={fieldMessage(kept, 'code')}
            required
          />
          <SubmitButton>Enregistrer l’application</SubmitButton>
        </form>
      )}
      <form action={draw} className="app-form">
        <ErrorSummary errors={formErrors(state)} />
        <ProveAgain state={state} />
        <SubmitButton tone={waiting ? 'tertiary' : 'primary'}>
          {waiting
            ? 'Afficher une autre clé'
            : replaces
              ? 'Remplacer par une autre application'
              : 'Utiliser une application de codes'}
        </SubmitButton>
      </form>
    </>
  );
}
