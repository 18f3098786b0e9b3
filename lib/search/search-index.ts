import { diagnosticsAt, findingsAt } from '@/db/findings';
import { professionAliases } from '@/db/professions';
import { documents, professions } from '@/db/reference';
import {
  type FormerName,
  formerNamesOfOrganisations,
  formerNamesOfProjects,
  organisationsOfProjects,
  recordedOrganisations,
  type SearchedOrganisation,
  type SearchedProject,
} from '@/db/search-rows';
import { specialties, specialtyCategories } from '@/db/specialties';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type Searchable, searchable } from '@/lib/domain/search';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { printedRulesOf } from '@/lib/eligibility/printed-rules';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { domainWords, findingKindWords } from '@/lib/wording/findings';

/** A thing, and what it is found by. */
export interface Entry<Thing> {
  thing: Thing;
  said: Searchable;
  /**
   * What it was called before, each with what is then said of it: it is found by them too, and they are told. Null: the
   * name of its address, which nobody reads.
   */
  former: { name: string | null; said: Searchable }[];
}

export interface SearchedAction {
  key: string;
  season: SeasonKey;
  number: number;
  title: string;
}

/** A diagnostic, or what one found. */
export interface SearchedFinding {
  /** Where it stands on the page of the diagnostics. */
  anchor: string;
  label: string;
  /** Of a finding: the title of its diagnostic; null: it is one. */
  diagnostic: string | null;
}

export interface SearchedProfession {
  id: number;
  label: string;
  typeLabel: string;
}

/** A row of the annex of action 6. */
export interface SearchedSpecialty {
  id: number;
  label: string | null;
  profession: string;
}

export interface SearchIndex {
  projects: Entry<SearchedProject>[];
  organisations: Entry<SearchedOrganisation>[];
  /** Each action once, as its last season shows it; it is found by the words of every season. */
  actions: Entry<SearchedAction>[];
  regions: Entry<{ code: string; name: string }>[];
  /** The diagnostics, each before what it found. */
  findings: Entry<SearchedFinding>[];
  /** By what else they are called too; deduced words find as printed ones do. */
  professions: Entry<SearchedProfession>[];
  specialties: Entry<SearchedSpecialty>[];
}

/** What anyone may find on a day. It is worked out once for each state of the data: a search only walks it. */
export function searchIndex(read: Read, day: string): Promise<SearchIndex> {
  return remember(read, 'search-index', { day }, async () => {
    const names = await actionNames(read);
    const seasons = Map.groupBy(names.all, ({ key }) => key);
    const aliases = professionAliases(read);
    const categories = new Map(specialtyCategories(read).map(({ key, label }) => [key, label]));
    const annex = (await titlesOfDocuments(read))('003');
    const called = formerly(formerNamesOfProjects(read, day));
    const named = formerly(formerNamesOfOrganisations(read, day));
    return {
      projects: (await projectIndex(read, day))
        .map(({ id, slug, acronym, name, anrReference }) =>
          projectEntry({ id, slug, acronym, name, anrReference }, called(id)),
        )
        .sort((a, b) => inFrenchOrder(a.thing.acronym, b.thing.acronym)),
      organisations: organisationsOfProjects(read, day)
        .map((thing) => organisationEntry(thing, [], named(thing.id)))
        .sort((a, b) => inFrenchOrder(a.thing.name, b.thing.name)),
      actions: names.list().map(({ key, season, number, title }) =>
        entry(
          { key, season, number, title },
          (seasons.get(key) ?? []).flatMap((one) => [one.title, one.shortTitle, `action ${one.number}`]),
          // « PS-4 »: the rules of consortia stand on the page of their action.
          printedRulesOf(key).flatMap(({ code, src }) => [code, ...src]),
        ),
      ),
      regions: (await regionNames(read)).list.map(({ code, name }) =>
        entry({ code, name }, [name], [`région ${name}`]),
      ),
      findings: findingEntries(read, day),
      professions: (await professions(read)).map(({ id, label, typeLabel, src }) =>
        entry(
          { id, label, typeLabel },
          [label, ...aliases.flatMap((one) => (one.professionId === id ? [one.label] : []))],
          ['profession métier', src],
        ),
      ),
      specialties: specialties(read).map(({ id, label, profession, aliases: others, printed, src }) =>
        entry(
          { id, label, profession },
          [label ?? profession, ...others],
          [
            ...[profession, src],
            'spécialités catégories transverses',
            ...printed.map((key) => categories.get(key) ?? ''),
          ],
          [annex],
        ),
      ),
    };
  });
}

