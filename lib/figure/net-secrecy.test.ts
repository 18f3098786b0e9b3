import { beforeAll, describe, expect, it } from 'vitest';
import { trainingOverlaps } from '@/db/schema';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { OverlapPair } from '@/lib/domain/overlaps';
import { NO_VIEWS, withView } from '@/lib/domain/secrecy/views';
import { isSmall } from '@/lib/domain/small-cells';
import type { Known } from '@/test/attacker';
import { demonstration } from '@/test/demonstration';
import { givenBack, toldOn } from '@/test/told';
import { type PublicNets, publicNets } from './net-learners';
import { netCells, netView } from './net-secrecy';
import { type NetLayer, type OverlapGroup, overlapGroups, stands } from './overlap-counts';
import { publicTables } from './public-tables';

const DAY = '2026-11-20';
demonstration();

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

/** What a shown net tells: what is taken away at least and at most. */
const takenAway = (cell: PublicNets['cells'][number]) =>
  [
    { key: `low ${cell.layer} ${cell.name}`, bound: cell.deduction.low },
    { key: `high ${cell.layer} ${cell.name}`, bound: cell.deduction.high },
  ].filter(({ bound }) => bound.value > 0);

describe('the nets of the demonstration with many overlaps', { timeout: 120_000 }, () => {
  it('show no deduction of a few people', async () => {
    const { cells } = await publicNets(read(), DAY);
    const shown = cells.filter(({ hidden }) => !hidden);
    expect(shown.length).toBeGreaterThan(50);
    expect(cells.length - shown.length).toBeGreaterThan(20);
    expect(shown.flatMap(takenAway).filter(({ bound }) => isSmall(bound.value))).toEqual([]);
  });

  it('leave each overlap and each hidden deduction unknown enough: in all tables together', async () => {
    const { cells } = await publicNets(read(), DAY);
    const values = new Map<string, number>();
    const known: Known[] = [];
    for (const group of await overlapGroups(read(), DAY)) {
      const named = ({ first, second }: OverlapPair) =>
        `${group.measure} ${group.periodId} of ${first} and ${second}`;
      for (const pair of group.pairs) {
        values.set(named(pair), pair.learners ?? 0);
        if (isSmall(pair.learners)) known.push({ name: named(pair), terms: [named(pair)], shown: null });
      }
      // Where a reader knows most: what a cell takes away is the sum of the overlaps inside.
      for (const cell of cells.filter((c) => c.periodId === group.periodId && c.measure === group.measure)) {
        const { low, high } = cell.deduction;
        const pieces = [...low.pieces, ...high.pieces];
        if (low.value !== high.value || pieces.some((p) => p.kind === 'here' || p.outside.length > 0))
          continue;
        const inside = group.pairs.filter(({ first, second }) =>
          [first, second].every((id) =>
            group.atoms.some((a) => a.trainingId === id && a.layer === cell.layer && stands(a, cell.place)),
          ),
        );
        const name = `${group.measure} ${group.periodId} ${cell.name}`;
        expect(inside.reduce((sum, pair) => sum + (pair.learners ?? 0), 0)).toBe(low.value);
        values.set(name, low.value);
        known.push({ name, terms: inside.map(named), shown: cell.hidden ? null : low.value });
      }
    }
    expect(known.filter(({ shown }) => shown !== null).length).toBeGreaterThan(30);
    expect(known.filter(({ shown }) => shown === null).length).toBeGreaterThan(20);
    expect(await givenBack({ cells: known, within: [] }, (name) => values.get(name) ?? 0)).toEqual([]);
  });

  it.each(['S1', 'S2'] as const)(
    'tell nothing of the hidden cells of %s, though they tell of what overlapping trainings count',
    async (season) => {
      const { cells, within, termOf, nameOf } = await toldOn(season, DAY);
      const nets = (await publicNets(read(), DAY)).cells.filter(({ hidden }) => !hidden);
      const spoken: Known[] = [];
      for (const group of await overlapGroups(read(), DAY))
        for (const atom of group.atoms) {
          const isTold = nets.some(
            ({ periodId, measure, place, projects }) =>
              periodId === group.periodId &&
              measure === group.measure &&
              (place.season ?? season) === season &&
              projects?.length === 1 &&
              projects[0] === atom.projectId,
          );
          const term = termOf({ ...atom, ...group });
          if (isTold && term) spoken.push({ name: 'told', terms: [nameOf(term)], shown: term.tally.value });
        }
      expect(spoken.length).toBeGreaterThan(season === 'S1' ? 20 : 2);
      const values = new Map(cells.map(({ name, value }) => [name, value]));
      const known = { cells: [...cells, ...spoken], within };
      expect(await givenBack(known, (name) => values.get(name) ?? 0)).toEqual([]);
    },
  );

  it('stand beside shown figures only', async () => {
    const { cells } = await publicNets(read(), DAY);
    for (const season of ['S1', 'S2'] as const) {
      const tables = await publicTables(read(), season, DAY);
      for (const cell of cells.filter(({ place, hidden }) => place.season === season && !hidden)) {
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

describe('a net that would tell of a part of what is counted twice', () => {
  const atom = (trainingId: number, regionCode: string, value: number, layer: NetLayer = 'declared') => ({
    ...{ trainingId, regionCode, value, layer, projectId: 1, actionKey: 'JURISTES', periodId: 1 },
    ...{ levelKey: '7' as const, seasonKey: 'S1' as const, measure: 'entered' as const },
  });
  const groupOf = (learners: number, atoms: OverlapGroup['atoms']): OverlapGroup => ({
    ...{ periodId: 1, measure: 'entered', pairs: [{ first: 1, second: 2, learners }], trainings: [] },
    atoms,
  });
  const hiddenIn = (group: OverlapGroup, silent: number[] = []) =>
    withView(NO_VIEWS, netView(group, new Set(silent))).hidden;
  const shownIn = (group: OverlapGroup, layer: NetLayer) =>
    netCells(group).flatMap(({ name, projects, layer: of }) =>
      of === layer && projects && !hiddenIn(group).has(`low|${name}`) && !hiddenIn(group).has(`high|${name}`)
        ? [name]
        : [],
    );

  it('is not shown: 11 everywhere and from 9 to 11 in Bretagne, so that 2 people are elsewhere', () => {
    const group = groupOf(11, [atom(1, '53', 20), atom(1, '52', 2), atom(2, '53', 12)]);
    expect(shownIn(group, 'declared').some((name) => name.includes('region'))).toBe(false);
    expect(shownIn(group, 'declared')).toContain('S1|declared|project||||1');
  });

  it('is not shown where what is validated is not what was declared', () => {
    const declared = [atom(1, '53', 20), atom(2, '53', 12)];
    const verified = declared.map((one) => ({ ...one, layer: 'verified' as const }));
    const whole = groupOf(11, [...declared, ...verified]);
    const less = groupOf(11, [...declared, ...verified.map((one) => ({ ...one, value: one.value - 5 }))]);
    expect(shownIn(whole, 'verified')).toContain('S1|verified|project||||1');
    expect(shownIn(less, 'verified')).toEqual([]);
  });

  it('is not shown of a project of which nets may not speak, nor where it would give that one back', () => {
    const second = [atom(3, '52', 30), atom(4, '52', 25)].map((one) => ({ ...one, projectId: 2 }));
    const group = groupOf(11, [atom(1, '53', 20), atom(2, '53', 12), ...second]);
    const both = { ...group, pairs: [...group.pairs, { first: 3, second: 4, learners: 9 }] };
    expect(hiddenIn(both)).toEqual(new Set());
    const hidden = hiddenIn(both, [1]);
    expect(hidden).toContain('low|S1|declared|project||||1');
    expect(hidden.has('low|S1|declared|programme||||0') || hidden.has('low|S1|declared|project||||2')).toBe(
      true,
    );
  });
});
