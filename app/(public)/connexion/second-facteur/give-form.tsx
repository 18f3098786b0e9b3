'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { startTransition, useActionState, useState } from 'react';
import { NO_ANSWER, passkeyWords } from '@/app/_second-factor/passkey-words';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { giveSecondFactor, requestPasskey } from './actions';

interface Props {
  /** The page to go to then. */
  goTo: string;
  application: boolean;
  passkey: boolean;
}

/** A code, or a passkey: whatever the person has at hand. */
export function GiveForm({ goTo, application, passkey }: Props) {
  const [state, submit, sending] = useActionState(giveSecondFactor, null);
  const [failure, setFailure] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const givePasskey = async () => {
    setFailure(undefined);
    setWaiting(true);
    await askForPasskey();
    setWaiting(false);
  };
  const askForPasskey = async () => {
    const asked = await requestPasskey(null, new FormData()).catch(() => null);
    if (!asked?.ok) return setFailure(asked?.message ?? NO_ANSWER);
    try {
      const form = new FormData();
      form.set('goTo', goTo);
      form.set('passkeyAnswer', JSON.stringify(await startAuthentication({ optionsJSON: asked.result })));
      startTransition(() => submit(form));
    } catch (error) {
      setFailure(passkeyWords(error));
    }
  };
  const errors = failure ? [{ message: failure }] : formErrors(state, ['code']);
  return (
    <div className="app-form app-narrow">
      <ErrorSummary title="Le second facteur n’est pas donné" errors={errors} />
      {passkey && (
        <p>
          <button type="button" className="fr-btn" onClick={givePasskey} disabled={sending || waiting}>
            {waiting ? 'La clé est attendue…' : 'Utiliser une clé d’accès'}
          </button>
        </p>
      )}
      <form action={submit} onSubmit={() => setFailure(undefined)} noValidate>
        <input type="hidden" name="goTo" value={goTo} />
        <TextField
          id="code"
          name="codePassword"
          label={application ? 'Code de l’application, ou code de secours' : 'Code de secours'}
          hint={
            application
              ? 'Six chiffres, par exemple 123 456, ou un code de secours comme abcd-efgh-jkmn'
              : 'Un code de secours, comme abcd-efgh-jkmn'
          }
          autoComplete="one-time-code"
          error={fieldMessage(state, 'code')}
          required
        />
        <SubmitButton tone={passkey ? 'secondary' : 'primary'}>Continuer</SubmitButton>
      </form>
    </div>
  );
}
