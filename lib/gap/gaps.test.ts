import { beforeEach, describe, expect, it } from 'vitest';
import type { EntrantsRow } from '@/db/gap-entries';
import { discrepancies } from '@/db/reference';
import { read } from '@/db/store';
import { type ActionProgress, actionsProgress } from '@/lib/figure/action-progress';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { capacityGaps } from './gap-capacity';
import { knownDiscrepancyCodes } from './gap-codes';
import { countGaps, rateGaps } from './gap-figures';
import { gapMarks } from './gap-marks';
import { gapsOfAction, isUnresolved, publicGaps } from './gaps';

const day = NOW.day;

beforeEach(async () => void (await programmeDatabase()));

const gapOn = async (key: string, on = day) =>
  (await publicGaps(read(), on)).find((gap) => gap.key === key) ?? expect.unreachable(key);
const valuesOf = async (key: string, on = day) => (await gapOn(key, on)).numbers.map(({ value }) => value);

/** The action with some committed values, as if they were recorded. */
async function withCommitted(key: string, committed: Record<string, number>): Promise<ActionProgress> {
  const action = (await actionsProgress(read(), 'S1', day)).find((one) => one.key === key);
  if (!action) throw new Error(key);
  return {
    ...action,
    components: action.components.map((component) => {
      const value = committed[component.id];
      if (value === undefined) return component;
      return {
        ...component,
        values: { ...component.values, committed: { value, state: 'number' as const } },
        rates: {
          ...component.rates,
          committed: component.countingMode === 'unknown' ? null : value / (component.target ?? 1),
        },
      };
    }),
    published: action.published && {
      ...action.published,
      readings: action.published.readings.map((reading) => {
        const read = action.components.filter(({ id }) => reading.componentIds.includes(id));
        const sum = read.reduce((total, { id }) => total + (committed[id] ?? 0), 0);
        const target = read.reduce((total, one) => total + (one.target ?? 0), 0);
        return { ...reading, computed: sum / target };
      }),
    },
  };
}

describe('published and computed rates', () => {
  it.each<[string, Record<string, number>, boolean, number[]]>([
    ['PS_INITIALE', { 'PS_INITIALE.S1.U': 19 }, true, [0.6, 19, 33, 19 / 33]],
    ['PS_INITIALE', { 'PS_INITIALE.S1.U': 22 }, false, [0.6, 22, 33, 22 / 33]],
    ['SPECIALISTES', { 'SPECIALISTES.S1': 14 }, true, [1.2, 14, 12, 14 / 12]],
    ['REGLEMENTAIRE', { 'REGLEMENTAIRE.S1': 14 }, true, [2, 14, 7, 2]],
    // One of two readings is enough; both are shown.
    ['DIRECTION', { 'DIRECTION.S1.D': 1, 'DIRECTION.S1.C': 4 }, true, [0.8, 5, 6, 5 / 6, 4, 5, 0.8]],
    ['DIRECTION', { 'DIRECTION.S1.D': 0, 'DIRECTION.S1.C': 3 }, false, [0.8, 3, 6, 0.5, 3, 5, 0.6]],
  ])('%s %j', async (key, committed, coherent, values) => {
    const [gap] = rateGaps([await withCommitted(key, committed)]);
    expect(gap?.key).toBe(`rate:${key}.S1`);
    expect([gap?.coherent, gap?.numbers.map(({ value }) => value)]).toEqual([coherent, values]);
  });

  it('are no gap while nothing can be computed', async () => {
    expect(rateGaps(await actionsProgress(read(), 'S1', day))).toEqual([]);
  });
});

describe('published and recorded counts', () => {
  it('are no gap while nothing is recorded', () => {
    expect(countGaps([], [], { laureates: 0, participations: 0, aid: 0 })).toEqual([]);
  });

  it('are compared figure by figure, the sum of the participations too', async () => {
    await laureate({
      acronym: 'UN',
      actions: [
        { key: 'JURISTES', season: 'S1' },
        { key: 'DIRECTION', season: 'S1' },
      ],
    });
    await laureate({ acronym: 'DEUX', actions: [{ key: 'JURISTES', season: 'S1' }] });
    expect(await valuesOf('count:S1.laureates')).toEqual([24, 2, -22]);
    expect(await valuesOf('count:S1.participations')).toEqual([39, 3, -36]);
    expect(await valuesOf('count:DIRECTION.S1.projects')).toEqual([4, 1, -3]);
    const jurists = await gapOn('count:JURISTES.S1.projects');
    expect([jurists.coherent, jurists.numbers.map(({ value }) => value)]).toEqual([true, [2, 2]]);
  });
});

