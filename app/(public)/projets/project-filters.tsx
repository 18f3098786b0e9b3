import { FilterBar } from '@/app/_ui/filter-bar';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { Situation } from '@/app/_web/situation';
import { isSeasonKey } from '@/lib/domain/season';
import type { ActionName } from '@/lib/figure/action-names';
import type { RegionName } from '@/lib/figure/region-names';
import {
  type FacetValue,
  PROJECT_SORTS,
  type ProjectList,
  type ProjectSort,
} from '@/lib/project/project-list';
import { seasonNames } from '@/lib/wording/actions';
import { formatCount } from '@/lib/wording/numbers';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

const sortWords: Record<ProjectSort, string> = {
  acronym: 'Acronyme',
  aid: 'Aide annoncée (la plus forte d’abord)',
  participations: 'Nombre de participations',
  recent: 'Les plus récents d’abord',
};

interface Props {
  situation: Situation;
  typed: { q?: string; action?: string; region?: string; status?: string };
  errors: Readonly<Record<string, string>>;
  list: Pick<ProjectList, 'facets' | 'sort'>;
  actions: ActionName[];
  regions: readonly RegionName[];
}

/** Search, facets with their counts, and sort: one form of the address. */
export function ProjectFilters({ situation, typed, errors, list, actions, regions }: Props) {
  const { params: _, ...bar } = situation;
  const { facets } = list;
  const actionTitles = new Map(actions.map(({ key, shortTitle }) => [key, french(shortTitle)]));
  const names = new Map(regions.map(({ code, name }) => [code, french(name)]));
  return (
    <FilterBar
      action="/projets"
      own={['region', 'action']}
      {...bar}
      withSeason={false}
      summary="Chercher, filtrer, trier"
      open={Object.values(typed).some(Boolean) || Object.keys(errors).length > 0}
    >
      <TextField
        name="q"
        label="Rechercher"
        hint="Acronyme, nom, organisation ou référence ANR"
        type="search"
        maxLength={120}
        defaultValue={typed.q ?? ''}
      />
      <SelectField
        name="season"
        label="Saison"
        blank="Les deux saisons"
        options={options(facets.season, (key) => (isSeasonKey(key) ? seasonNames(key) : key))}
        defaultValue={situation.season ?? ''}
        {...errorOf(situation.errors.season)}
      />
      <SelectField
        name="action"
        label="Action"
        blank="Toutes les actions"
        options={options(facets.action, (key) => actionTitles.get(key) ?? key)}
        defaultValue={typed.action ?? ''}
        {...errorOf(errors.action)}
      />
      <SelectField
        name="region"
        label="Région de formation"
        blank="Toutes les régions"
        options={options(facets.region, (code) => names.get(code) ?? code)}
        defaultValue={typed.region ?? ''}
        {...errorOf(errors.region)}
      />
      <SelectField
        name="status"
        label="Statut"
        blank="Tous les statuts"
        options={options(facets.status, (key) =>
          capitalised(projectStatusWords[key as keyof typeof projectStatusWords]),
        )}
        defaultValue={typed.status ?? ''}
        {...errorOf(errors.status)}
      />
      <SelectField
        name="sort"
        label="Trier par"
        options={PROJECT_SORTS.map((value) => ({ value, label: sortWords[value] }))}
        defaultValue={list.sort}
      />
    </FilterBar>
  );
}

const options = (values: readonly FacetValue[], words: (value: string) => string) =>
  values.map(({ value, count }) => ({ value, label: `${words(value)} (${formatCount(count)})` }));

const errorOf = (error: string | undefined) => (error ? { error } : {});
