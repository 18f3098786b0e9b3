'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { useActionState, useEffect, useEffectEvent, useState } from 'react';
import { NO_ANSWER, passkeyWords } from '@/app/_second-factor/passkey-words';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { TextField } from '@/app/_ui/text-field';
import { addPasskey, beginPasskey } from './actions';

interface Props {
  added: (name: string, codes: string[] | null) => void;
}

type Question = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** A name, then what the browser asks of the person and of the device. */
export function Passkey({ added }: Props) {
  const [state, begin, asking] = useActionState(beginPasskey, null);
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [waiting, setWaiting] = useState(false);
  const register = useEffectEvent(async (question: Question) => {
    setWaiting(true);
    setErrors(await made(question));
    setWaiting(false);
  });
  const made = async (question: Question): Promise<FieldError[]> => {
    const form = new FormData();
    form.set('name', name);
    try {
      form.set('passkeyAnswer', JSON.stringify(await startRegistration({ optionsJSON: question })));
    } catch (error) {
      return [{ message: passkeyWords(error) }];
    }
    const answer = await addPasskey(null, form).catch(() => null);
    if (!answer) return [{ message: NO_ANSWER }];
    if (answer.ok) added(answer.result.name, answer.result.codes);
    return formErrors(answer, ['name']);
  };
  useEffect(() => {
    if (state?.ok) void register(state.result);
  }, [state]);
  const submit = (form: FormData) => {
    const typed = String(form.get('name')).trim();
    setName(typed);
    // Before the device is asked: a passkey that is then refused would stay in it.
    if (typed === '') return setErrors([{ field: 'name', message: NAME_NEEDED }]);
    setErrors([]);
    begin(form);
  };
  const all = [...errors, ...formErrors(state)];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary title="La clé d’accès n’est pas enregistrée" errors={all} />
      <TextField
        name="name"
        label="Nom de la clé"
        hint="Pour la reconnaître, par exemple : ordinateur du bureau"
        autoComplete="off"
        maxLength={60}
        defaultValue={name}
        error={errors.find(({ field }) => field === 'name')?.message}
        required
      />
      <ProveAgain state={state} />
      <button type="submit" className="fr-btn" disabled={asking || waiting}>
        {waiting ? 'La clé est attendue…' : 'Enregistrer une clé d’accès'}
      </button>
    </form>
  );
}

const NAME_NEEDED = 'Donnez un nom à cette clé, par exemple « Ordinateur du bureau ».';
