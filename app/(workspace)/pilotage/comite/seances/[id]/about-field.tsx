import { FieldMessage, messageId } from '@/app/_ui/field-message';
import type { Option } from '@/app/_ui/select-field';

export interface AboutChoices {
  actions: readonly Option[];
  components: readonly Option[];
  gaps: readonly Option[];
}

interface Props {
  choices: AboutChoices;
  /** The committee's day, in words. */
  day: string;
  defaultValue: string;
  error: string | undefined;
}

/** What a note or a decision speaks of: an action, one of its targets, an écart; or nothing in particular. */
export function AboutField({ choices, day, defaultValue, error }: Props) {
  return (
    <div className={`fr-select-group${error ? ' fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor="about">
        Parle de (facultatif)
        <span className="fr-hint-text">D’une cible ou d’un écart, la valeur lue le {day} est gardée.</span>
      </label>
      <select
        className={`fr-select${error ? ' fr-select--error' : ''}`}
        id="about"
        name="about"
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId('about') : undefined}
      >
        <option value="">Tout le comité</option>
        <Group label="Une action" options={choices.actions} />
        <Group label="Une cible" options={choices.components} />
        <Group label="Un écart" options={choices.gaps} />
      </select>
      <FieldMessage fieldId="about" error={error} />
    </div>
  );
}

function Group({ label, options }: { label: string; options: readonly Option[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}
