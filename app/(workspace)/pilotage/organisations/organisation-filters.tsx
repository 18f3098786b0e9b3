import { CheckboxField } from '@/app/_ui/checkbox-field';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { ORGANISATION_KINDS } from '@/lib/domain/vocabulary';
import type { OrganisationQuery } from '@/lib/organisation/organisation-list';
import { organisationKindWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  filter: OrganisationQuery;
  regions: { code: string; name: string }[];
}

export function OrganisationFilters({ filter, regions }: Props) {
  return (
    <form
      className="app-filters"
      method="get"
      action="/pilotage/organisations"
      aria-label="Recherche d’organisations"
    >
      <TextField name="q" label="Nom, UAI ou SIRET" type="search" defaultValue={filter.q ?? ''} />
      <SelectField
        name="kind"
        label="Type"
        blank="Tous les types"
        options={ORGANISATION_KINDS.map((kind) => ({
          value: kind,
          label: capitalised(organisationKindWords[kind]),
        }))}
        defaultValue={filter.kind ?? ''}
      />
      <SelectField
        name="region"
        label="Région"
        blank="Toutes les régions"
        options={regions.map(({ code, name }) => ({ value: code, label: french(name) }))}
        defaultValue={filter.region ?? ''}
      />
      <CheckboxField
        name="health"
        value="1"
        label="Universités avec secteur santé"
        defaultChecked={filter.health === '1'}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Chercher
      </button>
    </form>
  );
}
