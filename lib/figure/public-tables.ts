import { type Silence, silencesAt } from '@/db/campaign-coverage';
import { type RollupRow, rollupsAt } from '@/db/figure-rollups';
import { trainingPlacesOfSeason } from '@/db/projects';
import type { Read } from '@/db/store';
import type { PublicCell, PublicSum } from '@/lib/domain/small-cells';
import { HIDDEN, NOT_REPORTED, tallyValue, type Value } from '@/lib/domain/value';
import { type Grain, type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { rememberHidden } from './hidden-memory';
import { hiddenTogether } from './layer-secrecy';
import { remember } from './memory';

/** The fixed public tables of DOMAIN §8: nothing else of the learners is public. */
const PUBLIC_GRAINS = ['programme', 'action', 'region', 'action_region', 'action_level', 'project'] as const;

/** Where a public learner cell stands; the absent dimensions are summed over. */
export interface PublicPlace {
  grain: (typeof PUBLIC_GRAINS)[number];
  layer: Layer;
  measure: Measure;
  periodId: number;
  actionKey?: string;
  regionCode?: string;
  levelKey?: string;
  projectId?: number;
}

/** A cell of the fixed tables without its layer, measure and period. */
export type CellPlace = Omit<PublicPlace, 'layer' | 'measure' | 'periodId'>;

export interface PublicTables {
  /** The cell as anyone may see it: `hidden` where it is small, or would give a small one back. */
  value(place: PublicPlace): Value;
  /** Every cell of a grain that somebody reported, hidden ones included. */
  cells(grain: Grain): { place: PublicPlace; value: Value }[];
  /** The periods for which anything is known, in no order. */
  periodIds: number[];
}

/** The name of a cell in the system of its layer, measure and period. */
export const nameOf = (p: CellPlace): string =>
  `${p.grain}|${p.actionKey ?? ''}|${p.regionCode ?? ''}|${p.levelKey ?? ''}|${p.projectId ?? 0}`;

/** Said by a whole section: another thing than a value nobody gave. */
const NOTHING: Value = { value: null, state: 'nothing_to_report' };

const isMeasure = (text: string): text is Measure => MEASURES.some((m) => m === text);

/** The public learner tables of a season as known at the end of a day, with small cells hidden over all of them. */
export const publicTables = (read: Read, seasonKey: SeasonKey, day: string): Promise<PublicTables> =>
  remember(read, 'public-tables', { seasonKey, day }, () => makePublicTables(read, seasonKey, day));

/** The same without being kept, and for one measure where only one is needed: measures do not hide one another. */
export async function makePublicTables(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
  measure?: Measure,
): Promise<PublicTables> {
  const groups = new Map<string, RollupRow[]>();
  for (const grain of PUBLIC_GRAINS)
    for (const row of await rollupsAt(read, grain, day, { seasonKey, ...(measure && { measure }) })) {
      if (!isMeasure(row.measure)) continue;
      const group = `${row.measure}|${row.periodId}`;
      const rows = groups.get(group);
      if (rows) rows.push(row);
      else groups.set(group, [row]);
    }
  const trainingPlaces = await trainingPlacesOfSeason(read, seasonKey, day);
  const participations = Map.groupBy(
    await rollupsAt(read, 'participation', day, { seasonKey, ...(measure && { measure }) }),
    (row) => `${row.measure}|${row.periodId}`,
  );

  const values = new Map<string, Value>();
  const places = new Map<Grain, { place: PublicPlace; value: Value }[]>();
  for (const [group, rows] of groups) {
    const systems = systemsOf(rows, participations.get(group) ?? [], trainingPlaces);
    const hidden = new Map(systems.map((system) => [system.layer, system.hidden]));
    for (const row of rows) {
      const place = placeOf(row);
      const value = hidden.get(row.layer)?.has(nameOf(place)) ? HIDDEN : tallyValue(row.tally);
      values.set(`${row.layer}|${group}|${nameOf(place)}`, value);
      const known = places.get(place.grain);
      if (known) known.push({ place, value });
      else places.set(place.grain, [{ place, value }]);
    }
  }
  const silent = new Set((await silencesAt(read, seasonKey, day)).flatMap(silentPlaces));
  const value = (place: PublicPlace): Value => {
    const known = values.get(`${place.layer}|${place.measure}|${place.periodId}|${nameOf(place)}`);
    if (known && known.state !== 'not_reported') return known;
    return silent.has(`${place.layer}|${place.periodId}|${nameOf(place)}`) ? NOTHING : NOT_REPORTED;
  };
  return {
    value,
    cells: (grain) => places.get(grain) ?? [],
    periodIds: [...new Set([...groups.keys()].map((group) => Number(group.split('|')[1])))],
  };
}

/** The projects and actions of which a whole section said « rien à déclarer »: of no region and no level in particular. */
function silentPlaces({ projectId, actionKey, periodId, validated }: Silence): string[] {
  const layers: Layer[] = validated ? ['declared', 'verified'] : ['declared'];
  const names = [nameOf({ grain: 'project', projectId }), nameOf({ grain: 'action', actionKey })];
  return layers.flatMap((layer) => names.map((name) => `${layer}|${periodId}|${name}`));
}

function placeOf(row: RollupRow): PublicPlace {
  return {
    grain: row.grain as PublicPlace['grain'],
    layer: row.layer,
    measure: row.measure as Measure,
    periodId: row.periodId,
    ...(row.actionKey && { actionKey: row.actionKey }),
    ...(row.regionCode && { regionCode: row.regionCode }),
    ...(row.levelKey && { levelKey: row.levelKey }),
    ...(row.projectId && { projectId: row.projectId }),
  };
}

export type TrainingPlace = Awaited<ReturnType<typeof trainingPlacesOfSeason>>[number];

/** The cells of one layer, measure and period with the sums that link them, and those that are hidden. */
export interface PublicSystem {
  layer: Layer;
  cells: Map<string, PublicCell>;
  sums: PublicSum[];
  hidden: ReadonlySet<string>;
}

/** What the public tables of a season hide for a measure and period, layer by layer: nets are hidden with them. */
export async function publicSystems(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
  { measure, periodId }: { measure: Measure; periodId: number },
): Promise<PublicSystem[]> {
  const rows: RollupRow[] = [];
  for (const grain of PUBLIC_GRAINS)
    for (const row of await rollupsAt(read, grain, day, { seasonKey, measure }))
      if (row.periodId === periodId) rows.push(row);
  const participations = await rollupsAt(read, 'participation', day, { seasonKey, measure });
  const own = participations.filter((row) => row.periodId === periodId);
  return systemsOf(rows, own, await trainingPlacesOfSeason(read, seasonKey, day));
}

/**
 * The systems of one measure and period. Within a layer the tables are sums of one another; of what is declared and
 * verified anyone knows which participations are validated as they stand, so that one layer tells of the other.
 */
export function systemsOf(
  rows: RollupRow[],
  participations: readonly RollupRow[],
  trainingPlaces: readonly TrainingPlace[],
): PublicSystem[] {
  const systems = [...Map.groupBy(rows, ({ layer }) => layer)].map(([layer, of]) => ({
    layer,
    ...systemOf(of, trainingPlaces),
  }));
  const hidden = rememberHidden(rows, participations, trainingPlaces, () =>
    hiddenTogether(systems, participations),
  );
  return systems.map((system) => ({ ...system, hidden: hidden.get(system.layer) ?? new Set() }));
}

/** What a project has in an action and a region is in no table, but two of them are made of it. */
export const partName = (projectId: number, actionKey: string, regionCode: string): string =>
  `part|${projectId}|${actionKey}|${regionCode}`;

function systemOf(
  rows: RollupRow[],
  trainingPlaces: readonly TrainingPlace[],
): { cells: Map<string, PublicCell>; sums: PublicSum[] } {
  const cells = new Map<string, PublicCell>();
  const states = new Map<string, Value['state']>();
  const terms = new Map<string, Map<string, string[]>>();
  const addTerm = (total: string, table: string, term: string) => {
    const tables = terms.get(total) ?? new Map<string, string[]>();
    terms.set(total, tables.set(table, [...(tables.get(table) ?? []), term]));
  };
  const programme = nameOf({ grain: 'programme' });
  for (const row of rows) {
    const place = placeOf(row);
    const name = nameOf(place);
    const { state, value } = tallyValue(row.tally);
    states.set(name, state);
    cells.set(name, { value: state === 'number' || state === 'estimate' ? value : null });
    const { actionKey, regionCode } = place;
    if (place.grain === 'action') addTerm(programme, 'actions', name);
    if (place.grain === 'region') addTerm(programme, 'regions', name);
    if (place.grain === 'project') addTerm(programme, 'projects', name);
    if (place.grain === 'action_level' && actionKey)
      addTerm(nameOf({ grain: 'action', actionKey }), 'levels', name);
    if (place.grain === 'action_region' && actionKey && regionCode) {
      addTerm(nameOf({ grain: 'action', actionKey }), 'regions', name);
      addTerm(nameOf({ grain: 'region', regionCode }), 'actions', name);
    }
  }
  // Anyone knows where a project has trainings. What it has in an action and a region is in no table, but both
  // totals are made of it; where a total is empty or zero a reader knows that the part is nothing.
  const filled = (name: string) => (cells.get(name)?.value ?? 0) > 0;
  for (const { projectId, actionKey, regionCode } of trainingPlaces) {
    const project = nameOf({ grain: 'project', projectId });
    const actionRegion = nameOf({ grain: 'action_region', actionKey, regionCode });
    if (!filled(project) || !filled(actionRegion) || states.get(project) !== states.get(actionRegion))
      continue;
    const part = partName(projectId, actionKey, regionCode);
    cells.set(part, { value: null, published: false });
    addTerm(project, 'action regions', part);
    addTerm(actionRegion, 'action regions', part);
  }
  // An estimate is in no number: hidden, it would protect nothing.
  const isAdded = (total: string, term: string) =>
    states.get(total) !== 'number' || states.get(term) !== 'estimate';
  const sums: PublicSum[] = [...terms].flatMap(([total, tables]) =>
    cells.has(total)
      ? [...tables.values()].map((list) => ({ total, terms: list.filter((term) => isAdded(total, term)) }))
      : [],
  );
  return { cells, sums };
}
