import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { PROJECT_STATUSES } from '@/lib/domain/vocabulary';
import type { ManagedQuery } from '@/lib/project/managed-projects';
import type { ActionChoice } from '@/lib/project/project-choices';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  filter: ManagedQuery;
  actions: ActionChoice[];
}

export function ManagedFilters({ filter, actions }: Props) {
  // An action of two seasons is one choice: the filter is by its key.
  const byKey = new Map(actions.map((action) => [action.key, action]));
  return (
    <form className="app-filters" method="get" action="/pilotage/projets" aria-label="Recherche de projets">
      <TextField name="q" label="Projet ou organisation" type="search" defaultValue={filter.q ?? ''} />
      <SelectField
        name="action"
        label="Action"
        blank="Toutes mes actions"
        options={[...byKey.values()].map(({ key, title }) => ({ value: key, label: french(title) }))}
        defaultValue={filter.action ?? ''}
      />
      <SelectField
        name="status"
        label="État"
        blank="Tous les états"
        options={PROJECT_STATUSES.map((status) => ({
          value: status,
          label: capitalised(projectStatusWords[status]),
        }))}
        defaultValue={filter.status ?? ''}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Chercher
      </button>
    </form>
  );
}
