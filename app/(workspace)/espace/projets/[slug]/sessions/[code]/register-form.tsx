'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { AUDIENCES } from '@/lib/domain/training-session/vocabulary';
import { counted } from '@/lib/wording/plural';
import { audienceWords } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';
import { registerParticipants } from '../actions';
import { onAudiences } from './on-audiences';

interface Props {
  sessionId: number;
  version: number;
  today: string;
}

const FIELDS = [
  'registeredOn',
  'employerAgreedOn',
  'firstTime',
  'audienceOther',
  ...AUDIENCES.map((one) => `count-${one}`),
];

/** Registers people at once, by how many of each audience. They take the next numbers; nobody is named here. */
export function RegisterForm({ sessionId, version, today }: Props) {
  const [sent, submit] = useActionState(registerParticipants, null);
  const state = onAudiences(sent);
  const field = fieldOf(state);
  const { key, ...firstTime } = selectOf(state)('firstTime');
  const errors =
    state?.ok === false
      ? state.fields.length === 0
        ? [{ message: state.message }]
        : state.fields.map(({ path, message }) =>
            FIELDS.includes(path) ? { field: path, message } : { message },
          )
      : [];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && (
        <Alert
          tone="success"
          title={`${counted(state.result.numbers.length, 'participant inscrit', 'participants inscrits')}`}
          announce
        >
          <p>
            Numéros {state.result.numbers.at(0)} à {state.result.numbers.at(-1)}.
          </p>
        </Alert>
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="app-rows">
        <legend>
          Combien de personnes
          <span className="fr-hint-text">
            Elles reçoivent les numéros suivants de la session. Aucun nom ici.
          </span>
        </legend>
        <div className="app-rows__row">
          {AUDIENCES.map((audience) => (
            <TextField
              key={audience}
              {...field(`count-${audience}`)}
              label={capitalised(audienceWords[audience])}
              inputMode="numeric"
              maxLength={2}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        {...field('audienceOther')}
        label="Autres accompagnants : lesquels (facultatif)"
        hint="Une fonction, jamais un nom."
        maxLength={100}
      />
      <SelectField
        key={key}
        {...firstTime}
        label="Jamais comptés auparavant dans ce projet"
        hint="Pour une partie d’entre eux seulement, inscrivez-les en deux fois."
        blank="Non renseigné"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
        ]}
      />
      <TextField
        {...field('registeredOn', typedIn(state, 'registeredOn') ?? today)}
        label="Inscrits le"
        type="date"
        max={today}
      />
      <TextField
        {...field('employerAgreedOn')}
        label="Accord de leurs employeurs le (facultatif)"
        hint="Sur les dates et le lieu (003:340-342)."
        type="date"
      />
      <ConfirmFields state={state} />
      <SubmitButton>Inscrire</SubmitButton>
    </form>
  );
}
