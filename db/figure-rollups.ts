import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { Grain, Layer } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** The series of one cell of a fixed table. Dimensions that the grain does not have stay absent. */
export interface RollupKey {
  grain: Grain;
  seasonKey?: string;
  actionKey?: string;
  regionCode?: string;
  levelKey?: string;
  projectId?: number;
  componentId?: string;
  periodId?: number;
  /** A learner measure, `offer` (what an offer component counts), `projects` or `trainings`. */
  measure: string;
  layer: Layer;
}

export type RollupRow = Required<RollupKey> & { tally: Tally };

const bound = (key: RollupKey) => ({
  grain: key.grain,
  season: key.seasonKey ?? '',
  action: key.actionKey ?? '',
  region: key.regionCode ?? '',
  level: key.levelKey ?? '',
  project: key.projectId ?? 0,
  component: key.componentId ?? '',
  period: key.periodId ?? 0,
  measure: key.measure,
  layer: key.layer,
});

const KEY_MATCH = `grain = @grain AND season_key = @season AND action_key = @action AND region_code = @region
  AND level_key = @level AND project_id = @project AND component_id = @component AND period_id = @period
  AND measure = @measure AND layer = @layer`;

function keyId(tx: Tx, key: RollupKey): number {
  const parameters = bound(key);
  const known = prepared(tx, `SELECT id FROM rollup_keys WHERE ${KEY_MATCH}`).get(parameters) as
    | { id: number }
    | undefined;
  if (known) return known.id;
  return Number(
    prepared(
      tx,
      `INSERT INTO rollup_keys (grain, season_key, action_key, region_code, level_key, project_id, component_id, period_id, measure, layer)
       VALUES (@grain, @season, @action, @region, @level, @project, @component, @period, @measure, @layer)`,
    ).run(parameters).lastInsertRowid,
  );
}

const TALLY = `value, numbers, nothings, not_applicables AS notApplicables, estimates, estimated`;

/** Adds to a series from a day on. Later days, if any, move too. */
export async function addToRollup(tx: Tx, day: string, key: RollupKey, delta: Tally): Promise<void> {
  const id = keyId(tx, key);
  const before = prepared(
    tx,
    `SELECT ${TALLY} FROM rollup_values WHERE key_id = ? AND known_from <= ? ORDER BY known_from DESC LIMIT 1`,
  ).get(id, day) as Tally | undefined;
  prepared(
    tx,
    `UPDATE rollup_values SET value = value + @value, numbers = numbers + @numbers, nothings = nothings + @nothings,
     not_applicables = not_applicables + @notApplicables, estimates = estimates + @estimates, estimated = estimated + @estimated
     WHERE key_id = @id AND known_from > @day`,
  ).run({ ...delta, id, day });
  prepared(
    tx,
    `INSERT INTO rollup_values (key_id, known_from, value, numbers, nothings, not_applicables, estimates, estimated)
     VALUES (@id, @day, @value, @numbers, @nothings, @notApplicables, @estimates, @estimated)
     ON CONFLICT (key_id, known_from) DO UPDATE SET value = excluded.value, numbers = excluded.numbers,
     nothings = excluded.nothings, not_applicables = excluded.not_applicables, estimates = excluded.estimates,
     estimated = excluded.estimated`,
  ).run({ ...addTallies(before ?? EMPTY_TALLY, delta), id, day });
}

/**
 * Gives counted series the counts of all their days. A stored series of one of the families (a key with only some
 * dimensions) that is not given is emptied: nothing is left of it.
 */
export async function rewriteCounts(
  tx: Tx,
  families: readonly RollupKey[],
  series: readonly { key: RollupKey; days: readonly { day: string; count: number }[] }[],
): Promise<void> {
  const given = new Map(series.map(({ key, days }) => [keyId(tx, key), days]));
  for (const family of families) {
    const named = Object.entries(FAMILY_COLUMNS).filter(([name]) => name in family);
    const stored = prepared(
      tx,
      `SELECT id FROM rollup_keys WHERE ${named.map(([name, column]) => `${column} = @${name}`).join(' AND ')}`,
    ).all({ ...family }) as { id: number }[];
    for (const { id } of stored) if (!given.has(id)) given.set(id, []);
  }
  for (const [id, days] of given) {
    const before = prepared(
      tx,
      'SELECT known_from AS day, value AS count FROM rollup_values WHERE key_id = ? ORDER BY known_from',
    ).all(id) as { day: string; count: number }[];
    const same = before.length === days.length && before.every((row, i) => isSameDay(row, days[i]));
    if (same) continue;
    prepared(tx, 'DELETE FROM rollup_values WHERE key_id = ?').run(id);
    for (const { day, count } of days)
      prepared(
        tx,
        `INSERT INTO rollup_values (key_id, known_from, value, numbers, nothings, not_applicables, estimates, estimated)
         VALUES (?, ?, ?, 1, 0, 0, 0, 0)`,
      ).run(id, day, count);
  }
}

