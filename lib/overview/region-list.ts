import { rollupsAt } from '@/db/figure-rollups';
import { zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import { statusOn } from '@/lib/domain/action-status';
import type { SessionSums } from '@/lib/domain/session-zones';
import { sumValues, tallyValue, type Value } from '@/lib/domain/value';
import { LAYERS, type Layer, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { coveringCampaigns } from '@/lib/figure/campaign-coverage';
import { learnerTables, type PeriodName } from '@/lib/figure/learner-totals';
import { remember } from '@/lib/figure/memory';
import type { Nets } from '@/lib/figure/net-learners';
import { type IndexedProject, placeMatches, projectIndex, standsIn } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { publicSessions } from './public-sessions';

export interface RegionSummary {
  code: string;
  name: string;
  overseas: boolean;
  /** Distinct projects that deliver a training here: over three regions, one on each of the three. */
  projects: number;
  /** Trainings delivered here: committed, declared as opened, verified as opened. */
  trainings: Record<Layer, Value>;
  /** One measure in one period; `committed` is what was planned. */
  learners: { measure: Measure; period: PeriodName | null; nets: Nets } & Record<Layer, Value>;
  /** Each column of the coverage table, with the distinct projects of that action that deliver here. */
  actions: { key: string; projects: number }[];
}

export interface ZoneCoverage {
  number: number;
  /** Null for the zone that is announced and not printed: nothing is known of it. */
  label: string | null;
  src: string;
  regions: { code: string; name: string; projects: number }[];
  /** The distinct action 8 projects that deliver in one of its regions. */
  projects: { slug: string; acronym: string }[];
  /** Its training sessions; null of the zone of which nothing is known. */
  sessions: SessionSums | null;
}

export interface RegionList {
  regions: RegionSummary[];
  /** The columns of the coverage table: the actions that were open, in the order of their numbers. */
  actions: { key: string; number: number; shortTitle: string }[];
  emptyCells: number;
  cells: number;
  unreached: { code: string; name: string }[];
  /** The whole programme: what the regions are compared with, never their sum. */
  programme: {
    /** Distinct projects that deliver somewhere, each once. */
    projects: number;
    /** Projects known without a training yet. */
    withoutTraining: number;
    trainings: Record<Layer, Value>;
    learners: Record<Layer, Value> & { nets: Nets };
  };
  /** Participations asked in the latest campaign of each action, those that reported and those validated. */
  coverage: { expected: number; reported: number; validated: number };
  zones: ZoneCoverage[];
  /** Regions that no printed zone names. */
  outsideZones: { code: string; name: string }[];
}

export const ZONED_ACTION = 'MEDIATEURS';

/** The 18 regions at the end of a day, for one season or both together, with the coverage of the actions and zones. */
export function regionList(
  read: Read,
  { season, day, measure = 'entered' }: { season?: SeasonKey | undefined; day: string; measure?: Measure },
): Promise<RegionList> {
  return remember(read, 'region-list', { season, day, measure }, async () => {
    const { list: names } = await regionNames(read);
    const projects = (await projectIndex(read, day)).filter((project) => standsIn(project, { season }));
    // A closed action takes no project: its column would be empty by rule, not for want of coverage.
    const columns = (await actionNames(read))
      .list(season)
      .filter((name) => season === undefined || statusOn(name, day) !== 'closed');
    const trainings = await trainingsByRegion(read, season, day);
    const learners = await learnerTables(read, season, day);
    const period = learners.latestPeriod(measure);
    const regions = names.map(({ code, name, overseas }): RegionSummary => {
      const place = { grain: 'region' as const, regionCode: code };
      const periodId = period?.id ?? 0;
      return {
        code,
        name,
        overseas,
        projects: deliveringIn(projects, code, { season }).length,
        trainings: trainings(code),
        learners: {
          measure,
          period,
          ...learners.values(place, measure, periodId),
          nets: learners.nets(place, measure, periodId),
        },
        actions: columns.map(({ key }) => ({
          key,
          projects: deliveringIn(projects, code, { season, action: key }).length,
        })),
      };
    });
    const { zones: held } = await publicSessions(read, { actionKey: ZONED_ACTION, day });
    const zoned = (await zonesWithRegions(read)).map((zone) => ({
      ...zoneCoverage(zone, projects, season),
      sessions: held.find((one) => one.zone?.number === zone.number) ?? null,
    }));
    const inZones = new Set(zoned.flatMap((zone) => zone.regions.map(({ code }) => code)));
    const cells = regions.flatMap(({ actions }) => actions);
    const delivering = projects.filter((project) =>
      project.places.some((place) => placeMatches(place, { season }) && place.regionCode !== null),
    );
    return {
      regions,
      actions: columns.map(({ key, number, shortTitle }) => ({ key, number, shortTitle })),
      emptyCells: cells.filter((cell) => cell.projects === 0).length,
      cells: cells.length,
      unreached: regions.filter((region) => region.projects === 0).map(({ code, name }) => ({ code, name })),
      programme: {
        projects: delivering.length,
        withoutTraining: projects.length - delivering.length,
        trainings: await trainingsInAll(read, season, day),
        learners: {
          ...learners.values({ grain: 'programme' }, measure, period?.id ?? 0),
          nets: learners.nets({ grain: 'programme' }, measure, period?.id ?? 0),
        },
      },
      coverage: await coverageInAll(read, season, day),
      zones: zoned,
      outsideZones: names.filter(({ code }) => !inZones.has(code)).map(({ code, name }) => ({ code, name })),
    };
  });
}

export const deliveringIn = (
  projects: readonly IndexedProject[],
  region: string,
  { season, action }: { season?: SeasonKey | undefined; action?: string },
): IndexedProject[] => projects.filter((project) => standsIn(project, { season, action, region }));

/** A training has one main action, hence one participation and one season: its counts add up over both. */
export async function trainingsByRegion(
  read: Read,
  season: SeasonKey | undefined,
  day: string,
): Promise<(code: string, action?: string) => Record<Layer, Value>> {
  const cells = new Map<string, Value[]>();
  for (const seasonKey of seasonsOf(read, season))
    for (const row of await rollupsAt(read, 'action_region', day, { seasonKey, measure: 'trainings' }))
      for (const name of [row.regionCode, `${row.regionCode} ${row.actionKey}`]) {
        const key = `${name} ${row.layer}`;
        cells.set(key, [...(cells.get(key) ?? []), tallyValue(row.tally)]);
      }
  return (code, action) => {
    const name = action ? `${code} ${action}` : code;
    const [committed, declared, verified] = LAYERS.map((layer) =>
      sumValues(cells.get(`${name} ${layer}`) ?? []),
    );
    return { committed: committed ?? NONE, declared: declared ?? NONE, verified: verified ?? NONE };
  };
}

async function trainingsInAll(
  read: Read,
  season: SeasonKey | undefined,
  day: string,
): Promise<Record<Layer, Value>> {
  const rows = (
    await Promise.all(
      seasonsOf(read, season).map((seasonKey) =>
        rollupsAt(read, 'action', day, { seasonKey, measure: 'trainings' }),
      ),
    )
  ).flat();
  const of = (layer: Layer) =>
    sumValues(rows.flatMap((row) => (row.layer === layer ? [tallyValue(row.tally)] : [])));
  return { committed: of('committed'), declared: of('declared'), verified: of('verified') };
}

async function coverageInAll(read: Read, season: SeasonKey | undefined, day: string) {
  const coverage = { expected: 0, reported: 0, validated: 0 };
  for (const seasonKey of seasonsOf(read, season))
    for (const { covering } of await coveringCampaigns(read, seasonKey, day)) {
      coverage.expected += covering.expected;
      coverage.reported += covering.reported;
      coverage.validated += covering.validated;
    }
  return coverage;
}

const seasonsOf = (read: Read, season: SeasonKey | undefined): readonly SeasonKey[] =>
  season ? [season] : recordedSeasons(read);

const NONE: Value = { value: null, state: 'not_reported' };

type Zone = Awaited<ReturnType<typeof zonesWithRegions>>[number];

function zoneCoverage(
  { number, label, src, regions }: Zone,
  projects: readonly IndexedProject[],
  season: SeasonKey | undefined,
): Omit<ZoneCoverage, 'sessions'> {
  const inRegion = (code: string) => deliveringIn(projects, code, { season, action: ZONED_ACTION });
  const distinct = new Map(
    regions.flatMap(({ code }) => inRegion(code)).map(({ slug, acronym }) => [slug, { slug, acronym }]),
  );
  return {
    number,
    label,
    src,
    regions: regions.map(({ code, name }) => ({ code, name, projects: inRegion(code).length })),
    projects: [...distinct.values()],
  };
}
