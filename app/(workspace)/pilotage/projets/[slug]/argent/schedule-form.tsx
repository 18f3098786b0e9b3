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
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { StandingTranche } from '@/lib/domain/money/schedule';
import { TRANCHE_CONDITIONS } from '@/lib/domain/money/vocabulary';
import { trancheConditionWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { recordTranches } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  project: { id: number; version: number };
  tranches: readonly StandingTranche[];
  milestones: readonly { id: number; title: string }[];
}

const partOf = (tranche: StandingTranche | undefined): string =>
  tranche ? (tranche.said ?? formatEurosInFull(tranche.cents)) : '';

export function ScheduleForm({ project, tranches, milestones }: Props) {
  const [state, submit] = useActionState(recordTranches, null);
  const field = fieldsOf(state, 'schedule');
  const sent =
    state?.ok === false ? Object.keys(state.typed ?? {}).filter((name) => name.endsWith('.part')).length : 0;
  return (
    <form action={(form) => submit(blankRowsLast(form, ['tranches']))} className="app-form" noValidate>
      <ErrorSummary errors={errorsOf(state, 'schedule', ['tranches'])} />
      {state?.ok && <Alert tone="success" title="Échéancier enregistré" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <FieldRows
        id="schedule-tranches"
        legend="Tranches"
        hint="Une ligne par tranche, comme la convention les dit : aucune n’est proposée. Une tranche déjà payée garde sa place."
        add="Ajouter une tranche"
        start={sent || tranches.length || 2}
        most={20}
        error={fieldMessage(state, 'tranches')}
        row={(at) => (
          <>
            <TextField
              {...field(`tranches.${at}.part`, partOf(tranches[at]))}
              label={`Tranche ${at + 1}`}
              hint="« 50 % », « 1/3 » ou « 2 021 600,00 € »."
            />
            <SelectField
              key={`c${typedIn(state, `tranches.${at}.condition`)}`}
              {...field(`tranches.${at}.condition`, tranches[at]?.condition ?? '')}
              label="Condition"
              blank="Choisir"
              options={TRANCHE_CONDITIONS.map((condition) => ({
                value: condition,
                label: capitalised(trancheConditionWords[condition]),
              }))}
            />
            {milestones.length > 0 && (
              <SelectField
                key={`m${typedIn(state, `tranches.${at}.milestoneId`)}`}
                {...field(`tranches.${at}.milestoneId`, String(tranches[at]?.milestoneId ?? ''))}
                label="Jalon attendu (facultatif)"
                blank="Aucun"
                options={milestones.map(({ id, title }) => ({ value: String(id), label: french(title) }))}
              />
            )}
            <TextField
              {...field(`tranches.${at}.conditionText`, tranches[at]?.conditionText ?? '')}
              label="Mots de la convention (facultatif)"
              maxLength={500}
            />
            <TextField
              {...field(`tranches.${at}.dueOn`, tranches[at]?.dueOn ?? '')}
              label="Attendue le (facultatif)"
              type="date"
            />
          </>
        )}
      />
      <SubmitButton>Enregistrer l’échéancier</SubmitButton>
    </form>
  );
}
