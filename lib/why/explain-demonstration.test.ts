import { describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { nowAt } from '@/lib/domain/time';
import { LAYERS, type Layer, type SeasonKey } from '@/lib/domain/vocabulary';
import { actionsProgress, knownReference } from '@/lib/figure/action-progress';
import { ALL_PERIODS, type PublicPlace } from '@/lib/figure/learner-cells';
import { projectIndex } from '@/lib/figure/project-index';
import { publicTables } from '@/lib/figure/public-tables';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { regionDetail } from '@/lib/overview/region-detail';
import { demonstration } from '@/test/demonstration';
import { everyProject } from '@/test/entitled';
import { explainComponent } from './component-explanation';
import { explainCount } from './count-explanation';
import type { ParticipationContribution } from './explanation';
import { explainLearners } from './learners-explanation';

const TODAY = '2026-11-20';
const DAYS = ['2025-03-31', TODAY];
const now = nowAt(new Date('2026-11-20T09:00:00Z'));
demonstration();
/** Reads everything, writes nothing. */
const observer: Actor = {
  accountId: 1,
  role: 'observer',
  organisationId: null,
  scopes: [{ kind: 'all', key: '' }],
};
const everyone = { actor: observer, now };
const visitor = { actor: null, now };

const sumOf = (contributions: ParticipationContribution[]) =>
  contributions.reduce((sum, { value }) => sum + (value?.state === 'number' ? (value.value ?? 0) : 0), 0);

describe.each(DAYS)('on %s', (day) => {
  it.each(['S1', 'S2'] as const)(
    'each component of %s is explained with the value of the screens',
    async (season) => {
      let explained = 0;
      for (const action of await actionsProgress(await everyProject(), season, day))
        for (const component of action.components)
          for (const layer of LAYERS) {
            const about = `${component.id} ${layer}`;
            const { value, rate, contributions, offers, whole, terms, duplicates, leftOut } =
              await explainComponent(read(), everyone, { id: component.id, layer, day });
            expect(value, about).toEqual(component.values[layer]);
            expect(rate, about).toEqual({ rate: component.rates[layer], reason: component.reasons[layer] });
            if (value.state !== 'number') continue;
            explained += 1;
            if (component.source === 'learners') {
              expect(whole, about).toBe(true);
              expect(sumOf(contributions), about).toBe(value.value);
              continue;
            }
            const twice = leftOut
              .filter(({ reason }) => reason === 'duplicate')
              .reduce((n, { count }) => n + (count ?? 0), 0);
            expect(offers.length - twice, about).toBe(value.value);
            const total = terms.reduce((sum, term) => sum + (term.value.value ?? 0), 0);
            expect(total - duplicates, about).toBe(value.value);
          }
      expect(explained).toBeGreaterThan(season === 'S1' ? 8 : 1);
    },
    60_000,
  );

  it.each(['S1', 'S2'] as const)(
    'cells of the public tables of %s too, and their contributions add up',
    async (season) => {
      const tables = await publicTables(await everyProject(), season, day);
      const slugs = await slugsOf();
      const cells = (
        ['programme', 'action', 'region', 'action_region', 'action_level', 'project'] as const
      ).flatMap(
        // A few of each table: every eleventh one.
        (grain) => tables.cells(grain).filter((_, index) => index % 11 === 0),
      );
      for (const { place } of cells) {
        const question = questionOf(place, slugs, season, day);
        const { value, contributions, whole } = await explainLearners(read(), everyone, question);
        const about = JSON.stringify(place);
        expect(value, about).toEqual(tables.value(place));
        if (value.state !== 'number' || !whole) continue;
        expect(sumOf(contributions), about).toBe(value.value);
      }
    },
    120_000,
  );

  it('a visitor reads no part of a participation, and hidden cells stay hidden', async () => {
    const tables = await publicTables(read(), 'S1', day);
    const slugs = await slugsOf();
    const hidden = (['action', 'action_region', 'action_level', 'project'] as const).flatMap((grain) =>
      tables.cells(grain).filter(({ value }) => value.state === 'hidden'),
    );
    for (const { place } of hidden.slice(0, 25)) {
      const explanation = await explainLearners(read(), visitor, questionOf(place, slugs, 'S1', day));
      expect(explanation.value).toEqual({ value: null, state: 'hidden' });
      expect(explanation.contributions.every(({ value, lines }) => value === null && lines === null)).toBe(
        true,
      );
      expect(
        explanation.leftOut.filter(
          ({ reason, value }) => value !== null && !['other_measure', 'other_period'].includes(reason),
        ),
      ).toEqual([]);
    }
  }, 60_000);

  it('counts are those of the screens', async () => {
    for (const season of ['S1', 'S2'] as const) {
      const overview = await seasonOverview(read(), season, day);
      const of = async (what: Parameters<typeof explainCount>[2]['what'], layer: Layer = 'declared') =>
        explainCount(read(), visitor, { what, season, day, place: {}, layer });
      expect((await of('laureates')).value.value).toBe(overview.laureates);
      expect((await of('laureates')).things).toHaveLength(overview.laureates);
      expect((await of('participations')).value.value).toBe(overview.participations);
      const aid = await of('aid');
      expect(aid.value.value).toBe(overview.aid.cents);
      expect(aid.things.reduce((sum, thing) => sum + (thing.kind === 'aid' ? thing.cents : 0), 0)).toBe(
        overview.aid.cents ?? 0,
      );
      expect((await of('regions')).value.value).toBe(
        overview.regions.filter(({ projects }) => projects > 0).length,
      );
      expect((await of('reports')).value.value ?? null).toBe(overview.reports?.reported ?? null);
      expect((await of('reports', 'verified')).value.value ?? null).toBe(overview.reports?.validated ?? null);
      const bretagne = await regionDetail(read(), { code: '53', season, day });
      for (const layer of LAYERS) {
        const question = { what: 'trainings' as const, season, day, place: { region: '53' }, layer };
        const { value, offers } = await explainCount(read(), visitor, question);
        expect(value).toEqual(bretagne.openings[layer]);
        expect(offers).toHaveLength(value.value ?? 0);
      }
    }
  }, 60_000);
});

const slugsOf = async () =>
  new Map((await projectIndex(read(), TODAY)).map(({ id, slug }): [number, string] => [id, slug]));

function questionOf(
  { actionKey, regionCode, levelKey, projectId, measure, periodId, layer }: PublicPlace,
  slugs: ReadonlyMap<number, string>,
  season: SeasonKey,
  day: string,
) {
  const place: FigurePlace = {
    ...(actionKey && { action: actionKey }),
    ...(regionCode && { region: regionCode }),
    ...(levelKey && { level: levelKey }),
    ...(projectId && { project: slugs.get(projectId) ?? '' }),
  };
  return { season, day, measure, ...(periodId !== ALL_PERIODS && { periodId }), place, layer };
}

it('a sum over periods is the sum of the periods of the screens', async () => {
  const { periods } = await knownReference(read());
  const tables = await publicTables(read(), 'S1', TODAY);
  const { value, terms } = await explainLearners(read(), visitor, {
    season: 'S1',
    day: TODAY,
    measure: 'entered',
    place: {},
    layer: 'verified',
  });
  const sum = periods.reduce(
    (total, { id }) =>
      total +
      (tables.value({ grain: 'programme', layer: 'verified', measure: 'entered', periodId: id }).value ?? 0),
    0,
  );
  expect(value).toEqual({ value: sum, state: 'number' });
  expect(terms.reduce((total, term) => total + (term.value.value ?? 0), 0)).toBe(sum);
});
