'use client';

import { type FormEvent, useState } from 'react';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { TextField } from '@/app/_ui/text-field';
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
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const form = new FormData(event.currentTarget);
    const answer = await signIn(String(form.get('email')), String(form.get('password')));
    if ('home' in answer) return window.location.assign(goTo ?? answer.home);
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
        required
      />
      <TextField
        name="password"
        label="Mot de passe"
        type="password"
        autoComplete="current-password"
        defaultValue={password}
        required
      />
      <button type="submit" className="fr-btn" disabled={sending}>
        {sending ? 'Connexion…' : 'Se connecter'}
      </button>
    </form>
  );
}
