'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import { passkeyWords } from '@/app/_second-factor/passkey-words';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { TextField } from '@/app/_ui/text-field';
import { addPasskey, beginPasskey } from './actions';

interface Props {
  added: (name: string, codes: string[] | null) => void;
}

/** A name, then what the browser asks of the person and of the device. */
export function Passkey({ added }: Props) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [asking, setAsking] = useState(false);
  const register = async (name: string): Promise<FieldError[]> => {
    const asked = await beginPasskey(null, new FormData());
    if (!asked?.ok) return formErrors(asked);
    const form = new FormData();
    form.set('name', name);
    try {
      form.set('passkeyAnswer', JSON.stringify(await startRegistration({ optionsJSON: asked.result })));
    } catch (error) {
      return [{ message: passkeyWords(error) }];
    }
    const answer = await addPasskey(null, form);
    if (answer?.ok) added(answer.result.name, answer.result.codes);
    return formErrors(answer, ['name']);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    // Before the device is asked: a passkey that is then refused would stay in it.
    if (name === '') return setErrors([{ field: 'name', message: NAME_NEEDED }]);
    setAsking(true);
    setErrors(await register(name));
    setAsking(false);
  };
  return (
    <form method="post" className="app-form app-narrow" onSubmit={submit} noValidate>
      <ErrorSummary title="La clé d’accès n’est pas enregistrée" errors={errors} />
      <TextField
        name="name"
        label="Nom de la clé"
        hint="Pour la reconnaître, par exemple : ordinateur du bureau"
        autoComplete="off"
        maxLength={60}
        error={errors.find(({ field }) => field === 'name')?.message}
        required
      />
      <button type="submit" className="fr-btn" disabled={asking}>
        {asking ? 'La clé est attendue…' : 'Enregistrer une clé d’accès'}
      </button>
    </form>
  );
}

const NAME_NEEDED = 'Donnez un nom à cette clé, par exemple « Ordinateur du bureau ».';
