'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldRows } from '@/app/_ui/field-rows';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { blankRowsLast } from '@/app/_web/blank-rows-last';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { AMENDING_KINDS } from '@/lib/domain/money/vocabulary';
import type { ProjectMoney } from '@/lib/money/project-money';
import { agreementKindWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { amendAgreement, recordAgreement } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  project: { id: number; version: number; startsOn: string | null; endsOn: string | null };
  members: readonly { id: number; name: string }[];
  actions: readonly { actionKey: string; title: string }[];
  /** Those recorded before, none for the first agreement; an amendment starts from the terms of the last one. */
  versions: ProjectMoney['versions'];
  shares: ProjectMoney['shares'];
}

const FIELDS = [
  ...['kind', 'number', 'signedOn', 'effectiveOn', 'startsOn', 'endsOn', 'launchEndsOn', 'aidCents'],
  ...['totalCostCents', 'eligibleBaseCents', 'organisationShares', 'actionShares', 'reason', 'source'],
];

const euros = (cents: number | null | undefined) => (cents == null ? '' : formatEurosInFull(cents));

/** How many rows of a group were sent with the form that was refused, or stand at first. */
const rowsSent = (state: FormState, group: string, initially: number) => {
  const typed = state?.ok === false ? Object.keys(state.typed ?? {}) : [];
  const rows = typed.flatMap((name) => (name.startsWith(`${group}.`) ? [Number(name.split('.')[1])] : []));
  return rows.length > 0 ? Math.max(...rows) + 1 : Math.max(1, initially);
};

export function AgreementForm({ project, members, actions, versions, shares }: Props) {
  const last = versions.at(-1);
  const [state, submit] = useActionState(last ? amendAgreement : recordAgreement, null);
  const prefix = last ? 'amendment' : 'agreement';
  const field = fieldsOf(state, prefix);
  return (
    <form
      action={(form) => submit(blankRowsLast(form, ['organisationShares', 'actionShares']))}
      className="app-form app-narrow"
      noValidate
    >
      <ErrorSummary errors={errorsOf(state, prefix, FIELDS)} />
      {state?.ok && (
        <Alert
          tone="success"
          title={versions.length > 1 ? 'Avenant enregistré' : 'Convention enregistrée'}
          announce
        />
      )}
      <ConfirmFields state={state} />
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      {last && (
        <SelectField
          key={`k${typedIn(state, 'kind')}`}
          {...field('kind', 'amendment')}
          label="Type"
          options={AMENDING_KINDS.map((kind) => ({
            value: kind,
            label: capitalised(agreementKindWords[kind]),
          }))}
        />
      )}
      <TextField {...field('number')} label="Numéro (facultatif)" maxLength={80} />
      <TextField {...field('signedOn')} label="Signé le" type="date" required />
      <TextField
        {...field('effectiveOn')}
        label="Prend effet le (facultatif)"
        hint="Sans date, le jour de la signature."
        type="date"
      />
      <TextField
        {...field('startsOn', last?.startsOn ?? project.startsOn ?? '')}
        label="Début"
        type="date"
        required
      />
      <TextField
        {...field('endsOn', last?.endsOn ?? project.endsOn ?? '')}
        label="Fin"
        type="date"
        required
      />
      <TextField
        {...field('launchEndsOn', last?.launchEndsOn ?? '')}
        label="Fin de la phase de lancement (facultatif)"
        hint="Si la convention la dit : l’appel ne l’imprime pas."
        type="date"
      />
      <TextField
        {...field('aidCents', euros(last?.aidCents))}
        label="Aide"
        hint="Par exemple : 4 043 200,00 € ou « 55,5 M€ »."
        required
      />
      <TextField {...field('totalCostCents', euros(last?.totalCostCents))} label="Coût total (facultatif)" />
      <TextField
        {...field('eligibleBaseCents', euros(last?.eligibleBaseCents))}
        label="Base éligible (facultatif)"
      />
      <FieldRows
        id={`${prefix}-organisationShares`}
        legend="Répartition entre membres (facultatif)"
        hint="Complète ou absente : les parts font l’aide, au centime."
        add="Ajouter un membre"
        start={rowsSent(state, 'organisationShares', shares.organisations.length)}
        most={60}
        error={fieldMessage(state, 'organisationShares')}
        row={(at) => (
          <>
            <SelectField
              key={`o${typedIn(state, `organisationShares.${at}.organisationId`)}`}
              {...field(
                `organisationShares.${at}.organisationId`,
                String(shares.organisations[at]?.organisationId ?? ''),
              )}
              label="Membre"
              blank="Choisir"
              options={members.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
            />
            <TextField
              {...field(`organisationShares.${at}.cents`, euros(shares.organisations[at]?.cents))}
              label="Part"
            />
          </>
        )}
      />
      <FieldRows
        id={`${prefix}-actionShares`}
        legend="Répartition entre actions (facultatif)"
        hint="Complète ou absente : sans elle, l’aide est dite « non répartie »."
        add="Ajouter une action"
        start={rowsSent(state, 'actionShares', shares.actions.length)}
        most={12}
        error={fieldMessage(state, 'actionShares')}
        row={(at) => (
          <>
            <SelectField
              key={`a${typedIn(state, `actionShares.${at}.actionKey`)}`}
              {...field(`actionShares.${at}.actionKey`, shares.actions[at]?.actionKey ?? '')}
              label="Action"
              blank="Choisir"
              options={actions.map(({ actionKey, title }) => ({ value: actionKey, label: french(title) }))}
            />
            <TextField
              {...field(`actionShares.${at}.cents`, euros(shares.actions[at]?.cents))}
              label="Part"
            />
          </>
        )}
      />
      {last && (
        <TextField
          {...field('reason')}
          label="Motif"
          hint="Ce qui change, et pourquoi. Il n’est pas public."
          maxLength={2000}
          required
        />
      )}
      <TextField {...field('source')} label="Source" hint="Le document signé." maxLength={300} required />
      <SubmitButton>{last ? 'Enregistrer l’avenant' : 'Enregistrer la convention'}</SubmitButton>
    </form>
  );
}
