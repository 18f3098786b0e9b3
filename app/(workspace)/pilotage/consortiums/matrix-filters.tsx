import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { RULE_RESULTS } from '@/lib/domain/eligibility/reading';
import { RULES_SEASON } from '@/lib/domain/eligibility/rules';
import type { EligibilityMatrix } from '@/lib/eligibility/eligibility-matrix';
import { seasonNames } from '@/lib/wording/actions';
import { ruleResultWords } from '@/lib/wording/eligibility';
import { refusalText } from '@/lib/wording/refusals';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  matrix: EligibilityMatrix;
  /** What was typed as a day, understood or not. */
  typedSince: string | undefined;
  today: string;
}

export function MatrixFilters({
  matrix: { actions, filter, errors, season, seasons },
  typedSince,
  today,
}: Props) {
  const error = errors.since && refusalText({ code: errors.since, params: {} });
  return (
    <form
      className="app-filters"
      method="get"
      action="/pilotage/consortiums"
      aria-label="Filtres des consortiums"
    >
      <SelectField
        name="season"
        label="Saison"
        options={seasons.map((key) => ({
          value: key,
          label: key === RULES_SEASON ? seasonNames(key) : `${seasonNames(key)}, à titre indicatif`,
        }))}
        defaultValue={season}
      />
      <SelectField
        name="action"
        label="Action"
        blank="Toutes vos actions"
        options={actions.map(({ key, title }) => ({ value: key, label: french(title) }))}
        defaultValue={filter.action ?? ''}
      />
      <SelectField
        name="result"
        label="Avec une règle"
        blank="Tous les résultats"
        options={RULE_RESULTS.map((result) => ({
          value: result,
          label: capitalised(ruleResultWords[result]),
        }))}
        defaultValue={filter.result ?? ''}
      />
      <TextField
        name="since"
        label="A changé depuis le"
        type={error ? 'text' : 'date'}
        defaultValue={typedSince ?? ''}
        max={today}
        {...(error && { error })}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
    </form>
  );
}
