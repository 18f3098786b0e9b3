'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { recallReport } from '../actions';

/** Takes a sent report back, as long as nobody has begun to read it. */
export function RecallForm({ reportId }: { reportId: number }) {
  const [state, submit] = useActionState(recallReport, null);
  return (
    <form action={submit} className="app-block">
      <ErrorSummary errors={formErrors(state)} title="Le rapport n’a pas été repris" />
      <input type="hidden" name="reportId" value={reportId} />
      <p>Personne n’a encore commencé à l’examiner : vous pouvez le reprendre pour le corriger.</p>
      <SubmitButton tone="secondary">Reprendre le rapport</SubmitButton>
    </form>
  );
}
