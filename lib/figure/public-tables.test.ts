import { describe, expect, it } from 'vitest';
import { publishedDays } from '@/db/published-days';
import { read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { demonstration } from '@/test/demonstration';
import { givenBack, toldOn } from '@/test/told';
import { ALL_PERIODS } from './learner-cells';
import { publicTables } from './public-tables';

const TODAY = '2026-11-20';
demonstration();

/** The hidden cells of which a reader of these days knows more than he may. */
async function knownFrom(season: SeasonKey, days: readonly string[]): Promise<string[]> {
  const told = [];
  for (const day of days) told.push(await toldOn(season, day));
  const cells = told.flatMap((one) => one.cells);
  const values = new Map(cells.map(({ name, value }) => [name, value]));
  return givenBack({ cells, within: told.flatMap((one) => one.within) }, (name) => values.get(name) ?? 0);
}

describe('the public tables of the demonstration, all of them as one linear programme', {
  timeout: 300_000,
}, () => {
  it.each(['S1', 'S2'] as const)(
    'leave each hidden cell of %s unknown enough, today and after each campaign',
    async (season) => {
      const closed = (await publishedDays(read())).slice(0, 3);
      expect(closed).toHaveLength(3);
      for (const day of [...closed, TODAY]) expect(await knownFrom(season, [day]), day).toEqual([]);
    },
  );

  it.each(['S1', 'S2'] as const)(
    'leave them so beside one another: every day of %s that may be read, together',
    async (season) => {
      const days = [...(await publishedDays(read())), TODAY];
      expect(days.length).toBeGreaterThan(8);
      expect(await knownFrom(season, days)).toEqual([]);
    },
  );

  it('show most of the actions by region, over all years, and most of each year', async () => {
    const tables = await publicTables(read(), 'S1', TODAY);
    const happened = tables.cells('action_region').filter(({ place }) => place.layer !== 'committed');
    const [all, yearly] = [
      happened.filter(({ place }) => place.periodId === ALL_PERIODS),
      happened.filter(({ place }) => place.periodId !== ALL_PERIODS),
    ];
    const shown = (of: typeof all) => of.filter(({ value }) => value.state === 'number').length;
    expect([all.length, yearly.length]).toEqual([156, 411]);
    expect(shown(all)).toBeGreaterThanOrEqual(117);
    expect(shown(yearly)).toBeGreaterThanOrEqual(300);
  });
});
