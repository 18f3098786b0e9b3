'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { typedIn } from '@/app/_web/form-state';
import type { EntryWords } from '@/lib/domain/committee';
import { followDecision } from '../actions';
import { prefixed } from './prefixed';
import { seenAfter } from './seen-after';
import { WordsFields } from './words-fields';

interface Props {
  entryId: number;
  /** The last event that the page shows. */
  seen: number;
  words: EntryWords;
  outcomes: readonly Option[];
  submitKey: string;
}

const FIELDS = ['outcome', 'reason', 'body', 'responsible', 'dueOn'];

/** What became of a decision. The other sentence is asked for where it is replaced. */
export function FollowForm({ entryId, seen, words, outcomes, submitKey }: Props) {
  const [state, submit] = useActionState(followDecision, null);
  const hydrated = useHydrated();
  const typed = typedIn(state, 'outcome') ?? '';
  // What was chosen since the last answer: an answer gives the select back as it was sent, or blank.
  const [choice, choose] = useState({ since: state, value: typed });
  const chosen = choice.since === state ? choice.value : typed;
  const prefix = `suite-${entryId}`;
  const field = fieldOf(state, prefix);
  const { key, ...outcome } = selectOf(state, prefix)('outcome');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary
        errors={prefixed(formErrors(state, FIELDS), prefix)}
        title="La suite n’est pas enregistrée"
      />
      {state?.ok && <Alert tone="success" title="Suite enregistrée" announce />}
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="seen" value={seenAfter(state, seen)} />
      <div
        className="app-committee__choice"
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement) choose({ since: state, value: target.value });
        }}
      >
        <SelectField
          key={key}
          {...outcome}
          label="Qu’est-elle devenue ?"
          blank="Choisir"
          options={outcomes}
        />
      </div>
      {(!hydrated || chosen === 'changed') && (
        <WordsFields field={field} label="Nouvelle phrase, si elle est modifiée" words={words} withDue />
      )}
      <TextAreaField
        {...field('reason')}
        label="Motif"
        hint="Facultatif pour une décision faite."
        maxLength={2000}
      />
      <SubmitButton>Enregistrer la suite</SubmitButton>
    </form>
  );
}
