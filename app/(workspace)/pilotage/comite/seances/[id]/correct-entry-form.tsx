'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { typedIn } from '@/app/_web/form-state';
import type { EntryWords } from '@/lib/domain/committee';
import { correctCommitteeEntry } from '../actions';
import { prefixed } from './prefixed';
import { seenAfter } from './seen-after';
import { WordsFields } from './words-fields';

interface Props {
  entryId: number;
  seen: number;
  words: EntryWords;
  isDecision: boolean;
}

const FIELDS = ['body', 'responsible', 'dueOn', 'reason'];

/** Mends what was written by mistake; a decision that the committee replaces is not corrected, it is followed. */
export function CorrectEntryForm({ entryId, seen, words, isDecision }: Props) {
  const [state, submit] = useActionState(correctCommitteeEntry, null);
  const prefix = `correction-${entryId}`;
  const field = fieldOf(state, prefix);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={prefixed(formErrors(state, FIELDS), prefix)} title="Rien n’a été corrigé" />
      {state?.ok && <Alert tone="success" title="Correction enregistrée" announce />}
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="seen" value={seenAfter(state, seen)} />
      <WordsFields field={field} label="Texte" words={words} withDue={isDecision} />
      <CheckboxField
        name="withdrawn"
        id={`${prefix}-withdrawn`}
        label="Retirer : elle a été écrite par erreur"
        defaultChecked={typedIn(state, 'withdrawn') === 'true'}
      />
      <TextAreaField {...field('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Corriger</SubmitButton>
    </form>
  );
}
