import { CheckboxField } from '@/app/_ui/checkbox-field';
import type { Choices } from './account-fields';

interface Props {
  choices: Pick<Choices, 'actions' | 'regions'>;
  /** An observer may read everything, actions or regions; an officer has actions. */
  observer: boolean;
  /** As `action:KEY`, `region:CODE` or `all:`. */
  chosen: readonly string[];
  error: string | undefined;
}

export function ScopeFields({ choices, observer, chosen, error }: Props) {
  const box = (value: string, label: string) => (
    <div key={value} className="fr-fieldset__element">
      <CheckboxField
        name="scopes"
        id={`scope-${value}`}
        label={label}
        value={value}
        defaultChecked={chosen.includes(value)}
      />
    </div>
  );
  return (
    <fieldset
      className={`fr-fieldset${error ? ' fr-fieldset--error' : ''}`}
      id="scopes"
      aria-labelledby={`scopes-legend${error ? ' scopes-message' : ''}`}
    >
      <legend id="scopes-legend" className="fr-fieldset__legend">
        {observer ? 'Ce que la personne lit' : 'Actions suivies'}
      </legend>
      {observer && box('all:', 'Tout le programme')}
      {choices.actions.map(({ key, title }) => box(`action:${key}`, title))}
      {observer && choices.regions.map(({ code, name }) => box(`region:${code}`, name))}
      {error && (
        <p id="scopes-message" className="fr-message fr-message--error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
