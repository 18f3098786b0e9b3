'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { RESULT_KINDS, RESULTS } from '@/lib/domain/training-session/vocabulary';
import { counted } from '@/lib/wording/plural';
import { resultKindWords, resultWords } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';
import { recordResults } from '../actions';

interface Props {
  sessionId: number;
  today: string;
  /** Everybody of the session: the numbers first proposed. */
  numbers: readonly number[];
}

/** What a refusal names, and the field that holds it. */
const FIELD_OF: Readonly<Record<string, string>> = {
  number: 'numbers',
  kind: 'kind',
  result: 'result',
  onDay: 'onDay',
  source: 'source',
};

/** Records a badge or an assessment of several people at once: who, what, when. */
export function ResultsForm({ sessionId, today, numbers }: Props) {
  const [sent, submit] = useActionState(recordResults, null);
  const state =
    sent?.ok === false
      ? {
          ...sent,
          fields: sent.fields.map((field) => {
            const [, name = 'number'] = /^results\.\d+\.(\w+)$/.exec(field.path) ?? [];
            return { ...field, path: FIELD_OF[name] ?? 'numbers' };
          }),
        }
      : sent;
  const field = fieldOf(state, 'resultat');
  const select = selectOf(state, 'resultat');
  const { key: kindKey, ...kind } = select('kind', 'pix_badge');
  const { key: resultKey, ...result } = select('result', 'obtained');
  // The same sentence once, though it is said of each number.
  const said =
    state?.ok === false ? new Map(state.fields.map(({ path, message }) => [message, path])) : new Map();
  const errors =
    state?.ok === false && state.fields.length === 0
      ? [{ message: state.message }]
      : [...said].map(([message, path]) => ({ message, field: `resultat-${path}` }));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && (
        <Alert
          tone="success"
          title={counted(state.result.recorded, 'résultat enregistré', 'résultats enregistrés')}
          announce
        />
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <SelectField
        key={kindKey}
        {...kind}
        label="Résultat de"
        options={RESULT_KINDS.map((one) => ({ value: one, label: capitalised(resultKindWords[one]) }))}
      />
      <SelectField
        key={resultKey}
        {...result}
        label="Résultat"
        options={RESULTS.map((one) => ({ value: one, label: capitalised(resultWords[one]) }))}
      />
      <TextField
        {...field('numbers', rangesOf(numbers))}
        label="Numéros des participants"
        hint="Par exemple : 1-8, 10."
        maxLength={400}
      />
      <TextField {...field('onDay', today)} label="Le" type="date" max={today} />
      <TextField
        {...field('source')}
        label="Source (facultatif)"
        hint="Par exemple : relevé Pix Orga."
        maxLength={300}
      />
      <SubmitButton tone="secondary">Enregistrer les résultats</SubmitButton>
    </form>
  );
}

/** « 1-8, 10 ». */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
