'use client';

import { Fragment, useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { AMENDMENT_EVENTS } from '@/lib/domain/amendment';
import { isRealDay } from '@/lib/domain/time';
import type { ObjectiveVersion } from '@/lib/objective/officer-objectives';
import { targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised } from '@/lib/wording/typography';
import { amendTarget } from './actions';
import { Preview } from './preview';
import { type AmendmentResult, markOf, type TypedAmendment } from './read-amendment';

const FIELDS = ['event', 'target', 'dueOn', 'inForceFrom', 'src', 'reason'];

interface Props {
  objective: { id: string; unit: string; label: string };
  last: ObjectiveVersion;
  today: string;
}

/** A new version of a target: previewed first, then recorded as it was previewed. */
export function AmendmentForm({ objective, last, today }: Props) {
  const [state, submit] = useActionState(amendTarget, null);
  const shown = state?.ok && !state.result.recorded ? state.result : null;
  const typed = shown?.typed ?? typedBefore(state) ?? blank(objective.id, last, today);
  const theirs = conflictOf(state);
  const errors = formErrors(state, FIELDS);
  return (
    <form action={submit} className="app-form app-beside" noValidate>
      <div className="app-form app-beside__form">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="componentId" value={objective.id} />
        {/* After a conflict the person has read the other version: the next preview is made after it. */}
        <input type="hidden" name="expectedVersion" value={theirs ?? typed.expectedVersion} />
        <Fragment key={markOf(typed)}>
          <SelectField
            name="event"
            label="Ce qui modifie la cible"
            options={AMENDMENT_EVENTS.map((event) => ({
              value: event,
              label: capitalised(targetEventWords[event]),
            }))}
            defaultValue={typed.event}
            error={fieldMessage(state, 'event')}
          />
          <TextField
            name="target"
            label={`Nouvelle cible (${objective.unit})`}
            hint={`Aujourd’hui : ${targetWords(last.target, objective.unit)}`}
            inputMode="numeric"
            defaultValue={typed.target}
            error={fieldMessage(state, 'target')}
          />
          <CheckboxField
            name="noTarget"
            label="Pas de cible chiffrée"
            hint="Aucun taux ne sera calculé."
            defaultChecked={typed.noTarget}
          />
          <TextField
            name="dueOn"
            label="Échéance (facultatif)"
            hint="Une année, un mois ou un jour : 2026, 2026-06 ou 2026-06-30."
            defaultValue={typed.dueOn}
            error={fieldMessage(state, 'dueOn')}
          />
          <TextField
            name="inForceFrom"
            label="En vigueur à partir du"
            hint="Un jour à venir est accepté : la cible prendra effet ce jour-là. Un jour passé ne change pas ce qui était connu avant aujourd’hui."
            // A date field cannot hold a day that does not exist: what was typed is given back as text.
            type={typed.inForceFrom === '' || isRealDay(typed.inForceFrom) ? 'date' : 'text'}
            defaultValue={typed.inForceFrom}
            error={fieldMessage(state, 'inForceFrom')}
          />
          <TextField
            name="src"
            label="Document ou source"
            hint="Par exemple : avenant n° 2 du 12 mars 2026. Public."
            defaultValue={typed.src}
            maxLength={300}
            error={fieldMessage(state, 'src')}
          />
          <ReasonField value={typed.reason} error={fieldMessage(state, 'reason')} />
        </Fragment>
        {shown && (
          <>
            <input type="hidden" name="previewed" value={markOf(shown.typed)} />
            <input type="hidden" name="idempotency-key" value={shown.key} />
          </>
        )}
        <SubmitButton name="step" value="preview" tone="secondary">
          {shown ? 'Prévisualiser de nouveau' : 'Prévisualiser'}
        </SubmitButton>
      </div>
      <section className="app-beside__effect" aria-labelledby="effet">
        <h3 id="effet" className="fr-h5">
          Ce que cela change
        </h3>
        {shown ? (
          <>
            {shown.changedSince && (
              <Alert tone="warning" title="Rien n’est encore enregistré" announce>
                <p>
                  Le formulaire a changé depuis la prévisualisation : voici l’effet de ce qui y est
                  maintenant.
                </p>
              </Alert>
            )}
            <Preview preview={shown.preview} />
            <SubmitButton name="step" value="record">
              Enregistrer {typed.event === 'decision' ? 'la décision' : 'l’avenant'}
            </SubmitButton>
          </>
        ) : (
          <p className="app-beside__none">
            « Prévisualiser » montre ici l’effet sur chaque taux, à côté de ce que vous avez saisi. Rien n’est
            enregistré avant.
          </p>
        )}
      </section>
    </form>
  );
}

function ReasonField({ value, error }: { value: string; error: string | undefined }) {
  return (
    <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor="reason">
        Motif
        <span className="fr-hint-text">Il est public, à côté de la cible.</span>
      </label>
      <textarea
        className="fr-input"
        id="reason"
        name="reason"
        rows={3}
        maxLength={2000}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId('reason') : undefined}
      />
      <FieldMessage fieldId="reason" error={error} />
    </div>
  );
}

const blank = (componentId: string, last: ObjectiveVersion, today: string): TypedAmendment => ({
  componentId,
  expectedVersion: String(last.version),
  event: 'amendment',
  target: last.target === null ? '' : String(last.target),
  noTarget: last.target === null,
  dueOn: last.dueOn ?? '',
  inForceFrom: today,
  src: '',
  reason: '',
});

function typedBefore(state: FormState<AmendmentResult>): TypedAmendment | null {
  if (state?.ok !== false) return null;
  const of = (name: string) => typedIn(state, name) ?? '';
  return {
    componentId: of('componentId'),
    expectedVersion: of('expectedVersion'),
    event: of('event'),
    target: of('target'),
    noTarget: of('noTarget') !== '',
    dueOn: of('dueOn'),
    inForceFrom: of('inForceFrom'),
    src: of('src'),
    reason: of('reason'),
  };
}

/** The version that somebody recorded meanwhile. */
function conflictOf(state: FormState<AmendmentResult>): string | null {
  if (state?.ok !== false) return null;
  const conflict = state.fields.find(({ code }) => code === 'target_changed_meanwhile');
  return conflict ? String(conflict.params.version) : null;
}
