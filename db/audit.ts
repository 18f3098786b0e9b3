import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { learnerSeries } from './audit-learners';
import { offerSeries } from './audit-offers';
import type { RollupKey } from './figure-rollups';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A series of which the stored value is not what the revisions give. */
export interface Difference {
  key: RollupKey;
  stored: Tally;
  recomputed: Tally;
}

const LAYERS: Layer[] = ['committed', 'declared', 'verified'];

/** After every day: what is known now. */
const NOW = '9999-12-31';

/**
 * Recomputes every roll-up as of the end of a day (now, without one) from the revisions and the events of the
 * sections, without the standing values that the writes keep, and answers the series that differ: none, where all
 * is well. Of a counted series (universities, trainings, projects) only the count is compared. An absent series is 0.
 */
export async function auditRollups(read: Read, day: string = NOW): Promise<Difference[]> {
  const recomputed = new Map<string, { key: RollupKey; tally: Tally }>();
  for (const layer of LAYERS)
    for (const { key, tally } of [...learnerSeries(read, layer, day), ...offerSeries(read, layer, day)]) {
      const name = nameOf(key);
      const before = recomputed.get(name)?.tally ?? EMPTY_TALLY;
      recomputed.set(name, { key, tally: addTallies(before, tally) });
    }
  const stored = new Map(storedSeries(read, day).map((series) => [nameOf(series.key), series]));
  return [...new Set([...recomputed.keys(), ...stored.keys()])].flatMap((name) => {
    const key = recomputed.get(name)?.key ?? stored.get(name)?.key;
    const expected = recomputed.get(name)?.tally ?? EMPTY_TALLY;
    const found = stored.get(name)?.tally ?? EMPTY_TALLY;
    return !key || same(key, found, expected) ? [] : [{ key, stored: found, recomputed: expected }];
  });
}

const COUNTED = ['offer', 'trainings', 'projects'];

function same(key: RollupKey, a: Tally, b: Tally): boolean {
  if (COUNTED.includes(key.measure)) return a.value === b.value;
  return (
    a.value === b.value &&
    a.numbers === b.numbers &&
    a.nothings === b.nothings &&
    a.notApplicables === b.notApplicables &&
    a.estimates === b.estimates &&
    a.estimated === b.estimated
  );
}

const nameOf = (key: RollupKey): string =>
  JSON.stringify([
    key.grain,
    key.seasonKey ?? '',
    key.actionKey ?? '',
    key.regionCode ?? '',
    key.levelKey ?? '',
    key.projectId ?? 0,
    key.componentId ?? '',
    key.periodId ?? 0,
    key.measure,
    key.layer,
  ]);

/** The days on which any stored series changed, oldest first. */
export async function rollupDays(read: Read): Promise<string[]> {
  const rows = prepared(read, 'SELECT DISTINCT known_from AS day FROM rollup_values ORDER BY 1').all();
  return (rows as { day: string }[]).map(({ day }) => day);
}

/** The value of every stored series at the end of a day. */
function storedSeries(read: Read, day: string): { key: RollupKey; tally: Tally }[] {
  const rows = prepared(
    read,
    `SELECT k.grain, k.season_key AS seasonKey, k.action_key AS actionKey, k.region_code AS regionCode,
       k.level_key AS levelKey, k.project_id AS projectId, k.component_id AS componentId, k.period_id AS periodId,
       k.measure, k.layer, v.value, v.numbers, v.nothings, v.not_applicables AS notApplicables, v.estimates, v.estimated
     FROM rollup_keys k JOIN rollup_values v ON v.key_id = k.id
       AND v.known_from = (SELECT max(w.known_from) FROM rollup_values w WHERE w.key_id = k.id AND w.known_from <= @day)`,
  ).all({ day }) as (Required<RollupKey> & Tally)[];
  return rows.map(({ value, numbers, nothings, notApplicables, estimates, estimated, ...key }) => ({
    key,
    tally: { value, numbers, nothings, notApplicables, estimates, estimated },
  }));
}
