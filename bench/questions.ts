import { campaignAnswersAt } from '@/db/campaign-coverage';
import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { changesBetween } from '@/lib/comparison/changes-between';
import { compareDays } from '@/lib/comparison/day-comparison';
import { addDays } from '@/lib/domain/time';
import { actionsProgress } from '@/lib/figure/action-progress';
import { publicTables } from '@/lib/figure/public-tables';
import { recordedSeasons } from '@/lib/figure/seasons';
import { trajectory } from '@/lib/figure/trajectory';
import { gapList } from '@/lib/gap/gap-list';
import { regionDetail } from '@/lib/overview/region-detail';
import { regionList } from '@/lib/overview/region-list';
import { seasonChanges } from '@/lib/overview/season-changes';
import { seasonDashboard } from '@/lib/overview/season-dashboard';
import { projectDetail } from '@/lib/project/project-detail';
import { projectList } from '@/lib/project/project-list';
import { explainComponent } from '@/lib/why/component-explanation';
import { explainLearners } from '@/lib/why/learners-explanation';
import { learnersEntries } from '@/lib/why/participation-explanation';
import { moment } from './moment';
import { PROJECTS, TODAY } from './shape';

export interface Question {
  name: string;
  /** Whether the dashboard asks it, « Pourquoi ce chiffre ? », or another page: the targets speak of the first two. */
  part: 'dashboard' | 'explanation' | 'page';
  ask(read: Read, day: string): Promise<unknown>;
}

const ACTIONS = [...new Set(PROJECTS.flatMap(({ actions }) => actions))];

/** An officer of every action: the person who reads the most. */
export const officer: Actor = {
  accountId: 1,
  role: 'officer',
  organisationId: null,
  scopes: ACTIONS.map((key) => ({ kind: 'action', key })),
};
const asker = { actor: officer, now: moment(TODAY, 0) };
const ofSeason = { season: 'S1', layer: 'verified', measure: 'entered' } as const;

/** What the pages ask, the whole dashboard first. */
export const QUESTIONS: Question[] = [
  {
    name: 'dashboard, both seasons (everything that / asks)',
    part: 'dashboard',
    ask: async (read, day) => {
      for (const season of recordedSeasons(read)) {
        await seasonDashboard(read, season, day);
        await seasonChanges(read, { season, day, basis: 'current', isOfficer: false });
      }
    },
  },
  {
    name: 'progress of the actions of season 1',
    part: 'dashboard',
    ask: (read, day) => actionsProgress(read, 'S1', day),
  },
  {
    name: 'public tables of season 1, small cells hidden',
    part: 'dashboard',
    ask: (read, day) => publicTables(read, 'S1', day),
  },
  {
    name: 'trajectory of the learners of season 1',
    part: 'page',
    ask: (read, day) => trajectory(read, 'S1', day),
  },
  {
    name: 'coverage of the actions of season 1',
    part: 'dashboard',
    ask: (read, day) => campaignAnswersAt(read, 'S1', day),
  },
  {
    name: 'roll-ups of the actions of season 1',
    part: 'dashboard',
    ask: (read, day) => rollupsAt(read, 'action', day, { seasonKey: 'S1' }),
  },
  { name: 'list of the regions', part: 'page', ask: (read, day) => regionList(read, { day }) },
  { name: 'one region', part: 'page', ask: (read, day) => regionDetail(read, { code: '11', day }) },
  { name: 'list of the projects', part: 'page', ask: (read, day) => projectList(read, { day }) },
  { name: 'one project', part: 'page', ask: (read, day) => projectDetail(read, { slug: 'banc-9', day }) },
  {
    name: 'why: the verified learners of season 1, by participation',
    part: 'explanation',
    ask: (read, day) => explainLearners(read, asker, { ...ofSeason, day, place: {} }),
  },
  {
    name: 'why: the health universities of action 1',
    part: 'explanation',
    ask: (read, day) => explainComponent(read, asker, { id: 'PS_INITIALE.S1.U', day, layer: 'verified' }),
  },
  {
    name: 'why: the verified learners of one region',
    part: 'explanation',
    ask: (read, day) => explainLearners(read, asker, { ...ofSeason, day, place: { region: '11' } }),
  },
  {
    // Of one region: more than 20,000 values behind one figure are refused, in words.
    name: 'why: the entries of one project in a regional figure',
    part: 'explanation',
    ask: (read, day) =>
      learnersEntries(read, asker, {
        ...ofSeason,
        day,
        place: { action: 'PS_INITIALE', region: '11' },
        slug: 'banc-9',
      }),
  },
  {
    name: 'gaps of season 1',
    part: 'page',
    ask: (read, day) => gapList(read, officer, asker.now, { season: 'S1', day }),
  },
  {
    name: 'comparison of a year and a day of season 1',
    part: 'page',
    ask: async (read, day) => {
      const days = { from: addDays(day, -366), to: day, season: 'S1' } as const;
      await compareDays(read, days);
      return changesBetween(read, officer, asker.now, { ...days, page: 1 });
    },
  },
];
