import type { ReactNode } from 'react';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import { seasonNames } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { SelectField } from './select-field';
import { TextField } from './text-field';

interface Props {
  /** The path of the page that filters itself. */
  action: string;
  season?: SeasonKey;
  /** The seasons that may be chosen. */
  seasons: readonly SeasonKey[];
  /** The day shown, `YYYY-MM-DD`: the one asked for, else today. */
  day: string;
  /** Today, `YYYY-MM-DD`: the last day that can be asked for. */
  today: string;
  /** What the reader typed where it is not a day: it is shown again, with the error. */
  typedDay?: string;
  /** The targets that rates are read against. */
  target?: TargetBasis;
  /** Whether a target of the page was amended: without one there is nothing to choose. */
  withTarget?: boolean;
  errors?: { season?: string; 'as-of'?: string; target?: string };
  /** False where a page shows one season only, or both always. */
  withSeason?: boolean;
  /** The choice of no season, in words; null where the page always shows one. */
  bothSeasons?: string | null;
  /** Where the figures of two days are compared. */
  compare?: string;
  /** The other parameters of the address, kept as they are. */
  keep?: Readonly<Record<string, string | string[] | undefined>>;
  /** The region, the action and the level that follow the reader, but those of its own fields. */
  place?: Readonly<Record<string, string>>;
  /** The names of those that are fields of this form. */
  own?: readonly string[];
  /** Other fields of the same form: a region, a search. */
  children?: ReactNode;
  /** Whether the choices are shown at once: a reader who narrowed a list sees by what. */
  open?: boolean;
  /** The words of the control that the choices wait behind. */
  summary?: string;
}

const targets = [{ value: 'original', label: 'd’origine' }];

/**
 * The season, the day and the targets that every figure of the page speaks of: said in a line, chosen behind a control.
 * They live in the address.
 */
export function FilterBar(props: Props) {
  const {
    action,
    season,
    seasons,
    day,
    today,
    typedDay,
    errors = {},
    withSeason = true,
    place = {},
    own = [],
    compare,
    children,
    open = false,
    summary = withSeason ? 'Changer de saison ou de date' : 'Autre date',
  } = props;
  const all = seasons.length === 2 ? 'Les deux saisons' : 'Toutes les saisons';
  const { bothSeasons = all, target = 'current', withTarget = false } = props;
  const followed = Object.entries(place).filter(([name]) => !own.includes(name));
  const keep = { ...Object.fromEntries(followed), ...props.keep };
  const form = (
    <form className="app-filters" method="get" action={action} aria-label="Filtres de la page">
      {Object.entries(keep).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map(
          (one) => one && <input key={`${name}=${one}`} type="hidden" name={name} value={one} />,
        ),
      )}
      {withSeason && (
        <SelectField
          name="season"
          label="Saison"
          options={seasons.map((key) => ({ value: key, label: seasonNames(key) }))}
          {...(bothSeasons !== null && { blank: bothSeasons })}
          defaultValue={season ?? ''}
          error={errors.season}
        />
      )}
      <TextField
        name="as-of"
        label="Situation connue au"
        // A date field cannot hold a day that does not exist: what was typed is given back as text.
        type={typedDay === undefined ? 'date' : 'text'}
        defaultValue={typedDay ?? (day === today ? '' : day)}
        max={today}
        error={errors['as-of']}
      />
      {withTarget || errors.target ? (
        <SelectField
          name="target"
          label="Cible"
          options={targets}
          blank="actuelle"
          defaultValue={target === 'original' ? target : ''}
          error={errors.target}
        />
      ) : (
        // It follows the reader to the pages where it says something.
        target === 'original' && <input type="hidden" name="target" value={target} />
      )}
      {children}
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
    </form>
  );
  return (
    <div className="app-day">
      <p>
        {season && withSeason && `${seasonNames(season)} · `}Chiffres connus au{' '}
        <strong>{formatDay(day)}</strong>
        {withTarget && target === 'original' && ', taux lus sur la cible d’origine'}
        {compare && (
          <>
            {' '}
            · <a href={compare}>comparer deux dates</a>
          </>
        )}
      </p>
      <details className="app-disclosure" open={open || Object.keys(errors).length > 0}>
        <summary>{summary}</summary>
        {form}
      </details>
    </div>
  );
}
