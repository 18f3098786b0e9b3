import { type LatestAmount, latestAmounts } from '@/db/project-aid';
import type { Read } from '@/db/store';
import type { AmountKind } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';

/** The four amounts of a project, never merged: each with its day and its source; null where nobody recorded it. */
export type ProjectMoney = Record<AmountKind, Pick<LatestAmount, 'cents' | 'datedOn' | 'source'> | null>;

export const NO_MONEY: ProjectMoney = { announced: null, contracted: null, paid: null, spent: null };

/** The amounts of every project that has one, as known at the end of a day. */
export const moneyOfProjects = (read: Read, day: string): Promise<Map<number, ProjectMoney>> =>
  remember(read, 'money-of-projects', { day }, async () => {
    const money = new Map<number, ProjectMoney>();
    for (const { projectId, kind, ...amount } of latestAmounts(read, day)) {
      const own = money.get(projectId) ?? NO_MONEY;
      money.set(projectId, { ...own, [kind]: amount });
    }
    return money;
  });
