'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { messageId } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage } from '@/app/_web/form-state';
import type { CampaignChoices } from '@/lib/campaign/campaigns';
import { isRealDay } from '@/lib/domain/time';
import { proposedLabel } from '@/lib/wording/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { openCampaign } from '../actions';
import { ActionsField } from '../actions-field';
import { type CampaignResult, markOf, type TypedCampaign } from '../read-campaign';
import { Preview } from './preview';

const FIELDS = ['label', 'periodId', 'observedOn', 'opensOn', 'dueOn', 'closesOn', 'actionKeys'];

interface Props {
  choices: CampaignChoices;
  proposed: TypedCampaign;
}

/** A new campaign: previewed first, then opened as it was previewed. */
export function CampaignForm({ choices, proposed }: Props) {
  const [state, submit] = useActionState(openCampaign, null);
  const shown = state?.ok && !state.result.opened ? state.result : null;
  const typed = shown?.typed ?? typedBefore(state) ?? proposed;
  return (
    <form action={submit} className="app-form app-narrow app-campaign-form" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      <Fields key={markOf(typed)} choices={choices} typed={typed} state={state} />
      {shown && (
        <>
          <input type="hidden" name="previewed" value={markOf(shown.typed)} />
          <input type="hidden" name="idempotency-key" value={shown.key} />
        </>
      )}
      <SubmitButton name="step" value="preview" tone={shown ? 'secondary' : 'primary'}>
        {shown ? 'Prévisualiser de nouveau' : 'Prévisualiser'}
      </SubmitButton>
      {shown && <Shown key={shown.key} result={shown} />}
    </form>
  );
}

function Shown({ result }: { result: Extract<CampaignResult, { opened: false }> }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className="fr-mt-3w">
      {result.changedSince && (
        <Alert tone="warning" title="Rien n’est encore ouvert" announce>
          <p>Le formulaire a changé depuis la prévisualisation : voici ce qui y est maintenant.</p>
        </Alert>
      )}
      <Preview preview={result.preview} typed={result.typed} />
      {result.preview.sections > 0 && (
        <SubmitButton name="step" value="open">
          Ouvrir la campagne
        </SubmitButton>
      )}
    </div>
  );
}

interface FieldsProps {
  choices: CampaignChoices;
  typed: TypedCampaign;
  state: FormState<CampaignResult>;
}

function Fields({ choices, typed, state }: FieldsProps) {
  const error = (name: string) => fieldMessage(state, name);
  // The name follows the period and the observation as long as nobody wrote another.
  const proposalOf = (periodId: string, observedOn: string) => {
    const period = choices.periods.find(({ id }) => String(id) === periodId);
    return period && isRealDay(observedOn) ? proposedLabel(period, observedOn) : '';
  };
  // The field itself holds the name: what is typed before this page is alive stands too.
  const proposed = useRef(proposalOf(typed.periodId, typed.observedOn));
  const propose = (form: HTMLFormElement | null) => {
    const field = form?.elements.namedItem('label');
    if (!form || !(field instanceof HTMLInputElement) || field.value !== proposed.current) return;
    const held = new FormData(form);
    const text = proposalOf(String(held.get('periodId')), String(held.get('observedOn')));
    if (!text) return;
    field.value = text;
    proposed.current = text;
  };
  const date = (name: 'observedOn' | 'opensOn' | 'dueOn' | 'closesOn', text: string, hint: string) => (
    <TextField
      name={name}
      label={text}
      hint={hint}
      // A date field cannot hold a day that does not exist: what was typed is given back as text.
      type={typed[name] === '' || isRealDay(typed[name]) ? 'date' : 'text'}
      defaultValue={typed[name]}
      error={error(name)}
    />
  );
  return (
    <div onChange={(event) => event.target instanceof HTMLElement && propose(event.target.closest('form'))}>
      <SelectField
        name="periodId"
        label="Période"
        hint="Celle que les chiffres décrivent. Une valeur d’une période antérieure se saisit dans la même campagne, avec un motif."
        options={choices.periods.map((period) => ({
          value: String(period.id),
          label: `${period.label} (${formatDay(period.startsOn)} – ${formatDay(period.endsOn)})`,
        }))}
        defaultValue={typed.periodId}
        error={error('periodId')}
      />
      {date(
        'observedOn',
        'Date d’observation',
        'Les chiffres sont ceux de la période, connus ce jour-là. Quatre observations par an sont l’usage.',
      )}
      {date('opensOn', 'Ouverture', 'Le premier jour de saisie.')}
      {date('dueOn', 'Échéance', 'À 23 h 59, heure de Paris. Au-delà, un rapport est en retard.')}
      {date(
        'closesOn',
        'Clôture',
        'Le dernier jour de saisie. Ensuite, saisir et envoyer demandent une exception ; valider reste possible.',
      )}
      <div className={`fr-input-group${error('label') ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor="label">
          Nom de la campagne
          <span className="fr-hint-text">
            Celui que les consortiums liront. Il est proposé d’après la période et l’observation.
          </span>
        </label>
        <input
          className={`fr-input${error('label') ? ' fr-input--error' : ''}`}
          id="label"
          name="label"
          maxLength={120}
          defaultValue={typed.label}
          aria-invalid={error('label') ? true : undefined}
          aria-describedby={error('label') ? messageId('label') : undefined}
        />
        {error('label') && (
          <p id={messageId('label')} className="fr-message fr-message--error">
            {error('label')}
          </p>
        )}
      </div>
      <ActionsField actions={choices.actions} chosen={typed.actionKeys} error={error('actionKeys')} />
    </div>
  );
}

function typedBefore(state: FormState<CampaignResult>): TypedCampaign | null {
  if (state?.ok !== false) return null;
  const of = (name: string) => state.typed?.[name]?.[0] ?? '';
  return {
    label: of('label'),
    periodId: of('periodId'),
    observedOn: of('observedOn'),
    opensOn: of('opensOn'),
    dueOn: of('dueOn'),
    closesOn: of('closesOn'),
    actionKeys: state.typed?.actionKeys ?? [],
  };
}
