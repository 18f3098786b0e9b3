'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SubmitButton } from '@/app/_ui/submit-button';
import { counted } from '@/lib/wording/plural';
import { submitReport as send } from './actions';

interface Props {
  reportId: number;
  version: number;
  /** The same form sent twice is one sending. */
  idempotencyKey: string;
  back: string;
  sections: number;
  /** The partners that have not said that their part is finished. */
  unfinished: readonly string[];
}

// What is missing is written above, section by section.
const NONE: never[] = [];

export function SubmitForm({ reportId, version, idempotencyKey, back, sections, unfinished }: Props) {
  const [state, submit] = useActionState(send, null);
  return (
    <form action={submit}>
      <ErrorSummary
        errors={state?.ok === false ? [{ message: state.message }] : NONE}
        title="Le rapport n’a pas été envoyé"
      />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotency-key" value={idempotencyKey} />
      {unfinished.length > 0 && (
        <div className="app-block">
          <p>
            {counted(unfinished.length, 'partenaire n’a', 'partenaires n’ont')} pas dit que{' '}
            {unfinished.length > 1 ? 'leur' : 'sa'} partie est terminée : {unfinished.join(', ')}.
          </p>
          <CheckboxField name="without-them" label="Envoyer sans attendre" required />
        </div>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <SubmitButton>Envoyer {counted(sections, 'volet', 'volets')}</SubmitButton>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href={back}>
            Revenir à la saisie
          </a>
        </li>
      </ul>
    </form>
  );
}
