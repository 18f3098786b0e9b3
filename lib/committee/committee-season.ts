import { participationsOfSeason } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { CommitteeAsked, CommitteeGap } from '@/lib/domain/committee-report';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { ActionName } from '@/lib/figure/action-names';
import { type LearnerTotal, learnerTables } from '@/lib/figure/learner-totals';
import type { LearnersOverview } from '@/lib/figure/learners-overview';
import { gaveUp, projectIndex, standsIn } from '@/lib/figure/project-index';
import { actionsToCheck } from '@/lib/figure/to-check';
import type { Trajectory } from '@/lib/figure/trajectory';
import { actionDetail } from '@/lib/overview/action-detail';
import { reportsOf, type SeasonOverview, seasonOverview } from '@/lib/overview/programme-overview';
import { type SeasonChanges, seasonChanges } from '@/lib/overview/season-changes';
import { type ComingDate, type DashboardTarget, seasonDashboard } from '@/lib/overview/season-dashboard';
import { type SeasonMoney, seasonMoney } from '@/lib/overview/season-money';
import { type ReadSyntheses, readSyntheses } from '@/lib/synthesis/syntheses';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { type CommitteeTerritories, committeeTerritories } from './committee-territories';

/** An action with its learners: each measure in each period, as its page shows them. */
export interface CommitteeAction extends JudgedAction {
  learners: LearnerTotal[];
}

/** A season as a committee reads it: the whole of it, or the actions that were chosen. */
export interface CommitteeSeason {
  season: SeasonKey;
  /** Every action of the season is in it: its figures are those of the dashboard. */
  isWhole: boolean;
  /** In the order of their numbers. */
  actions: CommitteeAction[];
  /** Those that have a target, what asks most first, each with what was verified of it over time. */
  targets: DashboardTarget[];
  /** Actions without a target, by their plan; closed ones are left out. */
  untargeted: JudgedAction[];
  /** Distinct projects, and their participations, in these actions. */
  laureates: number;
  /** Of these, the projects that gave up before any payment. */
  gaveUp: number;
  participations: number;
  published: SeasonOverview['published'];
  /** Null where actions were chosen: no public table adds some of them, and each has its own in `actions`. */
  learners: LearnersOverview | null;
  /** Learners over time: of the season, or those that the one chosen action counts; null of several. */
  trajectory: Trajectory | null;
  /** Over these actions, each in its latest campaign; null where none was ever opened. */
  reports: SeasonOverview['reports'];
  territories: CommitteeTerritories;
  /** The aid of the season; null where actions were chosen: no aid is shared out among actions. */
  money: SeasonMoney | null;
  /** Between closed campaigns, of the components asked for; null where none is closed. */
  changes: SeasonChanges | null;
  /** The days that come. */
  dates: ComingDate[];
  /** The actions some totals of which one section multiplies, and nobody has examined. */
  toCheck: Pick<ActionName, 'key' | 'number' | 'shortTitle'>[];
  /** What officers say beside the verdicts. */
  syntheses: ReadSyntheses[];
  missing: CommitteeGap[];
}

type Asked = Pick<CommitteeAsked, 'day' | 'actions'> & { season: SeasonKey };

/** One season of the report; undefined where none of the actions asked for is in it. */
export async function committeeSeason(
  read: Read,
  reader: Actor | null,
  { season, day, actions: chosen }: Asked,
): Promise<CommitteeSeason | undefined> {
  const overview = await seasonOverview(read, season, day);
  const isIn = ({ key }: { key: string }) => chosen.length === 0 || chosen.includes(key);
  const actions = overview.actions.filter(isIn);
  if (actions.length === 0) return undefined;
  const isWhole = actions.length === overview.actions.length;
  const dashboard = await seasonDashboard(read, season, day);
  const participations = (await participationsOfSeason(read, season, day)).filter(({ actionKey }) =>
    isIn({ key: actionKey }),
  );
  const laureates = new Set(participations.map(({ projectId }) => projectId)).size;
  const withdrew = (await projectIndex(read, day)).filter(
    (project) => gaveUp(project) && actions.some(({ key }) => standsIn(project, { season, action: key })),
  ).length;
  const tables = await learnerTables(read, season, day);
  const targets = dashboard.targets.filter(({ action }) => isIn(action));
  const isOfficer = reader !== null && can(reader, 'inbox.open');
  const changes = await seasonChanges(read, { season, day, basis: 'current', isOfficer });
  const learners = isWhole ? overview.learners : null;
  const [only, ...others] = actions;
  const reports = reportsOf(actions);
  return {
    ...{ season, isWhole, targets, laureates, gaveUp: withdrew, learners, reports },
    actions: actions.map((action) => ({
      ...action,
      learners: tables.totals({ grain: 'action', actionKey: action.key }),
    })),
    untargeted: dashboard.untargeted.filter(isIn),
    participations: participations.length,
    published: overview.published,
    trajectory: isWhole
      ? overview.trajectory
      : only && others.length === 0
        ? (await actionDetail(read, { key: only.key, season, day })).trajectory
        : null,
    territories: await committeeTerritories(read, { season, day, actions: isWhole ? [] : actions }),
    money: isWhole ? await seasonMoney(read, season, day) : null,
    changes: changes && { ...changes, components: changes.components.filter(({ action }) => isIn(action)) },
    dates: dashboard.dates.filter((date) => date.kind !== 'target' || isIn(date.action)),
    toCheck: (await actionsToCheck(read, { season, day })).filter(isIn),
    syntheses: (await readSyntheses(read, reader, { season, day })).filter(({ actionKey }) =>
      isIn({ key: actionKey }),
    ),
    missing: [
      ...(targets.length === 0 ? ['no_target' as const] : []),
      ...(laureates === 0 ? ['no_project' as const] : []),
      ...(reports === null ? ['no_campaign' as const] : []),
      ...(learners !== null && learners.latest === null ? ['no_learners' as const] : []),
      ...(changes === null ? ['no_closed_campaign' as const] : []),
    ],
  };
}
