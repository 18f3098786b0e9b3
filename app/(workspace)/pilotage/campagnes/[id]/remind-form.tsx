'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/app/_ui/submit-button';
import { remindResultWords } from '@/lib/wording/campaigns';
import { remindLeads } from '../actions';

interface Props {
  campaignId: number;
  sectionIds: readonly number[];
  label: string;
  /** Said after the label to those who do not see the line it stands in. */
  about?: string;
  tone: 'secondary' | 'tertiary';
}

/** Asks the leads of some sections for what is not sent, and says what was done. */
export function RemindForm({ campaignId, sectionIds, label, about, tone }: Props) {
  const [state, submit] = useActionState(remindLeads, null);
  return (
    <form action={submit}>
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="sectionIds" value={sectionIds.join(',')} />
      <SubmitButton tone={tone}>
        {label}
        {about && <span className="fr-sr-only"> {about}</span>}
      </SubmitButton>
      {state?.ok && (
        <div role="status">
          {remindResultWords(state.result).map((sentence) => (
            <p key={sentence} className="fr-message">
              {sentence}
            </p>
          ))}
        </div>
      )}
      {state?.ok === false && (
        <p className="fr-message fr-message--error" role="alert">
          {state.fields[0]?.message ?? state.message}
        </p>
      )}
    </form>
  );
}
