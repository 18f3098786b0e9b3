import {
  organisationsOfProjects,
  recordedOrganisations,
  type SearchedOrganisation,
  type SearchedProject,
} from '@/db/search-rows';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type Searchable, searchable } from '@/lib/domain/search';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';

/** A thing, and what it is found by. */
export interface Entry<Thing> {
  thing: Thing;
  said: Searchable;
}

export interface SearchedAction {
  key: string;
  season: SeasonKey;
  number: number;
  title: string;
}

export interface SearchIndex {
  projects: Entry<SearchedProject>[];
  organisations: Entry<SearchedOrganisation>[];
  /** Each action once, as its last season shows it; it is found by the words of every season. */
  actions: Entry<SearchedAction>[];
  regions: Entry<{ code: string; name: string }>[];
}

/** What anyone may find on a day. It is worked out once for each state of the data: a search only walks it. */
export function searchIndex(read: Read, day: string): Promise<SearchIndex> {
  return remember(read, 'search-index', { day }, async () => {
    const names = await actionNames(read);
    const seasons = Map.groupBy(names.all, ({ key }) => key);
    return {
      projects: (await projectIndex(read, day))
        .map(({ id, slug, acronym, name, anrReference }) =>
          projectEntry({ id, slug, acronym, name, anrReference }),
        )
        .sort((a, b) => inFrenchOrder(a.thing.acronym, b.thing.acronym)),
      organisations: organisationsOfProjects(read, day)
        .map((thing) => ({ thing, said: searchable([thing.name]) }))
        .sort((a, b) => inFrenchOrder(a.thing.name, b.thing.name)),
      actions: names.list().map(({ key, season, number, title }) => ({
        thing: { key, season, number, title },
        said: searchable(
          (seasons.get(key) ?? []).flatMap((one) => [one.title, one.shortTitle, `action ${one.number}`]),
        ),
      })),
      regions: (await regionNames(read)).list.map(({ code, name }) => ({
        thing: { code, name },
        said: searchable([name], [`région ${name}`]),
      })),
    };
  });
}

/** Every organisation, for those who record them. */
export const recordedIndex = (read: Read): Promise<Entry<SearchedOrganisation>[]> =>
  remember(read, 'search-organisations', {}, async () =>
    recordedOrganisations(read)
      .map(({ identifiers, ...thing }) => ({ thing, said: searchable([thing.name], [identifiers ?? '']) }))
      .sort((a, b) => inFrenchOrder(a.thing.name, b.thing.name)),
  );

export const projectEntry = (thing: SearchedProject): Entry<SearchedProject> => ({
  thing,
  said: searchable([thing.acronym, thing.name, thing.slug, thing.anrReference]),
});
