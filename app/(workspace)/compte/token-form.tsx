'use client';

import { useActionState, useRef, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { ProveAgain } from '@/app/_ui/prove-again';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { createToken } from './actions';

interface Props {
  mayEnter: boolean;
  /** What a token may record, by the role of its account. */
  records: 'programme' | 'trainings' | null;
  maySend: boolean;
  today: string;
  lastDay: string;
}

const FIELDS = ['label', 'scope', 'expiresOn'];
const READ = { value: 'read', label: 'Lire ce que mon compte lit' };
const ENTER = { value: 'enter', label: 'Lire et saisir des chiffres' };
const SEND = { value: 'sessions', label: 'Lire et envoyer des sessions de formation' };
const RECORD = {
  programme: {
    value: 'manage',
    label: 'Lire et enregistrer le programme',
  },
  trainings: { value: 'manage', label: 'Lire et enregistrer des formations' },
};

export function TokenForm({ mayEnter, records, maySend, today, lastDay }: Props) {
  const [state, submit] = useActionState(createToken, null);
  const errorOf = (name: string) => {
    const error = fieldMessage(state, name);
    return error ? { error } : {};
  };
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="Aucun jeton n’a été créé" />
      {state?.ok && <NewToken token={state.result.token} />}
      <TextField
        name="label"
        label="Nom du jeton"
        hint="L’outil qui s’en servira, par exemple : système d’information de la scolarité"
        autoComplete="off"
        maxLength={80}
        defaultValue={typedIn(state, 'label') ?? ''}
        required
        {...errorOf('label')}
      />
      <SelectField
        name="scope"
        label="Ce qu’il permet"
        {...(records === 'programme' && {
          hint: 'Le programme\u00a0: organisations, projets, versements, formations, engagements',
        })}
        options={[
          READ,
          ...(mayEnter ? [ENTER] : []),
          ...(records ? [RECORD[records]] : []),
          ...(maySend ? [SEND] : []),
        ]}
        defaultValue={typedIn(state, 'scope') ?? 'read'}
        {...errorOf('scope')}
      />
      <TextField
        name="expiresOn"
        label="Dernier jour"
        hint="90 jours au plus"
        type="date"
        min={today}
        max={lastDay}
        defaultValue={typedIn(state, 'expiresOn') ?? lastDay}
        required
        {...errorOf('expiresOn')}
      />
      <ProveAgain state={state} />
      <SubmitButton tone="secondary">Créer un jeton</SubmitButton>
    </form>
  );
}

/** Shown this once: only its digest is stored. */
function NewToken({ token }: { token: string }) {
  const field = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      // Refused by the browser, or a page that is not served over HTTPS: the text is selected, Ctrl+C copies it.
      setCopied(false);
    }
  };
  return (
    <Alert tone="success" title="Jeton créé" announce>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="new-token">
          Votre jeton
          <span className="fr-hint-text">
            Il ne sera plus montré : gardez-le dans le coffre de l’outil qui s’en sert.
          </span>
        </label>
        <input
          ref={field}
          className="fr-input app-password"
          id="new-token"
          value={token}
          readOnly
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      {hydrated && (
        <p>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={copy}>
            Copier le jeton
          </button>{' '}
          <span role="status">{copied ? 'Copié.' : ''}</span>
        </p>
      )}
    </Alert>
  );
}
