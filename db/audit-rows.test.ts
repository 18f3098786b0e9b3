import { beforeEach, expect, it } from 'vitest';
import { consortium } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { auditRows } from './audit-rows';
import { read, write } from './store';
import { prepared } from './store-prepared';

beforeEach(async () => {
  await programmeDatabase();
  await consortium();
});

it('finds nothing where rows hold what their histories say', async () => {
  expect(await auditRows(read())).toEqual([]);
});

it.each([
  ["UPDATE trainings SET title = 'Autre' WHERE id = 1", 'training:words'],
  ["UPDATE trainings SET known_from = '2020-01-01' WHERE id = 1", 'training:days'],
  [
    "UPDATE training_regions SET until = known_from WHERE training_id = 1 AND region_code = '53'",
    'training:lists',
  ],
  [
    "INSERT INTO training_levels (training_id, level_key, known_from) VALUES (1, '7', '2026-01-01')",
    'training:lists-twice',
  ],
  ["UPDATE projects SET name = 'Autre'", 'project:words'],
  ["UPDATE projects SET status = 'ended'", 'project:words'],
  ["UPDATE projects SET known_from = '2020-01-01'", 'project:days'],
  ["UPDATE participations SET known_from = '2020-01-01' WHERE id = 1", 'participation:days'],
  ["UPDATE organisations SET health_university = 0 WHERE name = 'Université A'", 'organisation:words'],
  ["UPDATE projects SET withdrawn_from = '2026-01-01'", 'withdrawn'],
])('finds what was changed behind them: %s', async (change, check) => {
  await write(async (tx) => prepared(tx, change).run());
  expect((await auditRows(read())).map((found) => found.check)).toContain(check);
});
