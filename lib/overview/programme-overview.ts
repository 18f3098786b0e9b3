import { rollupsAt } from '@/db/figure-rollups';
import { announcedAid } from '@/db/project-aid';
import { participationsOfSeason } from '@/db/projects';
import { regions as allRegions, budgetsAsOf, documents } from '@/db/reference';
import type { Read } from '@/db/store';
import type { DatePrecision, SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import { type LearnersOverview, learnersOverview } from '@/lib/figure/learners-overview';
import { remember } from '@/lib/figure/memory';
import { gaveUpIn, projectIndex } from '@/lib/figure/project-index';
import { type Trajectory, trajectory } from '@/lib/figure/trajectory';
import { type Gap, publicGaps } from '@/lib/gap/gaps';
import { type JudgedAction, judgedActions } from '@/lib/verdict/judged-actions';

/** What a document printed: a count, or an amount in cents. */
export interface PublishedFigure {
  value: number;
  label: string;
  source: string;
  asOf: string | null;
  asOfInferred: boolean;
}

/** The projects of each action, and their sum: participations, which are more than the projects. */
export interface PublishedParticipations {
  total: number;
  terms: { actionKey: string; value: number }[];
  source: string;
}

/** What a season comes to: all that the dashboard tells of it. */
export interface SeasonStanding {
  season: SeasonKey;
  day: string;
  /** Distinct projects that take part in the season. */
  laureates: number;
  /** Of these, the projects that gave up before any payment. */
  gaveUp: number;
  participations: number;
  learners: LearnersOverview;
  /** Over the actions, each in its latest campaign; null where none was ever opened. */
  reports: { reported: number; validated: number; expected: number; campaigns: string[] } | null;
  actions: JudgedAction[];
}

/** The same with what documents published of it, its regions, its learners over time and its gaps. */
export interface SeasonOverview extends SeasonStanding {
  published: {
    laureates: PublishedFigure | null;
    participations: PublishedParticipations | null;
    aid: PublishedFigure | null;
    /** Within the aid or beside it: the sources do not say (D005). Never added. */
    topUp: PublishedFigure | null;
  };
  aid: { cents: number | null; projects: number };
  /** The columns of the coverage table: a closed action takes no project, its column would be empty by rule. */
  columns: { key: string; number: number; shortTitle: string }[];
  /** The 18 regions, each with its distinct projects and its projects by action, in the order of `columns`. */
  regions: { code: string; name: string; projects: number; byAction: number[] }[];
  trajectory: Trajectory;
  /** Those of the season and those of none in particular; coherent checks are not gaps. */
  gaps: Gap[];
}

export interface Budget {
  key: string;
  label: string;
  cents: number;
  asOf: string | null;
  precision: DatePrecision | null;
  inferred: boolean;
  source: string;
  /** The title of the document that prints it; null of a page that is none of the call's documents. */
  document: string | null;
  /** From which day it is known. */
  knownFrom: string;
  note: string | null;
}

/** A season of the programme as known at the end of a day, its rates against the targets in force or the first ones. */
export function seasonOverview(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<SeasonOverview> {
  return remember(read, 'season-overview', { season, day, basis }, async (): Promise<SeasonOverview> => {
    const standing = await seasonStanding(read, season, day, basis);
    const columns = standing.actions
      .filter(({ status }) => status !== 'closed')
      .map(({ key, number, shortTitle }) => ({ key, number, shortTitle }));
    return {
      ...standing,
      published: await publishedOfSeason(read, season, day),
      aid: await announcedAid(read, season, day),
      columns,
      regions: await regionsOf(read, season, day, columns),
      trajectory: await trajectory(read, season, day),
      gaps: (await publicGaps(read, day, season)).filter(({ coherent }) => !coherent),
    };
  });
}

/**
 * What a season comes to at the end of a day. Asked by itself where no more is told: the other half of the overview reads
 * each day of a trajectory and every document, which the first page of a process would wait for.
 */
export function seasonStanding(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<SeasonStanding> {
  return remember(read, 'season-standing', { season, day, basis }, async (): Promise<SeasonStanding> => {
    const actions = await judgedActions(read, season, day, basis);
    const participations = await participationsOfSeason(read, season, day);
    return {
      season,
      day,
      laureates: new Set(participations.map((p) => p.projectId)).size,
      gaveUp: gaveUpIn(await projectIndex(read, day), { season }),
      participations: participations.length,
      learners: await learnersOverview(read, season, day),
      reports: reportsOf(actions),
      actions,
    };
  });
}

/** Budgets of the strategy and of its trainings known at the end of a day: conflicting dates side by side (D179). */
export const datedBudgets = (read: Read, day: string): Promise<Budget[]> =>
  remember(read, 'budgets', { day }, async () => {
    const titles = new Map((await documents(read)).map(({ key, title }) => [key, title]));
    return (await budgetsAsOf(read, day))
      .flatMap(({ src, asOfPrecision, documentKey, knownFrom, key, label, cents, asOf, inferred, note }) =>
        // A budget of no known day is of none.
        knownFrom === null
          ? []
          : [
              {
                ...{ key, label, cents, asOf, precision: asOfPrecision, inferred, source: src },
                ...{ document: titles.get(documentKey ?? '') ?? null, knownFrom, note },
              },
            ],
      )
      .toSorted((a, b) => a.key.localeCompare(b.key) || (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  });

/** What documents published of a season, as known at the end of a day. */
export async function publishedOfSeason(
  read: Read,
  season: SeasonKey,
  day: string,
): Promise<SeasonOverview['published']> {
  const known = (await knownReference(read)).published.filter(
    (f) => f.seasonKey === season && (f.knownFrom === null || f.knownFrom <= day),
  );
  const named = (key: string): PublishedFigure | null => {
    const figure = known.find((f) => f.key === `${season}.${key}`);
    if (!figure) return null;
    const { value, label, src: source, asOf, asOfInferred } = figure;
    return { value, label, source, asOf, asOfInferred };
  };
  const terms = known.flatMap((f) =>
    f.kind === 'count' && f.actionKey && f.readings.length === 0
      ? [{ actionKey: f.actionKey, value: f.value, source: f.src }]
      : [],
  );
  return {
    laureates: named('laureates'),
    aid: named('aid'),
    topUp: named('dm_top_up'),
    participations:
      terms.length === 0
        ? null
        : {
            total: terms.reduce((sum, p) => sum + p.value, 0),
            // In the order of the printed table.
            terms: terms
              .toSorted((a, b) => a.source.localeCompare(b.source))
              .map(({ actionKey, value }) => ({ actionKey, value })),
            source: [...new Set(terms.map((p) => p.source))].sort().join(', '),
          },
  };
}

/** Over some actions, each in its latest campaign; null where none was ever opened. */
export function reportsOf(actions: readonly JudgedAction[]): SeasonOverview['reports'] {
  const asked = actions.flatMap((a) => (a.coverage ? [a.coverage] : []));
  if (asked.length === 0) return null;
  const sum = (of: (c: (typeof asked)[number]) => number) => asked.reduce((total, c) => total + of(c), 0);
  return {
    reported: sum((c) => c.reported),
    validated: sum((c) => c.validated),
    expected: sum((c) => c.expected),
    campaigns: [...new Set(asked.map((c) => c.campaign))],
  };
}

async function regionsOf(
  read: Read,
  season: SeasonKey,
  day: string,
  columns: SeasonOverview['columns'],
): Promise<SeasonOverview['regions']> {
  const counted = { seasonKey: season, measure: 'projects' };
  const projects = new Map<string, number>();
  for (const { regionCode, actionKey, tally } of await rollupsAt(read, 'action_region', day, counted))
    projects.set(`${regionCode} ${actionKey}`, tally.value);
  return (await countedRegions(read, season, day)).map((region) => ({
    ...region,
    byAction: columns.map(({ key }) => projects.get(`${region.code} ${key}`) ?? 0),
  }));
}

/** The 18 regions, each with its distinct projects of a season. */
export async function countedRegions(
  read: Read,
  season: SeasonKey,
  day: string,
): Promise<{ code: string; name: string; projects: number }[]> {
  const projects = new Map<string, number>();
  for (const { regionCode, tally } of await rollupsAt(read, 'region', day, {
    seasonKey: season,
    measure: 'projects',
  }))
    projects.set(regionCode, tally.value);
  return (await allRegions(read)).map(({ code, name }) => ({
    code,
    name,
    projects: projects.get(code) ?? 0,
  }));
}
