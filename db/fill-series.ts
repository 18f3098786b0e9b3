import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import { type Grain, LAYERS } from '@/lib/domain/vocabulary';
import { rollupDays } from './audit';
import { learnerSeries } from './audit-learners';
import { addToRollup, type RollupKey } from './figure-rollups';
import type { Tx } from './store';
import { prepared } from './store-prepared';

/** The grains that the first files did not keep. */
const LATER: Grain[] = ['participation', 'term'];

/**
 * Makes the series by participation, and by term, of a file that was written before they were kept, day by day, from
 * its revisions. Does nothing where they are there, or where there is nothing to add up.
 */
export async function fillSeries(tx: Tx): Promise<void> {
  const isKept = prepared(tx, 'SELECT 1 FROM rollup_keys WHERE grain = ? LIMIT 1');
  const missing = LATER.filter((grain) => isKept.get(grain) === undefined);
  if (missing.length === 0) return;
  const known = new Map<string, Tally>();
  for (const day of await rollupDays(tx))
    for (const [name, tally] of totalsAt(tx, day, missing)) {
      const delta = addTallies(tally, negative(known.get(name) ?? EMPTY_TALLY));
      known.set(name, tally);
      if (Object.values(delta).some((n) => n !== 0))
        await addToRollup(tx, day, JSON.parse(name) as RollupKey, delta);
    }
}

function totalsAt(tx: Tx, day: string, grains: readonly Grain[]): Map<string, Tally> {
  const totals = new Map<string, Tally>();
  for (const layer of LAYERS)
    for (const { key, tally } of learnerSeries(tx, layer, day)) {
      if (!grains.includes(key.grain)) continue;
      const name = JSON.stringify(key);
      totals.set(name, addTallies(totals.get(name) ?? EMPTY_TALLY, tally));
    }
  return totals;
}

const negative = (tally: Tally): Tally => ({
  value: -tally.value,
  numbers: -tally.numbers,
  nothings: -tally.nothings,
  notApplicables: -tally.notApplicables,
  estimates: -tally.estimates,
  estimated: -tally.estimated,
});
