import { campaignCalendar } from '@/db/campaign-calendar';
import type { Read } from '@/db/store';
import { wasClosed } from '@/lib/domain/campaign';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { byUrgency, type VerdictCode } from '@/lib/domain/verdict';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import type { LearnersOverview } from '@/lib/figure/learners-overview';
import { remember } from '@/lib/figure/memory';
import { type JudgedAction, type JudgedComponent, sortedByVerdict } from '@/lib/verdict/judged-actions';
import { type TargetTrend, targetTrends } from '@/lib/verdict/target-trends';
import { planVerdicts } from '@/lib/verdict/verdicts-against-plan';
import { countedRegions, type SeasonStanding, seasonStanding } from './programme-overview';

/** A target with its verdict and what was verified of it over time. */
export interface DashboardTarget {
  action: JudgedAction;
  component: JudgedComponent;
  trend: TargetTrend;
}

/** A day that comes: the last day of a campaign, or the due date of a target. */
export type ComingDate =
  | { day: string; kind: 'due'; label: string }
  | { day: string; kind: 'closing'; label: string }
  | { day: string; kind: 'target'; component: JudgedComponent; action: JudgedAction };

/** What a reader is told first of a season, as known at the end of a day. */
export interface SeasonDashboard {
  season: SeasonKey;
  day: string;
  laureates: number;
  /** Of these, the projects that gave up before any payment. */
  gaveUp: number;
  /** Those that have a target, what asks most first. */
  targets: DashboardTarget[];
  /** Actions without a target, by their plan; closed ones are left out. */
  untargeted: JudgedAction[];
  learners: LearnersOverview;
  reports: SeasonStanding['reports'];
  regions: { code: string; name: string; projects: number; plan: PlanVerdict | null }[];
  dates: ComingDate[];
}

export function seasonDashboard(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<SeasonDashboard> {
  return remember(read, 'season-dashboard', { season, day, basis }, async (): Promise<SeasonDashboard> => {
    const { laureates, gaveUp, learners, reports, ...standing } = await seasonStanding(
      read,
      season,
      day,
      basis,
    );
    const actions = sortedByVerdict(standing.actions);
    const targets: DashboardTarget[] = [];
    for (const action of actions) {
      if (action.components.every(({ target }) => target === null)) continue;
      const trends = await targetTrends(read, action, day);
      for (const component of action.components) {
        const trend = trends.get(component.id);
        if (component.target !== null && component.verdict && trend)
          targets.push({ action, component, trend });
      }
    }
    targets.sort((a, b) => byUrgency(codeOf(a), codeOf(b)));
    const plans = await planVerdicts(read, season, day);
    return {
      ...{ season, day, laureates, gaveUp, targets, learners, reports },
      untargeted: standing.actions
        .filter(
          ({ status, components }) =>
            status !== 'closed' && components.every(({ target }) => target === null),
        )
        .toSorted((a, b) => (a.plan?.rate ?? 9) - (b.plan?.rate ?? 9)),
      regions: (await countedRegions(read, season, day)).map((region) => ({
        ...region,
        plan: plans.regions.get(region.code) ?? null,
      })),
      dates: await comingDates(read, season, day, targets),
    };
  });
}

const codeOf = ({ component }: DashboardTarget): VerdictCode => component.verdict?.code ?? 'no_target';

async function comingDates(
  read: Read,
  season: SeasonKey,
  day: string,
  targets: readonly DashboardTarget[],
): Promise<ComingDate[]> {
  const open = (await campaignCalendar(read, season, day)).filter((one) => !wasClosed(one, day));
  const ofCampaigns = open.flatMap(({ label, dueOn, closesOn }): ComingDate[] => [
    { day: dueOn, kind: 'due', label },
    { day: closesOn, kind: 'closing', label },
  ]);
  const ofTargets = targets.flatMap(({ action, component }): ComingDate[] =>
    component.verdict?.dueDay ? [{ day: component.verdict.dueDay, kind: 'target', action, component }] : [],
  );
  return [...ofCampaigns, ...ofTargets]
    .filter((one) => one.day >= day)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
