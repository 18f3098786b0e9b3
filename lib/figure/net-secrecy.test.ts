import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateFile } from '@/db/migrate';
import { loadReference } from '@/db/reference/load';
import { trainingOverlaps } from '@/db/schema';
import { closeStore, openStore, read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { determined, type PublicCell } from '@/lib/domain/small-cells';
import { nowAt } from '@/lib/domain/time';
import { loadDemonstration } from '@/scripts/demo/load';
import { type PublicNets, publicNets } from './net-learners';
import { type NetCell, netsToHide, type SeasonSystem } from './net-secrecy';
import { deductionAt, type NetPlace, type OverlapGroup, overlapGroups, stands } from './overlap-counts';
import { makePublicTables, nameOf, partName } from './public-tables';

const DAY = '2026-11-20';
const folder = mkdtempSync(join(tmpdir(), 'suivi-net-secrecy-'));

interface Counted {
  id: number;
  projectId: number;
  periodId: number;
  total: number;
}

/** Trainings with the entrants that they declare, by project and period. */
const countedTrainings = () =>
  prepared(
    read(),
    `SELECT t.id, t.project_id AS projectId, l.period_id AS periodId, sum(f.value) AS total
     FROM trainings t JOIN figure_lines l ON l.training_id = t.id JOIN current_figures f ON f.line_id = l.id
     WHERE f.layer = 'declared' AND f.state = 'number' AND l.measure = 'entered' AND f.value > 0
     GROUP BY t.id, l.period_id HAVING total > 0 ORDER BY t.project_id, l.period_id, t.id`,
  ).all() as Counted[];

/** Numbers that follow one another as if at random, the same at each run. */
function* draws(seed: number) {
  for (let x = seed; ; ) {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield x / 2_147_483_648;
  }
}

beforeAll(async () => {
  const path = join(folder, 'demonstration.sqlite');
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: nowAt(new Date('2026-01-05T10:00:00Z')) }));
  await loadDemonstration({ quiet: true });
  const random = draws(7);
  const next = () => random.next().value ?? 0;
  await write(async (tx) => {
    const { id: accountId } = prepared(tx, 'SELECT id FROM accounts LIMIT 1').get() as { id: number };
    for (const group of Map.groupBy(countedTrainings(), (c) => `${c.projectId} ${c.periodId}`).values())
      for (const [index, first] of group.entries()) {
        const second = group[index + 1];
        if (!second || next() < 0.3) continue;
        const most = Math.min(first.total, second.total);
        const few = 1 + Math.floor(next() * 4);
        const learners =
          next() < 0.2 ? null : Math.min(most, next() < 0.4 ? few : 1 + Math.floor(next() * most));
        tx.insert(trainingOverlaps)
          .values({
            projectId: first.projectId,
            firstTrainingId: first.id,
            secondTrainingId: second.id,
            periodId: first.periodId,
            measure: 'entered',
            learners,
            reason: 'Essai.',
            accountId,
            door: 'script',
            at: '2026-11-01T10:00:00.000Z',
            knownFrom: '2026-11-01',
          })
          .run();
      }
  });
}, 120_000);

afterAll(() => {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
});

/** What a shown net tells: what is taken away at least and at most. */
const takenAway = (cell: PublicNets['cells'][number]) =>
  [
    { key: `low ${cell.layer} ${cell.name}`, bound: cell.deduction.low },
    { key: `high ${cell.layer} ${cell.name}`, bound: cell.deduction.high },
  ].filter(({ bound }) => bound.value > 0);

describe('the nets of the demonstration with many overlaps', { timeout: 60_000 }, () => {
  it('show no deduction of 1 to 4 people', async () => {
    const { cells } = await publicNets(read(), DAY);
    const shown = cells.filter(({ hidden }) => !hidden);
    expect(shown.length).toBeGreaterThan(50);
    expect(cells.length - shown.length).toBeGreaterThan(20);
    const small = shown.flatMap(takenAway).filter(({ bound }) => bound.value < 5);
    expect(small).toEqual([]);
  });

  it('give no hidden deduction and no small overlap back, in any table or between them', async () => {
    const { cells } = await publicNets(read(), DAY);
    const given: string[] = [];
    let solved = 0;
    for (const group of await overlapGroups(read(), DAY)) {
      const own = cells.filter((c) => c.periodId === group.periodId && c.measure === group.measure);
      // A part of the tables where a reader knows most: all that is known is whole in each cell, so that what is
      // taken away from it is the sum of the overlaps inside.
      const lines: string[][] = [];
      const hidden = new Set<string>();
      const sizes = new Map(group.pairs.map((pair) => [`${pair.first} ${pair.second}`, pair.learners ?? 0]));
      for (const cell of own) {
        const { low, high } = cell.deduction;
        if (low.value !== high.value || [...low.pieces, ...high.pieces].some((p) => p.kind === 'here'))
          continue;
        if (low.pieces.some((piece) => piece.kind === 'overlap' && piece.outside.length > 0)) continue;
        const inside = group.pairs.filter(({ first, second }) =>
          [first, second].every((id) =>
            group.atoms.some((a) => a.trainingId === id && a.layer === cell.layer && stands(a, cell.place)),
          ),
        );
        const key = `${cell.layer} ${cell.name}`;
        const parts = inside.map(({ first, second }) => `${first} ${second}`);
        expect(parts.reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0)).toBe(low.value);
        lines.push([key, ...parts]);
        if (cell.hidden) hidden.add(key);
      }
      solved += lines.length;
      const unknown = (key: string) => sizes.has(key) || hidden.has(key);
      const small = (key: string) => {
        const value =
          sizes.get(key) ?? own.find((c) => `${c.layer} ${c.name}` === key)?.deduction.low.value ?? 0;
        return value > 0 && value < 5;
      };
      given.push(...determined(lines, unknown).filter(small));
    }
    expect(solved).toBeGreaterThan(100);
    expect(given).toEqual([]);
  });

  it('stand beside shown figures only', async () => {
    const { cells } = await publicNets(read(), DAY);
    for (const season of ['S1', 'S2'] as const) {
      const tables = await makePublicTables(read(), season, DAY, 'entered');
      for (const cell of cells.filter(({ place }) => place.season === season)) {
        const { season: _, ...where } = cell.place;
        const grain = GRAINS[Object.keys(where).length === 0 ? 'programme' : Object.keys(where).join(' ')];
        const gross = grain && tables.value({ grain, ...where, ...cell });
        expect(gross?.state).toBe('number');
      }
    }
  });
});

