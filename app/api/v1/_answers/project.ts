import type { ProjectDetailAnswer, ProjectListAnswer, TrainingAnswer } from '@/lib/api/project';
import type { AmountKind, SeasonKey } from '@/lib/domain/vocabulary';
import type { TrainingDetail } from '@/lib/figure/training-details';
import type { PublicMoney } from '@/lib/money/public-money';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import type { ProjectDetail } from '@/lib/project/project-detail';
import type { ProjectList } from '@/lib/project/project-list';
import type { TargetShare } from '@/lib/project/project-shares';
import type { AnsweredDays } from './days';
import { learnerTotalAnswer, ratioAnswer } from './learners';
import { placedPlanAnswer } from './verdict';

export const projectListAnswer = (
  { items, total, page, pages }: ProjectList,
  season: SeasonKey | undefined,
  asOf: string,
  plansOf: (slug: string) => PlaceInPlans[],
): ProjectListAnswer => ({
  data: items.map((project) => ({ ...project, plans: plansOf(project.slug).map(placedPlanAnswer) })),
  meta: { season: season ?? null, asOf, count: items.length, total, page, pages },
});

/** A project without the numbers by which the service itself knows it and its members. */
export const projectDetailAnswer = (
  project: ProjectDetail,
  days: AnsweredDays,
  plans: readonly PlaceInPlans[],
  shares: readonly TargetShare[],
  { tranches, cofunding, milestones }: PublicMoney,
): ProjectDetailAnswer => ({
  ...days,
  slug: project.slug,
  acronym: project.acronym,
  name: project.name,
  anrReference: project.anrReference,
  status: project.status,
  origin: project.origin,
  knownFrom: project.knownFrom,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  members: project.members.map((member) => ({
    organisation: member.organisation,
    kind: member.kind,
    healthUniversity: member.healthUniversity,
    regionCode: member.regionCode,
    origin: member.origin,
    role: member.role,
    since: member.since,
    until: member.until,
    state: member.state,
    became: member.became,
  })),
  life: project.life.map(({ kind, effectiveOn, knownFrom, statusAfter, organisation, role, source }) => ({
    ...{ kind, effectiveOn, knownFrom, statusAfter, organisation, role, source },
  })),
  participations: project.participations.map(({ action, round, knownFrom }) => ({
    ...action,
    round,
    knownFrom,
  })),
  amounts: project.amounts.map(({ kind, latest, earlier }) => ({
    kind,
    latest: latest && amountAnswer(latest),
    earlier: earlier.map(amountAnswer),
  })),
  money: { ...latestOf(project.amounts), tranches, cofunding },
  milestones,
  trainings: project.trainings.map(trainingAnswer),
  learners: project.learners.map(learnerTotalAnswer),
  ratios: project.ratios.map(ratioAnswer),
  targetShares: shares.map(({ action, component: { id, ...component }, layers }) => ({
    action,
    componentId: id,
    ...component,
    layers,
  })),
  plans: plans.map(placedPlanAnswer),
});

const latestOf = (amounts: ProjectDetail['amounts']) => {
  const latest = (wanted: AmountKind) => {
    const found = amounts.find(({ kind }) => kind === wanted)?.latest;
    return found ? amountAnswer(found) : null;
  };
  return {
    announced: latest('announced'),
    contracted: latest('contracted'),
    paid: latest('paid'),
    spent: latest('spent'),
  };
};

type Amount = NonNullable<ProjectDetail['amounts'][number]['latest']>;

const amountAnswer = ({ cents, datedOn, source }: Amount) => ({ cents, datedOn, source });

export const trainingAnswer = ({ id: _, projectId: __, ...training }: TrainingDetail): TrainingAnswer => ({
  ...training,
  life: training.life.map(trainingEventAnswer),
});

/** What happened to a training, without the numbers by which the service knows it. */
export const trainingEventAnswer = ({
  id: _,
  trainingId: __,
  successorId: ___,
  ...event
}: TrainingDetail['life'][number]) => event;
