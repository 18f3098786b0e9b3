import type { RegionDetailAnswer, RegionListAnswer } from '@/lib/api/region';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import type { RegionDetail } from '@/lib/overview/region-detail';
import type { RegionList, RegionSummary } from '@/lib/overview/region-list';
import type { AnsweredDays } from './days';
import { grossAndNet, learnerTotalAnswer, ratioAnswer } from './learners';
import { trainingAnswer } from './project';
import { placedPlanAnswer } from './verdict';

export const regionListAnswer = (
  { regions }: RegionList,
  season: SeasonKey | undefined,
  days: AnsweredDays,
  plansOf: (code: string) => PlaceInPlans[],
): RegionListAnswer => ({
  data: regions.map(({ code, name, overseas, projects, learners, trainings, actions }) => ({
    code,
    name,
    overseas,
    projects,
    learners: learnersAnswer(learners),
    trainings,
    actions,
    plans: plansOf(code).map(placedPlanAnswer),
  })),
  meta: { season: season ?? null, ...days, count: regions.length, total: regions.length },
});

export const regionDetailAnswer = (
  region: RegionDetail,
  days: AnsweredDays,
  plans: readonly PlaceInPlans[],
): RegionDetailAnswer => ({
  ...days,
  code: region.code,
  name: region.name,
  overseas: region.overseas,
  projects: region.projects,
  learners: {
    ...learnersAnswer(region.learners),
    totals: region.learners.totals.map(learnerTotalAnswer),
    ratios: region.learners.ratios.map(ratioAnswer),
  },
  trainings: region.openings,
  actions: region.actions.map(({ action, projects, trainings, learners, ratios }) => ({
    ...action,
    projects,
    trainings,
    learners: learners.map(learnerTotalAnswer),
    ratios: ratios.map(ratioAnswer),
  })),
  delivered: region.trainings.map(({ project, ...training }) => ({ ...trainingAnswer(training), project })),
  organisations: region.organisations.map(({ countsAs: _, ...organisation }) => organisation),
  zones: region.zones,
  plans: plans.map(placedPlanAnswer),
});

const learnersAnswer = ({ measure, period, nets, ...values }: RegionSummary['learners']) => ({
  measure,
  period: period?.label ?? null,
  ...grossAndNet(values, nets),
});
