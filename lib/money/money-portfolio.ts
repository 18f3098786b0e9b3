import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { frenchOrder } from '@/lib/domain/french-order';
import { attention, isAsking, SCHEDULE_STATES } from '@/lib/domain/money/portfolio';
import { type PageOf, pageNumber, pageOf } from '@/lib/domain/pages';
import type { Now } from '@/lib/domain/time';
import type { ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type IndexedProject, participationsIn, projectIndex, standsIn } from '@/lib/figure/project-index';
import { Refusal } from '@/lib/refusal';
import { allMoney, type MoneyStanding } from './all-money';
import { type AmountSums, sumsOf } from './amount-sums';

export interface PortfolioQuery {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  /** How the schedule stands; what is no state of one matches nothing. */
  state?: string | undefined;
  page?: string | undefined;
  day: string;
}

type PortfolioAction = Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;

/** The money of one project: four amounts side by side, and what its schedule asks. */
export interface PortfolioRow
  extends Pick<MoneyStanding, 'amounts' | 'schedule' | 'missingCents' | 'milestones' | 'remarks'> {
  slug: string;
  acronym: string;
  name: string;
  status: ProjectStatus;
  actions: PortfolioAction[];
  /** Whether the reader records the money of the project. */
  manages: boolean;
}

export interface Portfolio extends PageOf<PortfolioRow> {
  /** Of all rows, not of the page. */
  sums: AmountSums;
  /** Tranches that may be paid, and what is left to pay of them. */
  toPay: { tranches: number; cents: number };
  /** Tranches that are blocked, and those of which the day has passed. */
  blocked: number;
  late: number;
  /** Projects of which a tranche is to be paid, or blocked. */
  asking: number;
  /** The actions of the reader's projects, to choose among. */
  actions: Pick<ActionName, 'key' | 'shortTitle'>[];
}

const PER_PAGE = 25;

/**
 * The money of the projects that an officer follows or an observer has in his scope, as known at the end of a day; what
 * asks most comes first.
 */
export async function moneyPortfolio(
  read: Read,
  actor: Actor | null,
  now: Now,
  { season, action, state, page, day }: PortfolioQuery,
): Promise<Portfolio> {
  if (!actor || !can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const all = await portfolioRows(read, day);
  const targets = await projectTargets(
    read,
    all.map(({ project }) => project.id),
    // Rights are those of today, whatever the day that is read.
    now.day,
  );
  const own = all.filter(({ project }) => can(actor, 'project.read', targets.get(project.id) ?? {}));
  const wanted = state ? (SCHEDULE_STATES.find((one) => one === state) ?? '') : undefined;
  const rows = own
    .filter(({ project }) => standsIn(project, { season, action }))
    .map(
      ({ project, row }): PortfolioRow => ({
        ...row,
        manages: can(actor, 'project.manage', targets.get(project.id) ?? {}),
      }),
    )
    .filter(({ schedule }) => wanted === undefined || schedule.state === wanted);
  const found = pageOf(
    frenchOrder(
      rows,
      ({ schedule }) => attention(schedule),
      ({ acronym }) => acronym,
    ),
    pageNumber(page),
    PER_PAGE,
  );
  const asking = rows.flatMap(({ schedule }) => schedule.asking);
  const toPay = asking.filter(({ state }) => state !== 'blocked');
  return {
    ...found,
    sums: sumsOf(rows.map(({ amounts }) => amounts)),
    toPay: {
      tranches: toPay.length,
      cents: toPay.reduce((sum, { cents, paidCents }) => sum + cents - paidCents, 0),
    },
    blocked: asking.length - toPay.length,
    late: rows.reduce((sum, { schedule }) => sum + schedule.late, 0),
    asking: rows.filter(({ schedule }) => isAsking(schedule.state)).length,
    actions: [
      ...new Map(
        own.flatMap(({ row }) => row.actions).map(({ key, shortTitle }) => [key, { key, shortTitle }]),
      ).values(),
    ],
  };
}

async function portfolioRows(
  read: Read,
  day: string,
): Promise<{ project: IndexedProject; row: Omit<PortfolioRow, 'manages'> }[]> {
  const names = await actionNames(read);
  const money = await allMoney(read, day);
  return (await projectIndex(read, day)).flatMap((project) => {
    const own = money.get(project.id);
    if (!own) return [];
    const { slug, acronym, name, status, places } = project;
    const actions = participationsIn(places)
      .map(({ seasonKey, actionKey }): PortfolioAction => {
        const { key, season, number, shortTitle } = names.of(seasonKey, actionKey);
        return { key, season, number, shortTitle };
      })
      .sort((a, b) => a.season.localeCompare(b.season) || a.number - b.number);
    const { amounts, schedule, missingCents, milestones, remarks } = own;
    const row = {
      ...{ slug, acronym, name, status, actions },
      ...{ amounts, schedule, missingCents, milestones, remarks },
    };
    return [{ project, row }];
  });
}
