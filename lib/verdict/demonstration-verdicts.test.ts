import { describe, expect, it } from 'vitest';
import { type Read, read } from '@/db/store';
import type { PlanCode, PlanVerdict } from '@/lib/domain/plan-verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import type { CellPlace } from '@/lib/figure/learner-cells';
import { publicTables } from '@/lib/figure/public-tables';
import { daySentence } from '@/lib/wording/verdicts';
import { demonstration } from '@/test/demonstration';
import { everyProject } from '@/test/entitled';
import { componentVerdicts } from './component-verdicts';
import { judgedActions, sortedByVerdict, verdictsOf, withVerdict } from './judged-actions';
import { targetTrends } from './target-trends';
import { planVerdicts } from './verdicts-against-plan';

const TODAY = '2026-11-20';
demonstration();

const codesOn = async (season: SeasonKey, day: string, handle: Read = read()) =>
  Object.fromEntries(
    [...(await componentVerdicts(handle, season, day)).components].map(([id, { code }]) => [id, code]),
  );

describe('the verdicts of the demonstration', () => {
  it('season 1: two reached, one covered, two short, one taken over, one not computable', async () => {
    expect(await codesOn('S1', TODAY)).toEqual({
      'PS_INITIALE.S1.U': 'short',
      'PS_INITIALE.S1.E': 'not_computable',
      'DIRECTION.S1.D': 'reached',
      'DIRECTION.S1.C': 'short',
      'SPECIALISTES.S1': 'covered',
      'JURISTES.S1': 'taken_over',
      'REGLEMENTAIRE.S1': 'reached',
    });
    const { components } = await componentVerdicts(read(), 'S1', TODAY);
    expect(components.get('PS_INITIALE.S1.U')?.commitments).toMatchObject({ code: 'short', committed: 19 });
    expect(components.get('SPECIALISTES.S1')?.commitments).toMatchObject({ committed: 14 });
    expect(components.get('REGLEMENTAIRE.S1')).toMatchObject({ observed: 11, expected: 7 });
    expect(components.get('PS_INITIALE.S1.E')?.reason).toBe('unknown_mode');
    expect(daySentence(Object.values(await codesOn('S1', TODAY))).replaceAll('\u00a0', ' ')).toBe(
      '2 cibles atteintes, 1 couverte par les engagements, 2 sans engagements suffisants, 1 reprise à la saison suivante, 1 non mesurable.',
    );
  });

  it('season 2: 10 000 accompagnants late at the pace of the last closed campaign', async () => {
    const { components, actions } = await componentVerdicts(read(), 'S2', TODAY);
    const mediators = components.get('MEDIATEURS.S2');
    expect(mediators).toMatchObject({
      ...{ code: 'late', rule: 'regular_pace', observed: 2457, observedOn: '2026-03-31', rate: 0.2457 },
      commitments: { code: 'short', committed: 3153 },
      pace: { elapsed: 942, days: 1217, clock: { from: '2023-09-01', inferred: true } },
    });
    expect(Math.trunc((mediators?.pace?.pace ?? 0) * 100)).toBe(31);
    expect(components.get('DIRECTION.S2')).toMatchObject({
      ...{ code: 'short', commitments: { committed: null, participations: 0 } },
    });
    expect(components.get('JURISTES.S2')).toMatchObject({ code: 'short', target: 2 });
    expect(actions.get('REGLEMENTAIRE')?.code).toBe('closed');
  });

  it.each([
    ['2023-09-01', 'not_computable'],
    ['2024-10-15', 'too_early'],
    ['2024-10-16', 'late'],
    ['2026-12-31', 'late'],
    ['2027-01-01', 'overdue'],
  ])('10 000 accompagnants on %s: %s', async (day, code) => {
    expect((await codesOn('S2', day, await everyProject()))['MEDIATEURS.S2']).toBe(code);
  });

  it('date what was verified of learners with the day that its reader reads, not with the one he asks', async () => {
    const mediators = async (day: string, handle: Read) => {
      const action = (await judgedActions(handle, 'S2', day)).find(({ key }) => key === 'MEDIATEURS');
      if (!action) throw new Error('The action of mediators is not there.');
      const trends = await targetTrends(handle, action, day);
      return trends.get('MEDIATEURS.S2')?.points.map((point) => [point.day, point.value.value]);
    };
    const closed = [
      ['2024-08-31', 796],
      ['2025-03-31', 1278],
      ['2025-08-31', 1545],
    ];
    // What a visitor reads on 20 October is what stood when the campaign closed, on 31 May.
    expect(await mediators('2026-10-20', read())).toEqual([
      ...closed,
      ['2026-03-31', 2457],
      ['2026-05-31', 2457],
    ]);
    // In April, that of the eve of its opening: nothing of the campaign itself.
    expect(await mediators('2026-04-20', read())).toEqual([...closed, ['2026-03-31', 1545]]);
    const entitled = await mediators('2026-10-20', await everyProject());
    expect(entitled?.at(-1)?.[0]).toBe('2026-10-20');
    expect((await mediators(TODAY, read()))?.at(-1)).toEqual([TODAY, 2747]);
  });

  it('has two actions and three regions below plan', async () => {
    const below: Record<string, string[]> = { actions: [], regions: [] };
    for (const season of ['S1', 'S2'] as const) {
      const { actions, regions } = await planVerdicts(read(), season, TODAY);
      const isBelow = ([, { code }]: [string, { code: PlanCode }]) => code === 'below_plan';
      below.actions?.push(...[...actions].filter(isBelow).map(([key]) => key));
      below.regions?.push(...[...regions].filter(isBelow).map(([code]) => code));
    }
    expect(below.actions).toEqual(['CONTINUE', 'SPECIALITES']);
    expect(below.regions?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a list of actions', () => {
  it('is sorted by what asks most, and filtered by a verdict', async () => {
    const actions = await judgedActions(read(), 'S2', TODAY);
    expect(sortedByVerdict(actions).map(({ key }) => key)).toEqual([
      'MEDIATEURS',
      'DIRECTION',
      'JURISTES',
      'PS_INITIALE',
      'SPECIALISTES',
      'SPECIALITES',
      'CONTINUE',
      'TRAVAIL_SOCIAL',
      'REGLEMENTAIRE',
    ]);
    const late = withVerdict(actions, 'late');
    expect(late.map(({ key, components }) => [key, components.map(({ id }) => id)])).toEqual([
      ['MEDIATEURS', ['MEDIATEURS.S2']],
    ]);
    expect(withVerdict(actions, 'closed').map(({ key }) => key)).toEqual(['REGLEMENTAIRE']);
    expect(withVerdict(actions, 'overdue')).toEqual([]);
    const [first] = sortedByVerdict(await judgedActions(read(), 'S1', TODAY));
    expect(first && verdictsOf(first).map(({ code }) => code)).toEqual(['short', 'not_computable']);
  });

  it('says of an action without a target how it stands against its plan', async () => {
    const actions = await judgedActions(read(), 'S2', TODAY);
    const planOf = (key: string) => actions.find((action) => action.key === key)?.plan;
    expect(planOf('CONTINUE')).toMatchObject({
      ...{ code: 'below_plan', measure: 'entered', periods: ['2023-2024', '2024-2025'] },
      ...{ realised: { value: 722 }, planned: { value: 935 }, coverage: { expected: 1, counted: 1 } },
    });
    expect([planOf('SPECIALISTES'), planOf('MEDIATEURS')]).toEqual([null, null]);
  });
});

describe('realised of planned, over the closed years', () => {
  it.each(['2025-06-01', TODAY])('is what the public tables say on %s', async (day) => {
    const { periods } = await knownReference(read());
    let compared = 0;
    for (const season of ['S1', 'S2'] as const) {
      const tables = await publicTables(read(), season, day);
      const { actions, projects, regions } = await planVerdicts(read(), season, day);
      const places: [CellPlace, PlanVerdict][] = [];
      for (const [actionKey, plan] of actions) places.push([{ grain: 'action', actionKey }, plan]);
      for (const [projectId, plan] of projects) places.push([{ grain: 'project', projectId }, plan]);
      for (const [regionCode, plan] of regions) places.push([{ grain: 'region', regionCode }, plan]);
      for (const [place, plan] of places) {
        const ids = periods.filter(({ label }) => plan.periods.includes(label)).map(({ id }) => id);
        const cells = (layer: 'committed' | 'verified') =>
          ids.map((periodId) => tables.value({ ...place, layer, measure: plan.measure, periodId }));
        if (plan.coverage.counted === 0) continue;
        const shown = [...cells('verified'), ...cells('committed')];
        if (shown.some(({ state }) => state === 'hidden')) {
          expect(plan).toMatchObject({ code: 'not_computable', rate: null, reason: 'hidden' });
          continue;
        }
        compared += 1;
        const sum = (of: typeof shown) => of.reduce((total, { value }) => total + (value ?? 0), 0);
        expect(plan.realised.value).toBe(sum(cells('verified')));
        const { counted, expected } = plan.coverage;
        if (plan.planned.value === null) expect(counted).toBeLessThan(expected);
        else if (counted === expected) expect(plan.planned.value).toBe(sum(cells('committed')));
        else expect(plan.planned.value).toBeLessThan(sum(cells('committed')));
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
});
