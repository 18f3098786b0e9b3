import { cellKey, type PopulationValue } from '@/lib/domain/population';
import type { PopulationUnit } from '@/lib/domain/population-vocabulary';
import type {
  DatePrecision,
  Door,
  LevelKey,
  Measure,
  SeasonKey,
  TrainingRegime,
} from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { acronymAt, knownAt } from './known';
import * as t from './schema';
import { allAside, type Read, type Tx } from './store';
import { prepared } from './store-prepared';

/** A population with its source, and what became of it. */
export interface PopulationSeries {
  id: number;
  title: string;
  unit: PopulationUnit;
  basis: string;
  datedOn: string;
  precision: DatePrecision;
  source: string;
  documentKey: string | null;
  licence: string | null;
  byRegion: boolean;
  byLevel: boolean;
  byProfession: boolean;
  /** How many cells it has, and how many of them hold a number. */
  cells: number;
  numbers: number;
  accountId: number;
  at: string;
  knownFrom: string;
  /** The day from which it stands no more; null while it does. */
  endedFrom: string | null;
  endReason: string | null;
  /** What took its place; null where it was loaded by mistake. */
  successorId: number | null;
}

type SeriesRow = Omit<PopulationSeries, 'byRegion' | 'byLevel' | 'byProfession'> &
  Record<'byRegion' | 'byLevel' | 'byProfession', 0 | 1>;

const SERIES = `s.id, s.title, s.unit, s.basis, s.dated_on AS datedOn, s.precision, s.source, s.document_key AS documentKey,
  s.licence, s.by_region AS byRegion, s.by_level AS byLevel, s.by_profession AS byProfession,
  (SELECT count(*) FROM population_values v WHERE v.series_id = s.id) AS cells,
  (SELECT count(*) FROM population_values v WHERE v.series_id = s.id AND v.state = 'number') AS numbers,
  s.account_id AS accountId, s.at, s.known_from AS knownFrom, e.known_from AS endedFrom, e.reason AS endReason,
  e.successor_id AS successorId
  FROM population_series s LEFT JOIN population_ends e ON e.series_id = s.id`;

const seriesOf = ({ byRegion, byLevel, byProfession, ...row }: SeriesRow): PopulationSeries => ({
  ...row,
  byRegion: byRegion === 1,
  byLevel: byLevel === 1,
  byProfession: byProfession === 1,
});

/** Every series known by the end of a day, the last date first; what ended since then still stands on that day. */
export const populationsKnown = (read: Read, day: string): PopulationSeries[] =>
  (
    prepared(
      read,
      `SELECT ${SERIES} AND e.known_from <= @day WHERE s.known_from <= @day ORDER BY s.dated_on DESC, s.id DESC`,
    ).all({ day }) as SeriesRow[]
  ).map(seriesOf);

export function findPopulation(read: Read, id: number): PopulationSeries | undefined {
  const row = prepared(read, `SELECT ${SERIES} WHERE s.id = ?`).get(id) as SeriesRow | undefined;
  return row && seriesOf(row);
}

/** The cells of some series, in the order of their regions, levels and professions. */
export const populationValues = (
  read: Read,
  seriesIds: readonly number[],
): (PopulationValue & { seriesId: number })[] =>
  prepared(
    read,
    `SELECT series_id AS seriesId, region_code AS regionCode, level_key AS levelKey, profession_id AS professionId, value, state
     FROM population_values WHERE series_id IN (SELECT value FROM json_each(@ids))
     ORDER BY series_id, profession_id, level_key, region_code IS NULL, region_code`,
  ).all({ ids: JSON.stringify(seriesIds) }) as (PopulationValue & { seriesId: number })[];

export function addPopulation(
  tx: Tx,
  row: typeof t.populationSeries.$inferInsert,
  values: readonly PopulationValue[],
): number {
  const { id } = tx.insert(t.populationSeries).values(row).returning({ id: t.populationSeries.id }).get();
  const insert = prepared(
    tx,
    `INSERT INTO population_values (series_id, cell, region_code, level_key, profession_id, value, state)
     VALUES (@seriesId, @cell, @regionCode, @levelKey, @professionId, @value, @state)`,
  );
  for (const value of values) insert.run({ ...value, seriesId: id, cell: cellKey(value) });
  return id;
}

export function endPopulation(
  tx: Tx,
  row: {
    seriesId: number;
    successorId: number | null;
    reason: string;
    accountId: number;
    door: Door;
    at: string;
    knownFrom: string;
  },
): void {
  tx.insert(t.populationEnds).values(row).run();
}

