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
import { STATUSES } from './action-form';
import { setActionStatus } from './actions';

export function StatusForm({ seasons }: Pick<ProgrammeFrame, 'seasons'>) {
  const [state, submit] = useActionState(setActionStatus, null);
  const field = fieldOf(state, 'status');
  const { key: actionKey, ...action } = selectOf(state, 'status')('action');
  const { key: statusKey, ...status } = selectOf(state, 'status')('status', 'closed');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="État enregistré" announce />}
      <SelectField
        key={actionKey}
        {...action}
        label="Action"
        blank="Choisir une action"
        options={seasons.flatMap(({ key, actions }) =>
          actions.map((one) => ({
            value: `${key} ${one.key}`,
            label: `${seasonWords(key)}, n°\u00a0${one.number} – ${french(one.title)}`,
          })),
        )}
      />
      <SelectField key={statusKey} {...status} label="État" options={STATUSES} />
      <TextField {...field('from')} label="À partir du" hint="Un jour à venir est accepté." type="date" />
      <TextField {...field('src')} label="Source" maxLength={300} />
      <SubmitButton>Enregistrer l’état</SubmitButton>
    </form>
  );
}
