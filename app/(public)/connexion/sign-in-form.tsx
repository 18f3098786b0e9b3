'use client';

import { type FormEvent, useState } from 'react';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { TextField } from '@/app/_ui/text-field';
import { typedRefusalText } from '@/lib/wording/typed-refusals';
import { signIn } from './sign-in';

interface Props {
  /** Where to go once signed in; without it, to the page where the role of the person begins. */
  goTo: string | undefined;
  email: string | undefined;
  password: string | undefined;
}

export function SignInForm({ goTo, email, password }: Props) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [sending, setSending] = useState(false);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const [typedEmail, typedPassword] = [String(form.get('email')).trim(), String(form.get('password'))];
    const blank = [
      ...(typedEmail === '' ? [{ field: 'email', message: typedRefusalText('email_needed') }] : []),
      ...(typedPassword === '' ? [{ field: 'password', message: typedRefusalText('password_needed') }] : []),
    ];
    if (blank.length > 0) return setErrors(blank);
    setSending(true);
    const answer = await signIn(typedEmail, typedPassword);
    if ('home' in answer) {
      const next = goTo ?? answer.home;
      return window.location.assign(
        answer.first ? `${answer.first}?${new URLSearchParams({ retour: next })}` : next,
      );
    }
    setErrors([{ message: answer.message }]);
    setSending(false);
  };
  return (
    // Sent before the script is there, a form of GET would write the password in the address.
    <form method="post" className="app-form app-narrow" onSubmit={submit} noValidate>
      <ErrorSummary title="La connexion a échoué" errors={errors} />
      <TextField
        name="email"
        label="Adresse électronique"
        hint="Par exemple : prenom.nom@exemple.fr"
        type="email"
        autoComplete="username"
        defaultValue={email}
        error={errorOf('email')}
        required
      />
      <TextField
        name="password"
        label="Mot de passe"
        type="password"
        autoComplete="current-password"
        defaultValue={password}
        error={errorOf('password')}
        required
      />
      <button type="submit" className="fr-btn" disabled={sending}>
        {sending ? 'Connexion…' : 'Se connecter'}
      </button>
    </form>
  );
}
