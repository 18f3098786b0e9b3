import { SelectField } from '@/app/_ui/select-field';
import type { VerdictNarrowing } from '@/lib/verdict/judged-actions';
import { verdictChoices } from '@/lib/wording/verdicts';

interface Props {
  asked: VerdictNarrowing;
  errors: { verdict?: string; sort?: string };
}

/** The verdict that a reader looks for, and the order of the actions. */
export function VerdictFields({ asked, errors }: Props) {
  return (
    <>
      <SelectField
        name="verdict"
        label="Verdict"
        blank="Tous les verdicts"
        options={verdictChoices.map(({ code, label }) => ({ value: code, label }))}
        defaultValue={asked.verdict ?? ''}
        error={errors.verdict}
      />
      <SelectField
        name="sort"
        label="Ordre"
        blank="Numéro de l’action"
        options={[{ value: 'verdict', label: 'Le plus urgent d’abord' }]}
        defaultValue={asked.sort === 'verdict' ? asked.sort : ''}
        error={errors.sort}
      />
    </>
  );
}
