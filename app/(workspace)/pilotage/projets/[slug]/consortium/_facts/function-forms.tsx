'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { memberFunctionWords } from '@/lib/wording/consortium-facts';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { FunctionFields } from '../../../../../_consortium/function-fields';
import { ToldFields } from '../../../../../_consortium/told-fields';
import { cancelConsortiumFact, endFunction, giveFunction, stateFunctionsComplete } from './actions';

type Held = ConsortiumForms['functions']['held'];

interface GiveProps extends Pick<ConsortiumForms, 'project' | 'members' | 'functions' | 'zones'> {
  today: string;
}

export function GiveFunctionForm({ project, members, functions, zones, today }: GiveProps) {
  const [state, submit] = useActionState(giveFunction, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Fonction enregistrée" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <FunctionFields {...{ state, members, zones }} prefix="give" asked={functions.asked} />
      <ToldFields state={state} prefix="give" today={today} day="Depuis le" must="source" />
      <SubmitButton>Enregistrer la fonction</SubmitButton>
    </form>
  );
}

const named = ({ function: name, organisation, zoneNumber }: Held[number]): string =>
  french(
    `${organisation} : ${memberFunctionWords[name]}${zoneNumber === null ? '' : `, zone ${zoneNumber}`}`,
  );

interface HeldProps {
  projectId: number;
  held: Held;
  today: string;
}

export function EndFunctionForm({ projectId, held, today }: HeldProps) {
  const [state, submit] = useActionState(endFunction, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Fin enregistrée" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <SelectField
        key={typedIn(state, 'function')}
        name="function"
        id="end-function"
        label="Fonction qui prend fin"
        blank="Choisir"
        options={held.map((one) => ({
          value: `${one.organisationId} ${one.function} ${one.zoneNumber ?? ''}`.trim(),
          label: named(one),
        }))}
        defaultValue={typedIn(state, 'function') ?? ''}
        error={fieldMessage(state, 'function') ?? fieldMessage(state, 'zones')}
      />
      <ToldFields state={state} prefix="end" today={today} day="N’est plus tenue à partir du" must="reason" />
      <SubmitButton>Enregistrer la fin</SubmitButton>
    </form>
  );
}

/** A function that was never held: the line stays in the history, with the reason. */
export function CancelFunctionForm({ held }: { held: Held }) {
  const [state, submit] = useActionState(cancelConsortiumFact, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Fonction retirée" announce />}
      <input type="hidden" name="fact" value="function" />
      <SelectField
        key={typedIn(state, 'id')}
        name="id"
        id="cancel-function"
        label="Fonction enregistrée par erreur"
        blank="Choisir"
        options={held.map((one) => ({
          value: String(one.id),
          label: `${named(one)}, depuis le ${formatDay(one.effectiveOn)}`,
        }))}
        defaultValue={typedIn(state, 'id') ?? ''}
        error={fieldMessage(state, 'id')}
      />
      <TextField
        name="reason"
        id="cancel-reason"
        label="Motif"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton tone="secondary">Retirer la fonction</SubmitButton>
    </form>
  );
}

interface StatementProps {
  projectId: number;
  statement: ConsortiumForms['statements'][number];
  today: string;
}

/** Until it is stated, a function that nobody holds is to be checked, not missing. */
export function StatementForm({ projectId, statement, today }: StatementProps) {
  const [state, submit] = useActionState(stateFunctionsComplete, null);
  const complete = statement.said?.complete ?? false;
  const prefix = `complete-${statement.actionKey}`;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="actionKey" value={statement.actionKey} />
      <input type="hidden" name="complete" value={String(!complete)} />
      {fieldMessage(state, 'complete') && (
        <p className="fr-message fr-message--error">{fieldMessage(state, 'complete')}</p>
      )}
      <ToldFields state={state} prefix={prefix} today={today} day="À compter du" must="neither" />
      <SubmitButton tone="secondary">
        {complete ? 'Ne plus les déclarer complètes' : 'Déclarer les fonctions complètes'}
      </SubmitButton>
    </form>
  );
}
