import { coverageAt } from '@/db/coverage';
import { rollupsAt } from '@/db/rollups';
import type { Read } from '@/db/store';
import { SEASONS } from '@/lib/domain/vocabulary';
import { actionsProgress } from '@/lib/queries/action-progress';
import { datedBudgets, seasonOverview } from '@/lib/queries/programme-overview';
import { projectDetail } from '@/lib/queries/project-detail';
import { projectList } from '@/lib/queries/project-list';
import { publicTables } from '@/lib/queries/public-tables';
import { regionDetail } from '@/lib/queries/region-detail';
import { regionList } from '@/lib/queries/region-list';
import { trajectory } from '@/lib/queries/trajectory';

export interface Question {
  name: string;
  /** A question of the dashboard, which the target of the issue is about. */
  dashboard: boolean;
  ask(read: Read, day: string): Promise<unknown>;
}

/** What the pages ask, the whole dashboard first. */
export const QUESTIONS: Question[] = [
  {
    name: 'dashboard, both seasons (everything that / asks)',
    dashboard: true,
    ask: async (read, day) => {
      for (const season of SEASONS) await seasonOverview(read, season, day);
      return datedBudgets(read, day);
    },
  },
  {
    name: 'progress of the actions of season 1',
    dashboard: true,
    ask: (read, day) => actionsProgress(read, 'S1', day),
  },
  {
    name: 'public tables of season 1, small cells hidden',
    dashboard: true,
    ask: (read, day) => publicTables(read, 'S1', day),
  },
  {
    name: 'trajectory of the learners of season 1',
    dashboard: true,
    ask: (read, day) => trajectory(read, 'S1', day),
  },
  {
    name: 'coverage of the actions of season 1',
    dashboard: true,
    ask: (read, day) => coverageAt(read, 'S1', day),
  },
  {
    name: 'roll-ups of the actions of season 1',
    dashboard: true,
    ask: (read, day) => rollupsAt(read, 'action', day, { seasonKey: 'S1' }),
  },
  { name: 'list of the regions', dashboard: false, ask: (read, day) => regionList(read, { day }) },
  { name: 'one region', dashboard: false, ask: (read, day) => regionDetail(read, { code: '11', day }) },
  { name: 'list of the projects', dashboard: false, ask: (read, day) => projectList(read, { day }) },
  { name: 'one project', dashboard: false, ask: (read, day) => projectDetail(read, { slug: 'banc-9', day }) },
];
