import type { Read } from '@/db/store';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { moneyOfProjects, type ProjectMoney } from './project-money';

/** The money of every project known at the end of a day, in as many statements for five hundred as for one. */
export const allMoney = (read: Read, day: string): Promise<Map<number, ProjectMoney>> =>
  remember(read, 'all-money', { day }, async () =>
    moneyOfProjects(
      read,
      (await projectIndex(read, day)).map(({ id }) => id),
      day,
    ),
  );
