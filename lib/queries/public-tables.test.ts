import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateFile } from '@/db/migrate';
import { prepared } from '@/db/prepared';
import { loadReference } from '@/db/reference/load';
import { closeStore, openStore, read, write } from '@/db/store';
import { determined } from '@/lib/domain/small-cells';
import { nowAt } from '@/lib/domain/time';
import { loadDemonstration } from '@/scripts/demo/load';
import { makePublicTables, type PublicPlace, type PublicTables } from './public-tables';

const DAY = '2026-11-20';
const GRAINS = ['programme', 'action', 'region', 'action_region', 'action_level', 'project'] as const;
const folder = mkdtempSync(join(tmpdir(), 'suivi-public-tables-'));

interface Atom {
  projectId: number;
  actionKey: string;
  regionCode: string;
  levelKey: string;
}

/** What the public pages say of the trainings: project, action, region and level, each once. */
const atomsOf = (seasonKey: string) =>
  prepared(
    read(),
    `SELECT DISTINCT t.project_id AS projectId, p.action_key AS actionKey, r.region_code AS regionCode, l.level_key AS levelKey
     FROM trainings t JOIN participations p ON p.id = t.participation_id
       JOIN training_regions r ON r.training_id = t.id JOIN training_levels l ON l.training_id = t.id
     WHERE p.season_key = (SELECT ?)`,
  ).all(seasonKey) as Atom[];

const within = (atom: Atom, place: PublicPlace): boolean =>
  (place.projectId === undefined || place.projectId === atom.projectId) &&
  (place.actionKey === undefined || place.actionKey === atom.actionKey) &&
  (place.regionCode === undefined || place.regionCode === atom.regionCode) &&
  (place.levelKey === undefined || place.levelKey === atom.levelKey);

const nameOf = (atom: Atom): string =>
  `atom ${atom.projectId} ${atom.actionKey} ${atom.regionCode} ${atom.levelKey}`;

/** The hidden cells that a reader computes from all the shown ones of a group, knowing where the trainings are. */
function givenBack(tables: PublicTables, atoms: Atom[]): { hidden: number; found: string[] } {
  const groups = Map.groupBy(
    GRAINS.flatMap((grain) => tables.cells(grain)),
    ({ place }) => `${place.layer} ${place.measure} ${place.periodId}`,
  );
  let hidden = 0;
  const found: string[] = [];
  for (const [group, cells] of groups) {
    const closed = new Set(
      cells.filter((c) => c.value.state === 'hidden').map((c) => JSON.stringify(c.place)),
    );
    hidden += closed.size;
    // A shown zero says that everything in it is zero.
    const zeros = cells.filter((c) => c.value.value === 0).map((c) => c.place);
    const open = atoms.filter((atom) => !zeros.some((place) => within(atom, place)));
    const lines = cells.map(({ place }) => [
      JSON.stringify(place),
      ...new Set(open.filter((atom) => within(atom, place)).map(nameOf)),
    ]);
    const unknown = (key: string) => closed.has(key) || key.startsWith('atom ');
    for (const key of determined(lines, unknown)) if (closed.has(key)) found.push(`${group} ${key}`);
  }
  return { hidden, found };
}

beforeAll(async () => {
  const path = join(folder, 'demonstration.sqlite');
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: nowAt(new Date('2026-01-05T10:00:00Z')) }));
  await loadDemonstration({ quiet: true });
}, 120_000);

afterAll(() => {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
});

describe('the public tables of the demonstration', () => {
  it.each(['S1', 'S2'] as const)(
    'give no hidden cell of %s back through the regions of projects',
    async (season) => {
      const { hidden, found } = givenBack(await makePublicTables(read(), season, DAY), atomsOf(season));
      expect(hidden).toBeGreaterThan(0);
      expect(found).toEqual([]);
    },
    60_000,
  );
});
