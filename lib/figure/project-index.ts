import {
  announcedAidsAt,
  type DeliveryRow,
  deliveriesAt,
  leadsAt,
  type ProjectRow,
  projectsAt,
} from '@/db/project-search';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from './memory';
import { publicRead } from './reader';

/** Where a project stands: a participation, and a region where one of its trainings is delivered. */
export type ProjectPlace = Omit<DeliveryRow, 'projectId'>;

export interface IndexedProject extends ProjectRow {
  lead: string | null;
  /** The latest announced aid, in cents. */
  announcedAid: { cents: number; datedOn: string; source: string } | null;
  places: ProjectPlace[];
}

/** What a place must be; an absent condition is always met. */
export interface PlaceFilter {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  region?: string | undefined;
}

/** Every project known at the end of a day with its places: lists, maps and distinct counts read this one answer. */
export function projectIndex(read: Read, day: string): Promise<IndexedProject[]> {
  return remember(read, 'project-index', { day }, async () => {
    const places = new Map<number, ProjectPlace[]>();
    for (const { projectId, ...place } of await deliveriesAt(read, day)) {
      const known = places.get(projectId);
      if (known) known.push(place);
      else places.set(projectId, [place]);
    }
    const leads = new Map((await leadsAt(read, day)).map((row) => [row.projectId, row.organisation]));
    const aids = new Map((await announcedAidsAt(read, day)).map(({ projectId, ...aid }) => [projectId, aid]));
    return (await projectsAt(read, day)).map((project) => ({
      ...project,
      lead: leads.get(project.id) ?? null,
      announcedAid: aids.get(project.id) ?? null,
      places: places.get(project.id) ?? [],
    }));
  });
}

export const gaveUp = ({ status }: Pick<IndexedProject, 'status'>): boolean => status === 'abandoned';

/** The projects that gave up by the end of a day: nobody enters a training of theirs any more. */
export const projectsGivenUp = async (read: Read, day: string): Promise<ReadonlySet<number>> =>
  new Set((await projectIndex(publicRead(read), day)).filter(gaveUp).map(({ id }) => id));

export const placeMatches = (place: ProjectPlace, { season, action, region }: PlaceFilter): boolean =>
  (season === undefined || place.seasonKey === season) &&
  (action === undefined || place.actionKey === action) &&
  (region === undefined || place.regionCode === region);

/**
 * Whether a project has one place that meets every condition at once: an action in one region and another action
 * in a second one is not this action in this region.
 */
export const standsIn = (project: IndexedProject, filter: PlaceFilter): boolean =>
  (filter.season === undefined && filter.action === undefined && filter.region === undefined) ||
  project.places.some((place) => placeMatches(place, filter));

/** Of the projects of a place, those that gave up before any payment: their decisions are counted all the same. */
export const gaveUpIn = (projects: readonly IndexedProject[], filter: PlaceFilter): number =>
  projects.filter((project) => gaveUp(project) && standsIn(project, filter)).length;

/** The distinct participations of a project among some places. */
export const participationsIn = (
  places: readonly ProjectPlace[],
): { seasonKey: SeasonKey; actionKey: string }[] => [
  ...new Map(
    places.map(({ seasonKey, actionKey }) => [`${seasonKey} ${actionKey}`, { seasonKey, actionKey }]),
  ).values(),
];

/** The distinct regions among some places. */
export const regionsIn = (places: readonly ProjectPlace[]): string[] => [
  ...new Set(places.flatMap(({ regionCode }) => regionCode ?? [])),
];
