import { SelectField } from '@/app/_ui/select-field';
import { MEASURES } from '@/lib/domain/vocabulary';
import type { ZonesQuestion } from '@/lib/population/zones-question';
import { measureWords } from '@/lib/wording/measures';
import { french } from '@/lib/wording/typography';

interface Props {
  asked: ZonesQuestion;
  typed: Readonly<Record<string, string | undefined>>;
  /** What the address names and nobody may choose, by its parameter. */
  errors: Readonly<Record<string, string>>;
}

/** What the page is narrowed to; what was worked out by default is shown as chosen. */
export function ZoneFilters({ asked, typed, errors }: Props) {
  const { choices, action, aimed, profession, level, period, series, measure } = asked;
  return (
    <>
      <SelectField
        name="action"
        error={errors.action}
        label="Action"
        options={choices.actions.map(({ key, shortTitle }) => ({ value: key, label: french(shortTitle) }))}
        defaultValue={action.key}
      />
      <SelectField
        name="profession"
        error={errors.profession}
        label="Profession"
        blank="Toutes celles que l’action vise"
        options={aimed.map(({ professionId, label }) => ({
          value: String(professionId),
          label: french(label),
        }))}
        defaultValue={profession ? String(profession.id) : ''}
      />
      <SelectField
        name="level"
        error={errors.level}
        label="Niveau"
        blank="Tous les niveaux ensemble"
        options={choices.levels.map(({ key, label }) => ({ value: key, label: french(label) }))}
        defaultValue={level ?? ''}
      />
      <SelectField
        name="period"
        error={errors.period}
        label="Période"
        options={choices.periods.map(({ id, label }) => ({ value: String(id), label: french(label) }))}
        defaultValue={String(period.id)}
      />
      <SelectField
        name="population"
        error={errors.population}
        label="Population"
        blank="La dernière qui convient"
        options={choices.populations.map(({ id, title }) => ({ value: String(id), label: french(title) }))}
        defaultValue={typed.population && series ? String(series.id) : ''}
      />
      <SelectField
        name="measure"
        error={errors.measure}
        label="Mesure"
        options={MEASURES.map((key) => ({ value: key, label: measureWords[key].label }))}
        defaultValue={measure}
      />
    </>
  );
}
