'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { DataTable } from '@/app/_ui/data-table';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage } from '@/app/_web/form-state';
import { proposeFiguresFromSessions } from './actions';

export interface ProposalRow {
  /** What the form names it by; null where it cannot be taken over. */
  value: string | null;
  checked: boolean;
  name: string;
  training: string;
  region: string;
  measure: string;
  typed: string;
  counted: string;
  words: string;
}

/** What the sessions count beside what the draft says: whoever fills the report chooses what is taken over. */
export function ProposalForm({ reportId, rows }: { reportId: number; rows: readonly ProposalRow[] }) {
  const [state, submit] = useActionState(proposeFiguresFromSessions, null);
  const offered = rows.some(({ value }) => value !== null);
  const refused = state && !state.ok ? state.typed?.proposals : undefined;
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary errors={formErrors(state, ['proposals'])} title="Rien n’a été repris" />
      <input type="hidden" name="reportId" value={reportId} />
      <div id="proposals" tabIndex={-1}>
        <FieldMessage fieldId="proposals" error={fieldMessage(state, 'proposals')} />
        <DataTable
          caption="Nombres des sessions et du brouillon"
          asCards
          columns={[
            { key: 'what', label: 'Mesure' },
            { key: 'training', label: 'Formation' },
            { key: 'region', label: 'Région' },
            { key: 'typed', label: 'Saisi', numeric: true },
            { key: 'counted', label: 'Sessions', numeric: true },
            { key: 'choice', label: 'Reprendre' },
          ]}
          rows={rows.map(({ value, checked, name, training, region, measure, typed, counted, words }) => ({
            key: name,
            cells: [
              measure,
              training,
              region,
              typed,
              counted,
              value === null ? (
                words
              ) : (
                <CheckboxField
                  key="choice"
                  id={`proposal-${name}`}
                  name="proposals"
                  value={value}
                  defaultChecked={refused ? refused.includes(value) : checked}
                  label={words}
                />
              ),
            ],
          }))}
        />
      </div>
      {offered && <SubmitButton>Reprendre les nombres cochés dans le brouillon</SubmitButton>}
    </form>
  );
}
