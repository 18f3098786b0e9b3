import { SelectField } from '@/app/_ui/select-field';
import type { Inbox, InboxFilter } from '@/lib/queries/inbox';
import { refusalText } from '@/lib/wording/refusals';

interface Props {
  filter: InboxFilter;
  choices: Inbox['choices'];
  unknown: Inbox['unknown'];
}

export function InboxFilters({ filter, choices, unknown }: Props) {
  const errorOf = (name: keyof InboxFilter) =>
    unknown.includes(name) ? refusalText({ code: `unknown_${name}`, params: {} }) : undefined;
  return (
    <form className="app-filters" method="get" action="/pilotage" aria-label="Filtres de la liste">
      <SelectField
        name="action"
        label="Action"
        blank="Toutes vos actions"
        options={choices.actions.map(({ key, title }) => ({ value: key, label: title }))}
        defaultValue={filter.action ?? ''}
        error={errorOf('action')}
      />
      <SelectField
        name="region"
        label="Région"
        blank="Toutes les régions"
        options={choices.regions.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={filter.region ?? ''}
        error={errorOf('region')}
      />
      <SelectField
        name="campaign"
        label="Campagne"
        blank="Toutes les campagnes"
        options={choices.campaigns.map(({ id, label }) => ({ value: String(id), label }))}
        defaultValue={filter.campaign ?? ''}
        error={errorOf('campaign')}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
    </form>
  );
}
