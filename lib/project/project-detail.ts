import { overlapsAt } from '@/db/project-overlaps';
import { type AmountRow, amountsAt, lifeAt, membershipsAt, participationsAt } from '@/db/project-rows';
import { projectAt } from '@/db/project-search';
import type { Read } from '@/db/store';
import { type ConsortiumStay, staysOf } from '@/lib/domain/consortium';
import type { LearnerRatio } from '@/lib/domain/ratio';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Origin,
  type ProjectStatus,
  type SeasonKey,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type LearnerTotal, learnerTables } from '@/lib/figure/learner-totals';
import { remember } from '@/lib/figure/memory';
import { type PlaceCoverage, placeCoverage } from '@/lib/figure/place-coverage';
import { type TrainingDetail, trainingsOf } from '@/lib/figure/training-details';
import { Refusal } from '@/lib/refusal';
import { type Becoming, becomingAt } from './becoming';
import { type LifeMoment, lifeMoments } from './life-moments';

export interface ProjectParticipation {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle' | 'title'>;
  /** The intake round, where it is known. */
  round: number | null;
  knownFrom: string;
}

/** One of the four amounts: never merged with another, each with its date and source, the latest first. */
export interface ProjectAmounts {
  kind: AmountKind;
  latest: Omit<AmountRow, 'kind'> | null;
  earlier: Omit<AmountRow, 'kind'>[];
}

export type ConsortiumMember = ConsortiumStay<Awaited<ReturnType<typeof membershipsAt>>[number]> & Becoming;

export interface ProjectDetail {
  id: number;
  slug: string;
  acronym: string;
  name: string;
  anrReference: string | null;
  status: ProjectStatus;
  startsOn: string | null;
  endsOn: string | null;
  origin: Origin;
  knownFrom: string;
  members: ConsortiumMember[];
  /** What happened to it, in the order of its days. */
  life: LifeMoment[];
  participations: ProjectParticipation[];
  amounts: ProjectAmounts[];
  trainings: TrainingDetail[];
  /** Of its participations that a campaign asked: those that reported, and are validated, in their latest one. */
  coverage: PlaceCoverage;
  /** Totals only: any other breakdown of a project is for those entitled. */
  learners: LearnerTotal[];
  ratios: LearnerRatio[];
  /** Whether people are declared to be counted in two of its trainings: of which, and how many, is not public. */
  overlapsDeclared: boolean;
}

/**
 * What anyone may read of a project at the end of a day; with a season, its participations, trainings and learners
 * of that season. Refused as missing where the slug is unknown, or the project not known yet.
 */
export async function projectDetail(
  read: Read,
  { slug, season, day }: { slug: string; season?: SeasonKey | undefined; day: string },
): Promise<ProjectDetail> {
  const project = await projectAt(read, slug, day);
  if (!project) throw new Refusal('missing', 'unknown_project');
  return remember(read, 'project-detail', { slug, season, day }, async () => {
    const { search: _, ...identity } = project;
    const actions = await actionNames(read);
    const ofSeason = (key: SeasonKey) => season === undefined || key === season;
    const participations = (await participationsAt(read, project.id, day))
      .filter(({ seasonKey }) => ofSeason(seasonKey))
      .map(({ seasonKey, actionKey, round, knownFrom }): ProjectParticipation => {
        const { key, season: of, number, shortTitle, title } = actions.of(seasonKey, actionKey);
        return { action: { key, season: of, number, shortTitle, title }, round, knownFrom };
      })
      .sort((a, b) => a.action.season.localeCompare(b.action.season) || a.action.number - b.action.number);
    const becoming = await becomingAt(read, day);
    const trainings = await trainingsOf(read, { projectId: project.id }, day);
    const learners = await learnerTables(read, season, day);
    const memberships = await membershipsAt(read, project.id, day);
    return {
      ...identity,
      members: staysOf(memberships, day).map((member) => ({
        ...member,
        ...becoming(member.organisationId),
      })),
      life: lifeMoments(await lifeAt(read, project.id, day), memberships),
      participations,
      amounts: amountsByKind(await amountsAt(read, project.id, day)),
      trainings: trainings.filter(({ action }) => ofSeason(action.season)),
      coverage: await placeCoverage(read, { projectId: project.id }, { season }, day),
      learners: learners.totals({ grain: 'project', projectId: project.id }),
      ratios: learners.ratios({ grain: 'project', projectId: project.id }),
      overlapsDeclared: (await overlapsAt(read, day)).some(({ projectId }) => projectId === project.id),
    };
  });
}

function amountsByKind(rows: readonly AmountRow[]): ProjectAmounts[] {
  return AMOUNT_KINDS.map((kind) => {
    const [latest = null, ...earlier] = rows.flatMap(({ kind: of, ...row }) => (of === kind ? [row] : []));
    return { kind, latest, earlier };
  });
}
