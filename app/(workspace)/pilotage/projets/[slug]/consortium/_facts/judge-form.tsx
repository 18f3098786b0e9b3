'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { NoteVerdict } from '@/lib/domain/eligibility/recorded';
import { judgeRule } from './actions';

interface Props {
  projectId: number;
  actionKey: string;
  ruleCode: string;
  /** The facts that the page shows: a note about others would say something else. */
  fingerprint: string;
  verdicts: readonly { value: NoteVerdict; label: string }[];
}

/** What an officer says of a rule that the facts leave open. */
export function JudgeForm({ projectId, actionKey, ruleCode, fingerprint, verdicts }: Props) {
  const [state, submit] = useActionState(judgeRule, null);
  const id = `${actionKey}-${ruleCode}`;
  return (
    <Disclosure summary="Trancher cette règle" open={state?.ok === false}>
      <form action={submit} className="app-form app-narrow" noValidate>
        <ErrorSummary errors={formErrors(state)} />
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="actionKey" value={actionKey} />
        <input type="hidden" name="ruleCode" value={ruleCode} />
        <input type="hidden" name="fingerprint" value={fingerprint} />
        <SelectField
          key={typedIn(state, 'verdict')}
          name="verdict"
          id={`${id}-verdict`}
          label="Ce que vous en dites"
          blank="Choisir"
          options={verdicts}
          defaultValue={typedIn(state, 'verdict') ?? ''}
          error={fieldMessage(state, 'verdict')}
        />
        <TextAreaField
          name="note"
          id={`${id}-note`}
          label="Pourquoi"
          hint="Elle vaut tant que les faits lus restent ceux-ci."
          maxLength={2000}
          defaultValue={typedIn(state, 'note') ?? ''}
          error={fieldMessage(state, 'note')}
        />
        <SubmitButton tone="secondary">Enregistrer la note</SubmitButton>
      </form>
    </Disclosure>
  );
}
