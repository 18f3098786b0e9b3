import { zonesWithRegions } from '@/db/reference';
import { membersSeatedIn, referenceUniversitiesIn } from '@/db/region-rows';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { LearnerRatio } from '@/lib/domain/ratio';
import type { Value } from '@/lib/domain/value';
import type {
  Layer,
  Measure,
  MembershipRole,
  OrganisationKind,
  Origin,
  ProjectStatus,
  SeasonKey,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type LearnerTotal, learnerTables, type PeriodName } from '@/lib/figure/learner-totals';
import { remember } from '@/lib/figure/memory';
import type { Nets } from '@/lib/figure/net-learners';
import { type PlaceCoverage, placeCoverage } from '@/lib/figure/place-coverage';
import { projectIndex, standsIn } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { type TrainingDetail, trainingsOf } from '@/lib/figure/training-details';
import { type Becoming, becomingAt } from '@/lib/project/becoming';
import { Refusal } from '@/lib/refusal';
import { deliveringIn, trainingsByRegion } from './region-list';

export interface RegionAction {
  /** The number and title of the season in which the participation counts. */
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;
  projects: { slug: string; acronym: string; name: string; lead: string | null; status: ProjectStatus }[];
  trainings: Record<Layer, Value>;
  learners: LearnerTotal[];
  ratios: LearnerRatio[];
}

export interface SeatedOrganisation extends Becoming {
  name: string;
  kind: OrganisationKind;
  healthUniversity: boolean;
  origin: Origin;
  projects: { slug: string; acronym: string; role: MembershipRole }[];
}

export interface RegionDetail {
  code: string;
  name: string;
  overseas: boolean;
  /** Distinct projects that deliver here. */
  projects: number;
  /** Of the participations with a training here. */
  coverage: PlaceCoverage;
  learners: { measure: Measure; period: PeriodName | null; nets: Nets } & Record<Layer, Value> & {
      totals: LearnerTotal[];
      ratios: LearnerRatio[];
    };
  /** Trainings delivered here: committed, declared as opened, verified as opened. */
  openings: Record<Layer, Value>;
  actions: RegionAction[];
  trainings: (TrainingDetail & { project: { slug: string; acronym: string } })[];
  organisations: SeatedOrganisation[];
  /** The reference list of real universities with a health sector: never members because they stand here. */
  referenceUniversities: { name: string; reconstruction33: boolean }[];
  /** The printed zones of action 8 that hold this region; none for a region that no printed zone names. */
  zones: { number: number; label: string | null }[];
}

/** One region at the end of a day; an unknown code is refused as missing. */
export async function regionDetail(
  read: Read,
  { code, season, day }: { code: string; season?: SeasonKey | undefined; day: string },
): Promise<RegionDetail> {
  const region = (await regionNames(read)).byCode.get(code);
  if (!region) throw new Refusal('missing', 'unknown_region');
  return remember(read, 'region-detail', { code, season, day }, async () => {
    const actions = await actionNames(read);
    const all = await projectIndex(read, day);
    const here = deliveringIn(all, code, { season });
    const byId = new Map(all.map((project) => [project.id, project]));
    const learners = await learnerTables(read, season, day);
    const period = learners.latestPeriod('entered');
    const place = { grain: 'region' as const, regionCode: code };
    const openings = await trainingsByRegion(read, season, day);
    const columns: RegionAction[] = [];
    for (const action of season ? actions.list(season) : actions.all) {
      const delivering = here.filter((project) =>
        standsIn(project, { season: action.season, action: action.key, region: code }),
      );
      if (delivering.length === 0) continue;
      const seasonal = await learnerTables(read, action.season, day);
      const opened = await trainingsByRegion(read, action.season, day);
      const cell = { grain: 'action_region', actionKey: action.key, regionCode: code } as const;
      columns.push({
        action: {
          key: action.key,
          season: action.season,
          number: action.number,
          shortTitle: action.shortTitle,
        },
        projects: delivering
          .sort((a, b) => inFrenchOrder(a.acronym, b.acronym))
          .map(({ slug, acronym, name, lead, status }) => ({ slug, acronym, name, lead, status })),
        trainings: opened(code, action.key),
        learners: seasonal.totals(cell),
        ratios: seasonal.ratios(cell),
      });
    }
    const trainings = (await trainingsOf(read, { regionCode: code }, day)).flatMap((training) => {
      const project = byId.get(training.projectId);
      if (!project || (season !== undefined && training.action.season !== season)) return [];
      return [{ ...training, project: { slug: project.slug, acronym: project.acronym } }];
    });
    return {
      ...region,
      projects: here.length,
      coverage: await placeCoverage(read, { regionCode: code }, { season }, day),
      learners: {
        measure: 'entered' as const,
        period,
        ...learners.values(place, 'entered', period?.id ?? 0),
        nets: learners.nets(place, 'entered', period?.id ?? 0),
        totals: learners.totals(place),
        ratios: learners.ratios(place),
      },
      openings: openings(code),
      actions: columns,
      trainings,
      organisations: seated(await membersSeatedIn(read, code, day), await becomingAt(read, day)),
      referenceUniversities: await referenceUniversitiesIn(read, code),
      zones: (await zonesWithRegions(read))
        .filter((zone) => zone.regions.some((one) => one.code === code))
        .map(({ number, label }) => ({ number, label })),
    };
  });
}

function seated(
  rows: Awaited<ReturnType<typeof membersSeatedIn>>,
  becoming: Awaited<ReturnType<typeof becomingAt>>,
): SeatedOrganisation[] {
  const byId = new Map<number, SeatedOrganisation>();
  for (const { organisationId, slug, acronym, role, ...organisation } of rows) {
    const known = byId.get(organisationId) ?? {
      ...organisation,
      ...becoming(organisationId),
      projects: [],
    };
    known.projects.push({ slug, acronym, role });
    byId.set(organisationId, known);
  }
  return [...byId.values()];
}
