import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { isRealDay } from '@/lib/domain/time';
import { seasonNames } from '@/lib/wording/actions';
import type { ComparisonPreset } from './presets';
import type { ComparisonAsked } from './read-comparison';

interface Props {
  asked: ComparisonAsked;
  actions: { value: string; label: string }[];
  presets: readonly ComparisonPreset[];
}

/** The two days, the season and the action compared. They live in the address. */
export function ComparisonForm({ asked: { typed, errors, situation }, actions, presets }: Props) {
  return (
    <>
      <p>
        {presets.map(({ label, href }, index) => (
          <span key={label}>
            {index > 0 && ' · '}
            <a href={href}>{label}</a>
          </span>
        ))}
      </p>
      <form className="app-filters" method="get" action="/comparaison" aria-label="Jours comparés">
        <DayField
          name="from"
          label="Premier jour"
          typed={typed.from}
          today={situation.today}
          error={errors.from}
        />
        <DayField name="to" label="Second jour" typed={typed.to} today={situation.today} error={errors.to} />
        <SelectField
          name="season"
          label="Saison"
          blank="Les deux saisons"
          options={situation.seasons.map((season) => ({ value: season, label: seasonNames(season) }))}
          defaultValue={situation.season ?? ''}
          error={situation.errors.season}
        />
        <SelectField
          name="action"
          label="Action"
          blank="Toutes les actions"
          options={actions}
          defaultValue={typed.action}
          error={errors.action}
        />
        {Object.entries(situation.place).map(
          ([name, value]) =>
            name !== 'action' && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {situation.target === 'original' && <input type="hidden" name="target" value="original" />}
        <button type="submit" className="fr-btn fr-btn--secondary">
          Comparer
        </button>
        <p className="app-filters__shown">
          Chaque jour est lu à sa fin, avec ce qui était alors connu et les cibles alors en vigueur.
        </p>
      </form>
    </>
  );
}

interface DayProps {
  name: 'from' | 'to';
  label: string;
  typed: string;
  today: string;
  error: string | undefined;
}

function DayField({ name, label, typed, today, error }: DayProps) {
  return (
    <TextField
      name={name}
      label={label}
      // A date field cannot hold a day that does not exist: what was typed is given back as text.
      type={typed === '' || isRealDay(typed) ? 'date' : 'text'}
      defaultValue={typed}
      max={today}
      error={error}
    />
  );
}
