import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Now } from '@/lib/domain/time';
import type { ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type IndexedProject, participationsIn, projectIndex, standsIn } from '@/lib/figure/project-index';
import { Refusal } from '@/lib/refusal';
import { moneyOfProjects, NO_MONEY, type ProjectMoney } from './money-of-projects';

export interface PortfolioQuery {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  day: string;
}

/** The money of one project: four things, side by side. */
export interface PortfolioRow {
  slug: string;
  acronym: string;
  name: string;
  status: ProjectStatus;
  actions: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>[];
  money: ProjectMoney;
}

export interface Portfolio {
  rows: PortfolioRow[];
  /** The actions of the reader's projects, to choose among. */
  actions: Pick<ActionName, 'key' | 'shortTitle'>[];
}

/**
 * The money of every project that an officer follows or an observer has in his scope, as known at the end of a day. In as
 * many statements for five hundred projects as for one.
 */
export async function moneyPortfolio(
  read: Read,
  actor: Actor | null,
  now: Now,
  { season, action, day }: PortfolioQuery,
): Promise<Portfolio> {
  if (!actor || !can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const names = await actionNames(read);
  const own = await ownProjects(read, actor, now, day);
  const money = await moneyOfProjects(read, day);
  const actionsOf = ({ places }: IndexedProject) =>
    participationsIn(places)
      .map(({ seasonKey, actionKey }) => {
        const { key, season: of, number, shortTitle } = names.of(seasonKey, actionKey);
        return { key, season: of, number, shortTitle };
      })
      .sort((a, b) => a.season.localeCompare(b.season) || a.number - b.number);
  const rows = own
    .filter((project) => standsIn(project, { season, action }))
    .map((project): PortfolioRow => {
      const { id, slug, acronym, name, status } = project;
      return { slug, acronym, name, status, actions: actionsOf(project), money: money.get(id) ?? NO_MONEY };
    });
  return {
    rows: frenchOrder(rows, ({ acronym }) => acronym),
    actions: [
      ...new Map(own.flatMap(actionsOf).map(({ key, shortTitle }) => [key, { key, shortTitle }])).values(),
    ],
  };
}

/** Rights are those of today, whatever the day that is read. */
async function ownProjects(read: Read, actor: Actor, now: Now, day: string): Promise<IndexedProject[]> {
  const all = await projectIndex(read, day);
  const targets = await projectTargets(
    read,
    all.map(({ id }) => id),
    now.day,
  );
  return all.filter(({ id }) => can(actor, 'project.read', targets.get(id) ?? {}));
}