describe('documents that contradict each other', () => {
  it.each<[string, (number | string)[], string[]]>([
    ['budget:strategy_total', [65_000_000_000, 71_840_000_000, 73_400_000_000], ['D001', 'D179']],
    ['budget:training_total', [8_100_000_000, 11_900_000_000], []],
    ['statement:PS_INITIALE.S1.U', [33, 36], ['D176']],
    ['statement:PS_INITIALE.S1.E', [70_000, 210_000, 100_000], ['D176']],
    ['targets:REGLEMENTAIRE.S1', [3, 2, 5, 7], ['D055']],
    [
      'sum:S1.aid',
      [3_600_000_000, 1_420_000_000, 5_020_000_000, 5_550_000_000, 530_000_000, 350_000_000],
      ['D177'],
    ],
    ['dates:round3.date', ['2022-10-31', '2022-11-02'], ['D178']],
    ['printed:zones', [14, 13], ['D063']],
    ['whole:PS_INITIALE.S1', [0.6, 33, 19.8, 19, 20, 21], ['D050']],
    ['whole:SPECIALISTES.S1', [1.2, 12, 14.4, 14], ['D051']],
    ['whole:DIRECTION.S1', [0.8, 6, 4.8, 5, 5, 4, 4], ['D052']],
  ])('%s', async (key, values, codes) => {
    const gap = await gapOn(key);
    expect(gap.numbers.map(({ value }) => value)).toEqual(values);
    expect(gap.records.map(({ code }) => code)).toEqual(codes);
    expect([gap.coherent, gap.state]).toEqual([false, 'to_explain']);
    const sourced = gap.numbers.filter(({ name }) =>
      ['amount', 'stated', 'published', 'part', 'date'].includes(name),
    );
    expect(sourced.every(({ source }) => source !== null)).toBe(true);
  });

  it('are seen from the day of the later document', async () => {
    const keys = async (on: string) => (await publicGaps(read(), on)).map(({ key }) => key);
    expect(await keys('2022-10-31')).toEqual([]);
    expect(await keys('2022-11-01')).toEqual(['budget:strategy_total']);
    expect(await valuesOf('budget:strategy_total', '2022-11-01')).toEqual([65_000_000_000, 71_840_000_000]);
    expect(await keys('2023-09-01')).not.toContain('sum:S1.aid');
    expect(await keys('2023-10-09')).toContain('sum:S1.aid');
  });

  it('keeps the rates of whole counts as checks that ran', async () => {
    const checks = (await publicGaps(read(), day)).filter(({ coherent }) => coherent).map(({ key }) => key);
    expect(checks).toEqual(['whole:JURISTES.S1', 'whole:REGLEMENTAIRE.S1']);
  });
});

describe('the table of discrepancies', () => {
  it('is whole: each line that touches figures is listed, or found again by a rule', async () => {
    const gaps = await publicGaps(read(), day);
    const shown = new Set(gaps.flatMap(({ codes }) => codes));
    const touching = (await discrepancies(read())).filter(
      ({ actionKeys, chapter }) => actionKeys.length > 0 || /^[ABCDZ]\./.test(chapter),
    );
    expect(touching.filter(({ code }) => !shown.has(code)).map(({ code }) => code)).toEqual([]);
    const all = new Set((await discrepancies(read())).map(({ code }) => code));
    expect(knownDiscrepancyCodes().filter((code) => !all.has(code))).toEqual([]);
    expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
  });

  it('settles the traps of reading, not two values nor two meanings of a figure', async () => {
    const state = async (code: string) => {
      const { state: now, settledBy } = await gapOn(`source:${code}`);
      return [now, settledBy];
    };
    expect(await state('D012')).toEqual(['explained', 'treatment']);
    expect(await state('D020')).toEqual(['explained', 'treatment']);
    expect(await state('D005')).toEqual(['to_explain', null]);
  });
});

describe('the marks on figures', () => {
  it('say how many gaps nobody has explained', async () => {
    const { components, actions, counts, budgets } = await gapMarks(read(), 'S1', day);
    expect(components.get('PS_INITIALE.S1.U')).toEqual([
      { href: '/ecarts/statement%3APS_INITIALE.S1.U', label: '2\u00a0écarts à expliquer' },
    ]);
    expect(components.get('PS_INITIALE.S1.E')).toEqual([
      { href: '/ecarts/statement%3APS_INITIALE.S1.E', label: 'écart à expliquer' },
    ]);
    expect(components.get('JURISTES.S1')).toBeUndefined();
    expect(counts.get('aid')).toEqual([{ href: '/ecarts/sum%3AS1.aid', label: 'écart à expliquer' }]);
    expect(budgets.get('strategy_total')?.[0]?.href).toBe('/ecarts/budget%3Astrategy_total');
    const own = (await gapsOfAction(read(), 'REGLEMENTAIRE', day, 'S1')).filter(isUnresolved);
    expect(actions.get('REGLEMENTAIRE')).toEqual([
      {
        href: '/ecarts?action=REGLEMENTAIRE&state=to_explain',
        label: `${own.length}\u00a0écarts à expliquer`,
      },
    ]);
  });
});

describe('entrants and places', () => {
  const row = (entrants: number, places = 40): EntrantsRow => ({
    projectId: 1,
    slug: 'essai',
    acronym: 'ESSAI',
    seasonKey: 'S1',
    actionKey: 'JURISTES',
    trainingId: 7,
    training: 'Master',
    regionCode: '53',
    region: 'Bretagne',
    periodId: 3,
    period: '2025-2026',
    measure: 'entered',
    places,
    entrants,
  });

  it.each<[number | null, number | null, number[] | null]>([
    [40, null, null],
    [41, null, [40, 41]],
    [41, 40, [40, 41, 40]],
    [40, 41, [40, 40, 41]],
    [null, 90, [40, 90]],
    [null, null, null],
  ])('declared %s, verified %s of 40 places', (declared, verified, values) => {
    const rows = (entrants: number | null) => (entrants === null ? [] : [row(entrants)]);
    const [gap] = capacityGaps(rows(declared), rows(verified));
    expect(gap?.numbers.map(({ value }) => value) ?? null).toEqual(values);
    if (gap) expect(gap.key).toBe('capacity:7:53:3:entered');
  });
});
