import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import { closeStore, openStore, read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
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

/** An atom that is the same in several layers has one name in all of them. */
const nameOf = (atom: Atom, layer: string): string =>
  `atom ${layer} ${atom.projectId} ${atom.actionKey} ${atom.regionCode} ${atom.levelKey}`;

/** The participations whose count is another one declared than verified: the explanations name those. */
async function behindIn(season: 'S1' | 'S2'): Promise<Set<string>> {
  const rows = await rollupsAt(read(), 'participation', DAY, { seasonKey: season });
  const counts = new Map<string, string>();
  for (const row of rows) {
    const name = `${row.measure} ${row.periodId} ${row.projectId} ${row.actionKey}`;
    const { value, numbers } = row.tally;
    if (row.layer === 'declared' || row.layer === 'verified')
      counts.set(name, `${counts.get(name) ?? ''}|${value} of ${numbers}`);
  }
  return new Set(
    [...counts].flatMap(([name, text]) => {
      const [, one, other] = text.split('|');
      return one === other ? [] : [name];
    }),
  );
}

/**
 * The hidden cells that a reader computes from all the shown ones of a group, knowing where the trainings are, and of
 * which participations what is declared is what was verified.
 */
function givenBack(tables: PublicTables, atoms: Atom[], behind: Set<string>) {
  const groups = Map.groupBy(
    GRAINS.flatMap((grain) => tables.cells(grain)),
    ({ place }) => `${place.measure} ${place.periodId}`,
  );
  let hidden = 0;
  const found: string[] = [];
  for (const [group, cells] of groups) {
    const closed = new Set(
      cells.filter((c) => c.value.state === 'hidden').map((c) => JSON.stringify(c.place)),
    );
    hidden += closed.size;
    const named = (atom: Atom, layer: string) => {
      const isSame = layer !== 'committed' && !behind.has(`${group} ${atom.projectId} ${atom.actionKey}`);
      return nameOf(atom, isSame ? 'both' : layer);
    };
    // A shown zero says that everything in it is zero.
    const nothing = new Set(
      cells.flatMap(({ place, value }) =>
        value.value === 0
          ? atoms.filter((atom) => within(atom, place)).map((atom) => named(atom, place.layer))
          : [],
      ),
    );
    const lines = cells.map(({ place }) => [
      JSON.stringify(place),
      ...new Set(atoms.filter((atom) => within(atom, place)).map((atom) => named(atom, place.layer))),
    ]);
    const unknown = (key: string) => closed.has(key) || (key.startsWith('atom ') && !nothing.has(key));
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
    'give no hidden cell of %s back through the regions of projects, or from one layer to the other',
    async (season) => {
      const { hidden, found } = givenBack(
        await makePublicTables(read(), season, DAY),
        atomsOf(season),
        await behindIn(season),
      );
      expect(hidden).toBeGreaterThan(0);
      expect(found).toEqual([]);
    },
    60_000,
  );
});
