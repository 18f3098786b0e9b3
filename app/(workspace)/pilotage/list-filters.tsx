import type { ReactNode } from 'react';
import { SelectField } from '@/app/_ui/select-field';
import { french } from '@/lib/wording/typography';

interface Props {
  /** The path of the page that filters itself. */
  path: string;
  filter: { action?: string | undefined; region?: string | undefined };
  choices: {
    actions: readonly { key: string; title: string }[];
    regions: readonly { code: string; name: string }[];
  };
  /** What is said of a value that names nothing. */
  errorOf: (name: 'action' | 'region') => string | undefined;
  /** The other fields of the form. */
  children: ReactNode;
}

/** The filters of an officer's list of sections: the action and the region, then those of the list. */
export function ListFilters({ path, filter, choices, errorOf, children }: Props) {
  return (
    <form className="app-filters" method="get" action={path} aria-label="Filtres de la liste">
      <SelectField
        name="action"
        label="Action"
        blank="Toutes vos actions"
        options={choices.actions.map(({ key, title }) => ({ value: key, label: french(title) }))}
        defaultValue={filter.action ?? ''}
        error={errorOf('action')}
      />
      <SelectField
        name="region"
        label="Région"
        blank="Toutes les régions"
        options={choices.regions.map(({ code, name }) => ({ value: code, label: french(name) }))}
        defaultValue={filter.region ?? ''}
        error={errorOf('region')}
      />
      {children}
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
    </form>
  );
}