const GRAINS: Record<string, 'programme' | 'action' | 'region' | 'project' | 'action_region'> = {
  programme: 'programme',
  actionKey: 'action',
  regionCode: 'region',
  projectId: 'project',
  'actionKey regionCode': 'action_region',
};

/** One project of one action: a training in two regions, and another one in the first of them. */
function smallWorld(learners: number | null, inFirst: number, inSecond: number, other: number) {
  const atom = (trainingId: number, regionCode: string, value: number) => ({
    ...{ trainingId, regionCode, value, projectId: 1, actionKey: 'JURISTES', periodId: 1 },
    ...{ levelKey: '7' as const, seasonKey: 'S1' as const, layer: 'declared' as const },
    measure: 'entered' as const,
  });
  const training = (trainingId: number, regionCode: string) => ({
    ...{ trainingId, regionCode, title: '', organisation: '', projectId: 1, participationId: 1 },
    ...{ seasonKey: 'S1' as const, actionKey: 'JURISTES' },
  });
  const group: OverlapGroup = {
    periodId: 1,
    measure: 'entered',
    pairs: [{ first: 1, second: 2, learners }],
    atoms: [
      atom(1, '53', inFirst),
      atom(1, '52', inSecond),
      atom(2, learners === null ? '52' : '53', other),
    ].filter(({ value }) => value > 0),
    trainings:
      learners === null
        ? [training(1, '53'), training(2, '52')]
        : [training(1, '53'), training(1, '52'), training(2, '53')],
  };
  const names = {
    project: nameOf({ grain: 'project', projectId: 1 }),
    first: nameOf({ grain: 'action_region', actionKey: 'JURISTES', regionCode: '53' }),
    second: nameOf({ grain: 'action_region', actionKey: 'JURISTES', regionCode: '52' }),
  };
  const part = (region: string) => partName(1, 'JURISTES', region);
  const away = learners === null ? inSecond + other : inSecond;
  const system = (hidden: string[]): SeasonSystem => ({
    season: 'S1',
    layer: 'declared',
    cells: new Map<string, PublicCell>([
      [names.project, { value: inFirst + inSecond + other }],
      [names.first, { value: inFirst + inSecond + other - away + 100 }],
      [names.second, { value: away }],
      [part('53'), { value: null, published: false }],
      [part('52'), { value: null, published: false }],
      ['elsewhere', { value: 100, published: false }],
    ]),
    sums: [
      { total: names.project, terms: [part('53'), part('52')] },
      { total: names.first, terms: [part('53'), 'elsewhere'] },
      { total: names.second, terms: [part('52')] },
    ],
    hidden: new Set(hidden),
  });
  const cell = (name: string, place: NetPlace): NetCell => {
    const deduction = deductionAt(group, place, 'declared');
    if (!deduction) throw new Error('no overlap there');
    return { name, place, layer: 'declared', deduction };
  };
  return { group, names, system, cell };
}

describe('a net that would give back what the tables hide', () => {
  it('is hidden where its range tells how many a training counts in a small region', () => {
    const { group, names, system, cell } = smallWorld(11, 20, 2, 12);
    const nets = [cell('project', { projectId: 1 }), cell('first', { projectId: 1, regionCode: '53' })];
    expect(nets.map(({ deduction: { low, high } }) => [low.value, high.value])).toEqual([
      [11, 11],
      [9, 11],
    ]);
    // 11 everywhere and from 9 to 11 in Bretagne: 2 people are elsewhere.
    expect(netsToHide(group, nets, [system([names.second, names.project])]).size).toBeGreaterThan(0);
  });

  it('is hidden where the most that may be taken away is the total of a hidden table', () => {
    const { group, names, system, cell } = smallWorld(null, 30, 0, 12);
    const project = cell('project', { projectId: 1 });
    expect(project.deduction.high.value).toBe(12);
    // The project has 42 people: 12 at most taken away are those of the one training of the second region.
    expect([...netsToHide(group, [project], [system([names.second, names.project])])]).toEqual(['project']);
    expect([...netsToHide(group, [project], [system([])])]).toEqual([]);
  });
});
