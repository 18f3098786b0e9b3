'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { ProgrammeFrame } from '@/lib/programme/programme-frame';
import { seasonWords } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';
import { recordAction } from './actions';

interface Props {
  seasons: ProgrammeFrame['seasons'][number]['key'][];
  documents: ProgrammeFrame['documents'];
}

export const STATUSES = [
  { value: 'open', label: 'Ouverte' },
  { value: 'closed', label: 'Fermée' },
];

/** An action in a season: an action that exists under its key, or a new one. */
export function ActionForm({ seasons, documents }: Props) {
  const [state, submit] = useActionState(recordAction, null);
  const field = fieldOf(state, 'action');
  const { key: seasonKey, ...season } = selectOf(state, 'action')('seasonKey', seasons.at(-1));
  const { key: documentKey, ...document } = selectOf(state, 'action')('documentKey');
  const { key: statusKey, ...status } = selectOf(state, 'action')('status', 'open');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Action enregistrée" announce />}
      <SelectField
        key={seasonKey}
        {...season}
        label="Saison"
        options={seasons.map((value) => ({ value, label: seasonWords(value) }))}
      />
      <TextField
        {...field('actionKey')}
        label="Clé stable"
        hint="Celle d’une action existante, ou une nouvelle : majuscules, chiffres et soulignés, par exemple TRAVAIL_SOCIAL."
        maxLength={40}
      />
      <TextField {...field('number')} label="Numéro dans l’édition" inputMode="numeric" />
      <TextField {...field('title')} label="Titre dans l’édition" maxLength={300} />
      <TextField {...field('shortTitle')} label="Titre court (pour une nouvelle action)" maxLength={80} />
      <TextField
        {...field('editionKey')}
        label="Édition"
        hint="L’année du texte qui la numérote, par exemple 2027."
      />
      <SelectField
        key={documentKey}
        {...document}
        label="Document de l’édition (pour une nouvelle édition)"
        blank="Aucun"
        options={documents.map(({ key, title }) => ({ value: key, label: `${key} – ${french(title)}` }))}
      />
      <SelectField key={statusKey} {...status} label="État" options={STATUSES} />
      <TextField {...field('from')} label="À partir du" type="date" />
      <TextField {...field('src')} label="Source" maxLength={300} />
      <SubmitButton>Enregistrer l’action</SubmitButton>
    </form>
  );
}
