import type { Read } from '@/db/store';
import { fold } from '@/lib/domain/fold';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type PageOf, pageOf } from '@/lib/domain/pages';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { type Origin, PROJECT_STATUSES, type ProjectStatus, type SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, type ActionNames, actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import {
  gaveUpIn,
  type IndexedProject,
  type PlaceFilter,
  participationsIn,
  placeMatches,
  projectIndex,
  regionsIn,
  standsIn,
} from '@/lib/figure/project-index';
import { type RegionName, type RegionNames, regionNames } from '@/lib/figure/region-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type FieldRefusal, refusedFields } from '@/lib/refusal';

export const PROJECT_SORTS = ['acronym', 'aid', 'participations', 'recent'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** What an address asks of the list; the texts are what was typed, checked here. */
export interface ProjectFilter {
  day: string;
  season?: SeasonKey | undefined;
  /** Words of the acronym, the name, an organisation or the ANR reference: all must be found. */
  search?: string | undefined;
  action?: string | undefined;
  region?: string | undefined;
  status?: string | undefined;
  sort?: string | undefined;
  page?: number | undefined;
}

export interface ProjectSummary {
  slug: string;
  acronym: string;
  name: string;
  anrReference: string | null;
  status: ProjectStatus;
  origin: Origin;
  knownFrom: string;
  lead: string | null;
  /** Those of the season asked for, else all. */
  participations: Pick<ActionName, 'season' | 'key' | 'number' | 'shortTitle'>[];
  /** Where these participations deliver. */
  regions: Pick<RegionName, 'code' | 'name'>[];
  announcedAid: { cents: number; datedOn: string; source: string } | null;
}

/** A value of a facet, with the number of projects that it would leave. */
export interface FacetValue {
  value: string;
  count: number;
}

export interface ProjectList extends PageOf<ProjectSummary> {
  sort: ProjectSort;
  facets: Record<'season' | 'action' | 'region' | 'status', FacetValue[]>;
  /** Projects known that day, before any filter. */
  known: number;
  /** Of those that answer to the filters, the projects that gave up before any payment. */
  gaveUp: number;
}

export const PROJECTS_PER_PAGE = 20;

/** The filters once checked, without the words searched and the page. */
interface Asked extends PlaceFilter {
  day: string;
  status: ProjectStatus | undefined;
  sort: ProjectSort;
}

/** The projects known at the end of a day that meet the filters. Unknown codes are refused, field by field. */
export async function projectList(read: Read, filter: ProjectFilter): Promise<ProjectList> {
  const actions = await actionNames(read);
  const regions = await regionNames(read);
  const status = PROJECT_STATUSES.find((known) => known === filter.status);
  refuseUnknown({
    action: filter.action !== undefined && !actions.known(filter.action),
    region: filter.region !== undefined && !regions.byCode.has(filter.region),
    status: filter.status !== undefined && !status,
  });
  const { day, season, action, region, search } = filter;
  const sort = PROJECT_SORTS.find((known) => known === filter.sort) ?? 'acronym';
  const asked = { day, season, action, region, status, sort };
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean);
  const compute = () => matchingProjects(read, actions, regions, asked, words);
  // Only what is checked makes a key: anyone may type any number of searches.
  const { matching, ...answer } = await (words.length > 0
    ? compute()
    : remember(read, 'project-list', asked, compute));
  return { ...pageOf(matching, filter.page ?? 1, PROJECTS_PER_PAGE), ...answer, sort };
}

async function matchingProjects(
  read: Read,
  actions: ActionNames,
  regions: RegionNames,
  { day, season, action, region, status, sort }: Asked,
  words: readonly string[],
): Promise<Pick<ProjectList, 'facets' | 'known' | 'gaveUp'> & { matching: ProjectSummary[] }> {
  const place = { season, action, region };
  const all = await projectIndex(read, day);
  const found = all.filter((project) => words.every((word) => project.search.includes(word)));
  const ofStatus = status ? found.filter((project) => project.status === status) : found;
  return {
    matching: ofStatus
      .filter((project) => standsIn(project, place))
      .sort(ORDERS[sort](place))
      .map((project) => summary(project, season, actions, regions)),
    known: all.length,
    gaveUp: gaveUpIn(ofStatus, place),
    facets: {
      season: countPlaces(ofStatus, { action, region }, recordedSeasons(read), (p) => p.seasonKey),
      action: countPlaces(
        ofStatus,
        { season, region },
        actions.list().map(({ key }) => key),
        (p) => p.actionKey,
      ),
      region: countPlaces(
        ofStatus,
        { season, action },
        regions.list.map(({ code }) => code),
        (p) => p.regionCode,
      ),
      status: PROJECT_STATUSES.map((value) => ({
        value,
        count: found.filter((project) => project.status === value && standsIn(project, place)).length,
      })),
    },
  };
}

function summary(
  project: IndexedProject,
  season: SeasonKey | undefined,
  actions: ActionNames,
  regions: RegionNames,
): ProjectSummary {
  const places = project.places.filter((place) => placeMatches(place, { season }));
  const { slug, acronym, name, anrReference, status, origin, knownFrom, lead, announcedAid } = project;
  return {
    slug,
    acronym,
    name,
    anrReference,
    status,
    origin,
    knownFrom,
    lead,
    participations: participationsIn(places)
      .map(({ seasonKey, actionKey }) => actions.of(seasonKey, actionKey))
      .sort((a, b) => a.season.localeCompare(b.season) || a.number - b.number)
      .map((action) => ({
        season: action.season,
        key: action.key,
        number: action.number,
        shortTitle: action.shortTitle,
      })),
    regions: regionsIn(places)
      .flatMap((code) => regions.byCode.get(code) ?? [])
      .sort((a, b) => inFrenchOrder(a.name, b.name))
      .map((region) => ({ code: region.code, name: region.name })),
    announcedAid,
  };
}

type Order = (a: IndexedProject, b: IndexedProject) => number;

const byAcronym: Order = (a, b) => inFrenchOrder(a.acronym, b.acronym) || a.id - b.id;

/** Each order ends with the acronym, so that the pages of a list never overlap. */
const ORDERS: Record<ProjectSort, (filter: PlaceFilter) => Order> = {
  acronym: () => byAcronym,
  // A project without an announced aid comes last: what is not known is not zero.
  aid: () => (a, b) => (b.announcedAid?.cents ?? -1) - (a.announcedAid?.cents ?? -1) || byAcronym(a, b),
  participations:
    ({ season }) =>
    (a, b) => {
      const count = (project: IndexedProject) =>
        participationsIn(project.places.filter((place) => placeMatches(place, { season }))).length;
      return count(b) - count(a) || byAcronym(a, b);
    },
  recent: () => (a, b) => b.knownFrom.localeCompare(a.knownFrom) || byAcronym(a, b),
};

function countPlaces(
  projects: readonly IndexedProject[],
  filter: PlaceFilter,
  values: readonly string[],
  dimension: (place: IndexedProject['places'][number]) => string | null,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const project of projects) {
    const own = new Set(project.places.filter((place) => placeMatches(place, filter)).map(dimension));
    for (const value of own) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

function refuseUnknown(unknown: Record<'action' | 'region' | 'status', boolean>): void {
  const fields: FieldRefusal<RefusalCode>[] = [];
  if (unknown.action) fields.push({ path: 'action', code: 'unknown_action', params: {} });
  if (unknown.region) fields.push({ path: 'region', code: 'unknown_region', params: {} });
  if (unknown.status) fields.push({ path: 'status', code: 'unknown_status', params: {} });
  if (fields.length > 0) throw refusedFields(fields);
}