/** What diagnostics found, by its label, its occupation and the words of its kind; each diagnostic by its title. */
function findingEntries(read: Read, day: string): Entry<SearchedFinding>[] {
  const findings = Map.groupBy(findingsAt(read, day), ({ diagnosticId }) => diagnosticId);
  return diagnosticsAt(read, day).flatMap(({ id, title, acronym, domain }) => [
    entry(
      { anchor: `diagnostic-${id}`, label: title, diagnostic: null },
      [title],
      ['diagnostic des besoins', domainWords[domain], acronym ?? 'étude'],
    ),
    ...(findings.get(id) ?? []).map(({ id: findingId, label, kind, profession, romeCode, source }) =>
      entry(
        { anchor: `constat-${findingId}`, label, diagnostic: title },
        [label],
        ['constat', findingKindWords[kind], profession ?? '', romeCode ?? '', source],
        ['diagnostic', title, domainWords[domain]],
      ),
    ),
  ]);
}

/** Every organisation, for those who record them. */
export const recordedIndex = (read: Read): Promise<Entry<SearchedOrganisation>[]> =>
  remember(read, 'search-organisations', {}, async () => {
    const named = formerly(formerNamesOfOrganisations(read, AT_LAST));
    return recordedOrganisations(read)
      .map(({ identifiers, ...thing }) => organisationEntry(thing, [identifiers ?? ''], named(thing.id)))
      .sort((a, b) => inFrenchOrder(a.thing.name, b.thing.name));
  });

/** Who records organisations has all that was ever said of them. */
const AT_LAST = '9999-12-31';

export const projectEntry = (
  thing: SearchedProject,
  former: readonly string[] = [],
): Entry<SearchedProject> => {
  const names = [thing.acronym, thing.name, thing.anrReference];
  const around = ['projet lauréat'];
  const named = entry(thing, names, [], around, former);
  const bySlug = { name: null, said: searchable([thing.slug, ...names], [], around) };
  return { ...named, former: [...named.former, bySlug] };
};

const organisationEntry = (
  thing: SearchedOrganisation,
  beside: readonly string[],
  former: readonly string[],
): Entry<SearchedOrganisation> => entry(thing, [thing.name], beside, ['organisation établissement'], former);

/** A thing with its names, what is said of it beside them, what it is part of, and what it was called before. */
export function entry<Thing>(
  thing: Thing,
  names: readonly (string | null)[],
  beside: readonly string[] = [],
  around: readonly string[] = [],
  former: readonly string[] = [],
): Entry<Thing> {
  return {
    thing,
    said: searchable(names, beside, around),
    former: former
      .filter((name) => !names.includes(name))
      .map((name) => ({ name, said: searchable([name, ...names], beside, around) })),
  };
}

/** The title of each document: what it prints is found by it too, beside a word of its own. */
export const titlesOfDocuments = async (read: Read): Promise<(key: string) => string> => {
  const titles = new Map((await documents(read)).map(({ key, title }) => [key, title]));
  return (key) => titles.get(key) ?? '';
};

function formerly(rows: readonly FormerName[]): (id: number) => string[] {
  const names = Map.groupBy(rows, ({ id }) => id);
  return (id) => (names.get(id) ?? []).map(({ name }) => name);
}
