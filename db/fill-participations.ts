import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import { LAYERS } from '@/lib/domain/vocabulary';
import { rollupDays } from './audit';
import { learnerSeries } from './audit-learners';
import { prepared } from './prepared';
import { addToRollup, type RollupKey } from './rollups';
import type { Tx } from './store';

/**
 * Makes the series by participation of a file that was written before they were kept, day by day, from its
 * revisions. Does nothing where they are there, or where there is nothing to add up.
 */
export async function fillParticipations(tx: Tx): Promise<void> {
  const isKept = prepared(tx, "SELECT 1 FROM rollup_keys WHERE grain = 'participation' LIMIT 1").get();
  if (isKept !== undefined) return;
  const known = new Map<string, Tally>();
  for (const day of await rollupDays(tx))
    for (const [name, tally] of totalsAt(tx, day)) {
      const delta = addTallies(tally, negative(known.get(name) ?? EMPTY_TALLY));
      known.set(name, tally);
      if (Object.values(delta).some((n) => n !== 0))
        await addToRollup(tx, day, JSON.parse(name) as RollupKey, delta);
    }
}

function totalsAt(tx: Tx, day: string): Map<string, Tally> {
  const totals = new Map<string, Tally>();
  for (const layer of LAYERS)
    for (const { key, tally } of learnerSeries(tx, layer, day)) {
      if (key.grain !== 'participation') continue;
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