/** The regimes of the trainings of an action that are known at the end of a day. */
export const actionRegimes = (read: Read, of: { actionKey: string; day: string }): TrainingRegime[] =>
  (
    prepared(
      read,
      `SELECT DISTINCT t.regime FROM participations p JOIN trainings t ON t.participation_id = p.id
       WHERE p.action_key = @actionKey AND ${knownAt('p')} AND ${knownAt('t')} ORDER BY t.regime`,
    ).all(of) as { regime: TrainingRegime }[]
  ).map(({ regime }) => regime);

/** Verified learners of a project in an action, by what a population may be counted by. */
export interface LearnersRow {
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  measure: Measure;
  periodId: number;
  regionCode: string;
  professionId: number;
  levelKey: LevelKey;
  regime: TrainingRegime;
  value: number;
}

/** « na » and « other » are no profession that a population gives. */
const learners = (standing: string) => `
  SELECT p.project_id AS projectId, p.season_key AS seasonKey, p.action_key AS actionKey, n.measure, n.period_id AS periodId,
    n.region_code AS regionCode, CAST(n.profession_key AS INTEGER) AS professionId, n.level_key AS levelKey, t.regime, sum(c.value) AS value
  FROM json_each(@participationIds) v JOIN participations p ON p.id = v.value JOIN trainings t ON t.participation_id = p.id
  JOIN figure_lines n ON n.training_id = t.id AND n.nature = 'actual' AND n.profession_key NOT IN ('na', 'other')
  JOIN ${standing}
  WHERE c.state = 'number' AND ${knownAt('t')} AND ${knownAt('p')}
  GROUP BY p.id, n.measure, n.period_id, n.region_code, n.profession_key, n.level_key, t.regime`;

/**
 * What stands verified in some participations at the end of a day; `isLast`: nothing was written since, and what the
 * writes keep is asked. A past day is made again from the revisions.
 */
export async function verifiedLearners(
  read: Read,
  { participationIds, day, isLast }: { participationIds: readonly number[]; day: string; isLast: boolean },
): Promise<LearnersRow[]> {
  const standing = isLast
    ? "current_figures c ON c.line_id = n.id AND c.layer = 'verified'"
    : `(${standingLearners('verified', { ofParticipations: true })}) c ON c.line_id = n.id AND c.rank = 1`;
  const bound = { participationIds: JSON.stringify(participationIds), day };
  return (await allAside(read, learners(standing), bound)) as LearnersRow[];
}

/** Entrants of a project in an action, by what a population may be counted by. */
export interface ProjectLearnersRow {
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  regionCode: string;
  region: string;
  professionId: number;
  profession: string;
  levelKey: LevelKey;
  regime: TrainingRegime;
  periodId: number;
  period: string;
  startsOn: string;
  endsOn: string;
  value: number;
}

/** The verified entrants of some professions at the end of a day, by project and period: to be set against populations. */
export async function verifiedEntrants(
  read: Read,
  { professionIds, day, isPast }: { professionIds: readonly number[]; day: string; isPast: boolean },
): Promise<ProjectLearnersRow[]> {
  const lines = `SELECT id FROM figure_lines WHERE nature = 'actual' AND measure = 'entered'
    AND profession_key IN (SELECT CAST(value AS TEXT) FROM json_each(@professions))`;
  const standing = isPast
    ? standingLearners('verified', { lines })
    : `SELECT line_id, value, state, 1 AS rank FROM current_figures
       WHERE layer = 'verified' AND @day IS NOT NULL AND line_id IN (${lines})`;
  return (await allAside(
    read,
    `SELECT t.project_id AS projectId, q.slug, ${acronymAt('q')} AS acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       n.region_code AS regionCode, g.name AS region, f.id AS professionId, f.label AS profession, n.level_key AS levelKey, t.regime,
       d.id AS periodId, d.label AS period, d.starts_on AS startsOn, d.ends_on AS endsOn, sum(w.value) AS value
     FROM (${standing}) w JOIN figure_lines n ON n.id = w.line_id JOIN trainings t ON t.id = n.training_id
     JOIN participations p ON p.id = t.participation_id JOIN projects q ON q.id = t.project_id
     JOIN regions g ON g.code = n.region_code JOIN periods d ON d.id = n.period_id
     JOIN professions f ON f.id = CAST(n.profession_key AS INTEGER)
     WHERE w.rank = 1 AND w.state = 'number'
     GROUP BY t.project_id, p.id, n.region_code, f.id, n.level_key, t.regime, d.id`,
    { professions: JSON.stringify(professionIds), day },
  )) as ProjectLearnersRow[];
}
