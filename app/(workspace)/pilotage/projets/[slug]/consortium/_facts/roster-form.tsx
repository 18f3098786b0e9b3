'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldRows } from '@/app/_ui/field-rows';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { french } from '@/lib/wording/typography';
import { ToldFields } from '../../../../../_consortium/told-fields';
import { stateRoster } from './actions';

interface Props {
  projectId: number;
  roster: ConsortiumForms['rosters'][number];
  organisations: readonly { id: number; name: string }[];
  today: string;
}

/** The whole list each time: the last one holds, and the earlier ones stay readable on their days. */
export function RosterForm({ projectId, roster: { kind, last }, organisations, today }: Props) {
  const [state, submit] = useActionState(stateRoster, null);
  const lines = last?.lines ?? [];
  const sent = state?.ok === false ? state.typed : undefined;
  const typed = (at: number, name: 'organisationId' | 'name'): string => {
    const field = `lines.${at}.${name}`;
    if (sent) return typedIn(state, field) ?? '';
    const line = lines[at];
    if (!line) return '';
    if (name === 'organisationId') return String(line.organisationId ?? '');
    return line.organisationId === null ? line.name : '';
  };
  const rows = sent
    ? Object.keys(sent).filter((name) => /^lines\.\d+\.name$/.test(name)).length
    : lines.length;
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary errors={formErrors(state, ['lines'], ['lines'])} />
      {state?.ok && <Alert tone="success" title="Liste enregistrée" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seenId" value={last?.id ?? ''} />
      <FieldRows
        id={`${kind}-lines`}
        legend="Établissements du territoire"
        hint="Ceux qui sont membres et ceux qui ne le sont pas : une organisation enregistrée, ou un nom."
        add="Ajouter un établissement"
        start={Math.max(3, rows)}
        most={300}
        error={fieldMessage(state, 'lines')}
        row={(at) => (
          <>
            <SelectField
              key={`o${typed(at, 'organisationId')}`}
              name={`lines.${at}.organisationId`}
              id={`${kind}-lines-${at}`}
              label="Organisation enregistrée"
              blank="Aucune : écrire un nom"
              options={organisations.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
              defaultValue={typed(at, 'organisationId')}
              error={fieldMessage(state, `lines.${at}.organisationId`)}
            />
            <TextField
              name={`lines.${at}.name`}
              id={`${kind}-lines-${at}-name`}
              label="Ou son nom"
              maxLength={200}
              defaultValue={typed(at, 'name')}
              error={fieldMessage(state, `lines.${at}.name`)}
            />
          </>
        )}
      />
      <div className="app-narrow">
        <CheckboxField
          name="complete"
          id={`${kind}-complete`}
          label="La liste est complète : aucun établissement du territoire n’y manque"
          hint="Tant qu’elle n’est pas déclarée complète, la règle reste à vérifier."
          defaultChecked={sent ? sent.complete !== undefined : (last?.complete ?? false)}
        />
        <ToldFields state={state} prefix={kind} today={today} day="À compter du" must="source" />
        <SubmitButton>Enregistrer la liste</SubmitButton>
      </div>
    </form>
  );
}
