'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { PERIOD_RULES } from '@/lib/domain/period-rule';
import { periodRuleWords } from '@/lib/wording/periods';
import { capitalised } from '@/lib/wording/typography';
import { recordPeriodRule } from './actions';

interface Props {
  /** The measures and the objectives that a rule may be of. */
  subjects: readonly { value: string; label: string }[];
}

export function PeriodRuleForm({ subjects }: Props) {
  const [state, submit] = useActionState(recordPeriodRule, null);
  const field = fieldOf(state, 'rule');
  const select = selectOf(state, 'rule');
  const { key: subjectKey, ...subject } = select('subject');
  const { key: ruleKey, ...rule } = select('rule');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Règle enregistrée" announce />}
      <SelectField
        key={subjectKey}
        {...subject}
        label="Ce qui est converti"
        hint="Une mesure, dans toutes les actions, ou un objectif, dans la sienne : celle de l’objectif l’emporte."
        blank="Choisir une mesure ou un objectif"
        options={subjects}
      />
      <SelectField
        key={ruleKey}
        {...rule}
        label="Règle"
        blank="Choisir une règle"
        options={[
          ...PERIOD_RULES.map((value) => ({
            value: value as string,
            label: capitalised(periodRuleWords[value]),
          })),
          { value: 'none', label: 'Aucune : reprendre la règle en vigueur' },
        ]}
      />
      <TextField {...field('source')} label="Source ou motif" maxLength={300} />
      <SubmitButton>Enregistrer la règle</SubmitButton>
    </form>
  );
}