const isSameDay = (a: { day: string; count: number }, b: { day: string; count: number } | undefined) =>
  a.day === b?.day && a.count === b.count;

/** The dimensions by which a family of series is named. */
const FAMILY_COLUMNS = {
  grain: 'grain',
  seasonKey: 'season_key',
  actionKey: 'action_key',
  measure: 'measure',
  layer: 'layer',
} as const;

/** Brings a counted series (universities, trainings, projects) to its present count from a day on. */
export async function setRollup(tx: Tx, day: string, key: RollupKey, count: number): Promise<void> {
  const last = prepared(
    tx,
    'SELECT value, numbers FROM rollup_values WHERE key_id = ? ORDER BY known_from DESC LIMIT 1',
  ).get(keyId(tx, key)) as { value: number; numbers: number } | undefined;
  if (last?.value === count) return;
  await addToRollup(tx, day, key, {
    ...EMPTY_TALLY,
    value: count - (last?.value ?? 0),
    numbers: last?.numbers ? 0 : 1,
  });
}

/**
 * The series of a grain as they stood at the end of a day: one seek a series, whatever the number of figures.
 * `where` narrows by the leading dimensions; an absent one means all.
 */
export async function rollupsAt(
  read: Read,
  grain: Grain,
  day: string,
  where: {
    seasonKey?: string;
    actionKey?: string;
    regionCode?: string;
    projectId?: number;
    componentId?: string;
    measure?: string;
  } = {},
): Promise<RollupRow[]> {
  const conditions = ['k.grain = @grain'];
  if (where.seasonKey !== undefined) conditions.push('k.season_key = @seasonKey');
  if (where.actionKey !== undefined) conditions.push('k.action_key = @actionKey');
  if (where.regionCode !== undefined) conditions.push('k.region_code = @regionCode');
  if (where.projectId !== undefined) conditions.push('k.project_id = @projectId');
  if (where.componentId !== undefined) conditions.push('k.component_id = @componentId');
  if (where.measure !== undefined) conditions.push('k.measure = @measure');
  // Thousands of rows a question: as lists, each made into its two objects once.
  const rows = prepared(
    read,
    `SELECT k.grain, k.season_key AS seasonKey, k.action_key AS actionKey, k.region_code AS regionCode,
       k.level_key AS levelKey, k.project_id AS projectId, k.component_id AS componentId, k.period_id AS periodId,
       k.measure, k.layer, v.value, v.numbers, v.nothings, v.not_applicables AS notApplicables, v.estimates, v.estimated
     FROM rollup_keys k JOIN rollup_values v ON v.key_id = k.id AND v.known_from =
       (SELECT max(w.known_from) FROM rollup_values w WHERE w.key_id = k.id AND w.known_from <= @day)
     WHERE ${conditions.join(' AND ')}`,
  )
    .raw()
    .all({ grain, day, ...where }) as RawRollup[];
  return rows.map(rollupOf);
}

type RawRollup = [
  ...[grain: Grain, seasonKey: string, actionKey: string, regionCode: string, levelKey: string],
  ...[projectId: number, componentId: string, periodId: number, measure: string, layer: Layer],
  ...[
    value: number,
    numbers: number,
    nothings: number,
    notApplicables: number,
    estimates: number,
    estimated: number,
  ],
];

const rollupOf = (row: RawRollup): RollupRow => ({
  grain: row[0],
  seasonKey: row[1],
  actionKey: row[2],
  regionCode: row[3],
  levelKey: row[4],
  projectId: row[5],
  componentId: row[6],
  periodId: row[7],
  measure: row[8],
  layer: row[9],
  tally: {
    value: row[10],
    numbers: row[11],
    nothings: row[12],
    notApplicables: row[13],
    estimates: row[14],
    estimated: row[15],
  },
});
