'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { SESSION_STEPS, type SessionStepEvent } from '@/lib/domain/training-session/life';
import { sessionStepWords } from '@/lib/wording/training-sessions';
import { changeSessionState } from '../actions';

interface Props {
  step: SessionStepEvent;
  sessionId: number;
  version: number;
  today: string;
}

/** Says that something happened to the session, on a day; why, of what calls it off or takes back. */
export function StepForm({ step, sessionId, version, today }: Props) {
  const [state, submit] = useActionState(changeSessionState, null);
  const field = fieldOf(state, step);
  const errors = formErrors(state).map(({ message }, at) => {
    const path = state?.ok === false ? state.fields[at]?.path : undefined;
    return path === 'onDay' || path === 'reason' ? { message, field: `${step}-${path}` } : { message };
  });
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="event" value={step} />
      <TextField {...field('onDay', today)} label="Jour" type="date" max={today} />
      {SESSION_STEPS[step].reason && <TextAreaField {...field('reason')} label="Motif" maxLength={2000} />}
      <SubmitButton tone={step === 'cancelled' ? 'secondary' : 'primary'}>
        {sessionStepWords[step]}
      </SubmitButton>
    </form>
  );
}
