import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { projectIndex } from '@/lib/figure/project-index';
import { allMoney } from './all-money';

/** What of the money of a project waits for an officer: a tranche that is blocked or to be paid, a milestone that is late. */
export const WAITING_MONEY = ['blocked', 'due', 'milestones_late', 'milestones_declared'] as const;

export interface WaitingMoney {
  slug: string;
  acronym: string;
  kind: (typeof WAITING_MONEY)[number];
  /** The position of the tranche, or how many milestones. */
  number: number;
  /** What is left to pay of the tranche, in cents; null of milestones. */
  cents: number | null;
  /** Since when it waits: the opinion, the condition that was met, the first milestone that is late; null unknown. */
  since: string | null;
}

/** What waits of the projects that an officer manages, today: what is blocked first, then the longest wait. */
export async function waitingMoney(read: Read, actor: Actor, { day }: Now): Promise<WaitingMoney[]> {
  const projects = await projectIndex(read, day);
  const money = await allMoney(read, day);
  const targets = await projectTargets(
    read,
    projects.map(({ id }) => id),
    day,
  );
  return projects
    .filter(({ id }) => can(actor, 'project.manage', targets.get(id) ?? {}))
    .flatMap(({ id, slug, acronym }): WaitingMoney[] => {
      const own = money.get(id);
      if (!own) return [];
      const { schedule, milestones, lateSince, declared } = own;
      const of = { slug, acronym };
      return [
        ...schedule.asking.map(({ state, position, cents, paidCents, since }) => ({
          ...{ ...of, kind: state === 'blocked' ? ('blocked' as const) : ('due' as const) },
          ...{ number: position, cents: cents - paidCents, since },
        })),
        ...(milestones.late > 0
          ? [
              {
                ...{ ...of, kind: 'milestones_late' as const, number: milestones.late },
                ...{ cents: null, since: lateSince },
              },
            ]
          : []),
        ...(declared.count > 0
          ? [
              {
                ...{ ...of, kind: 'milestones_declared' as const, number: declared.count },
                ...{ cents: null, since: declared.since },
              },
            ]
          : []),
      ];
    })
    .toSorted(
      (a, b) =>
        WAITING_MONEY.indexOf(a.kind) - WAITING_MONEY.indexOf(b.kind) ||
        (a.since ?? '').localeCompare(b.since ?? ''),
    );
}
