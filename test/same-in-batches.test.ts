import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { earlierStandings } from '@/db/figures';
import { projectIds, projectTarget, projectTargets } from '@/db/projects';
import { authorOf, authorsOf } from '@/db/report-rows';
import { sectionSays } from '@/db/section-says';
import { read } from '@/db/store';
import { NOW, programmeDatabase } from './database';
import { type GrowingConsortium, growingConsortium } from './growing-consortium';

const folder = mkdtempSync(join(tmpdir(), 'suivi-batches-'));
vi.stubEnv('FILES_PATH', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let c: GrowingConsortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await growingConsortium(2);
});

it('many projects are targets as each of them is', async () => {
  const ids = await projectIds(read());
  expect(ids).toHaveLength(3);
  const together = await projectTargets(read(), ids, NOW.day);
  for (const id of ids) expect(together.get(id)).toEqual(await projectTarget(read(), id, NOW.day));
});

it.each(['declared', 'verified'] as const)(
  'what stood before of many lines, as of each: %s',
  async (layer) => {
    const lines = (await sectionSays(read(), c.october.law)).map(({ lineId }) => lineId);
    expect(lines).toHaveLength(6);
    for (const sectionId of [c.october.law, c.june.law]) {
      const together = earlierStandings(read(), lines, sectionId, layer);
      for (const id of lines)
        expect(together.get(id)).toEqual(earlierStandings(read(), [id], sectionId, layer).get(id));
    }
    const before = [...earlierStandings(read(), lines, c.october.law, layer).values()];
    expect(before.map((one) => one?.value)).toEqual(expect.arrayContaining([60, 62, 64]));
  },
);

it('many authors, as each of them', async () => {
  const ids = [c.lead.accountId, c.officer.accountId];
  const together = await authorsOf(read(), ids);
  expect(together).toEqual([await authorOf(read(), ids[0] ?? 0), await authorOf(read(), ids[1] ?? 0)]);
});
