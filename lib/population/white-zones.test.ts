import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, read } from '@/db/store';
import { execute } from '@/lib/command';
import { entitledRead } from '@/lib/figure/entitled-read';
import { forgetAnswers } from '@/lib/figure/memory';
import { reviseTraining } from '@/lib/project/revise-training';
import { validateSection } from '@/lib/section/validate-section';
import { formatRate } from '@/lib/wording/numbers';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { send } from '@/test/growing-consortium';
import { loadPopulation } from './load-population';
import { whiteZones } from './white-zones';
import type { ZonesQuery } from './zones-question';

const JURIST = 44;
let c: Consortium;
let path: string;
let series: number;
let enrolled: number;

/** Jurists are trained in Bretagne and Pays de la Loire; 249 of them are verified in Bretagne. */
beforeAll(async () => {
  path = await programmeDatabase();
  c = await consortium();
  await execute(
    reviseTraining,
    {
      ...{ trainingId: c.trainings.law, title: 'Master Droit du numérique en santé', kind: 'track' },
      ...{ regime: 'initial', componentIds: ['JURISTES.S1'], levelKeys: ['7'], professionIds: [JURIST] },
      ...{ regions: [{ regionCode: '53', places: 400 }, { regionCode: '52' }], reason: 'Public précisé' },
    },
    by(c.officer, on('2026-06-16')),
  );
  await enter(
    c.lead,
    c.june.id,
    {
      cells: [
        c.cell('law', '249', { professionKey: String(JURIST), comment: 'Promotion entière' }),
        c.cell('mediation', '90'),
      ],
      offers: [c.opening('2026-06-15')],
    },
    on('2026-06-20'),
  );
  await send(c, c.june.id, '2026-06-25');
  await execute(validateSection, { sectionId: c.june.law }, by(c.officer, on('2026-07-20')));
  const load = async (more: Record<string, unknown>, day: string) =>
    (
      await execute(
        loadPopulation,
        {
          ...{
            title: 'Étudiants en droit',
            unit: 'students_enrolled',
            basis: 'Inscrits',
            datedOn: '2025-10',
          },
          ...{ source: 'Enquête d’essai', ...more },
        },
        by(c.officer, on(day)),
      )
    ).seriesId;
  const line = (regionCode: string, text: string, professionId: number | null = JURIST) => ({
    ...{ regionCode, professionId, text },
  });
  series = await load(
    {
      lines: [line('53', '1800'), line('28', '900'), line('11', '5000'), line('94', 's'), line('04', '200')],
    },
    '2026-08-01',
  );
  enrolled = await load(
    { title: 'Inscrits toutes disciplines', lines: [line('53', '70000', null), line('28', '40000', null)] },
    '2026-08-01',
  );
});
beforeEach(() => openStore(path));

const zones = async (more: Partial<ZonesQuery> = {}, actor = c.officer) => {
  const query = { season: undefined, day: NOW.day, action: 'JURISTES', ...more };
  const found = await whiteZones(await entitledRead(read(), actor, NOW), actor, query);
  if (!found) throw new Error('No action of this person');
  return found;
};
const reached = async (more: Partial<ZonesQuery> = {}) => {
  const [jurists] = (await zones(more)).reach;
  return {
    whole: jurists?.whole,
    everywhere: jurists?.everywhere,
    brittany: jurists?.cells.find(({ region }) => region.code === '53')?.reach,
  };
};

describe('white zones', () => {
  it('come where most people are unreached first, those without a denominator apart', async () => {
    const found = await zones({ profession: String(JURIST) });
    expect(found.asked).toMatchObject({ period: { label: '2025-2026' }, series: { id: series } });
    expect(found.zones.items.map(({ region, unreached }) => [region.name, unreached])).toEqual([
      ['Île-de-France', 5000],
      ['Normandie', 900],
      ['La Réunion', 200],
    ]);
    const [without] = found.without;
    expect(without?.zones).toHaveLength(13);
    expect(without?.zones.find(({ region }) => region.code === '94')).toMatchObject({
      ...{ state: 'no_offer', without: 'secret', unreached: null, reach: { rate: null } },
    });
    expect(without?.zones.find(({ region }) => region.code === '84')).toMatchObject({ without: 'no_cell' });
    expect(found.counts).toMatchObject({ no_offer: 16, reached: 1 });
  });

  it('name the projects that train the profession in a bordering region, and say who borders none', async () => {
    const { zones: page, without } = await zones({ profession: String(JURIST) });
    const near = (code: string) =>
      [...page.items, ...(without[0]?.zones ?? [])].find(({ region }) => region.code === code);
    expect(near('28')?.near).toEqual([
      { ...{ slug: 'essai', acronym: 'ESSAI' }, regions: ['Bretagne', 'Pays de la Loire'] },
    ]);
    expect(near('24')?.near).toEqual([
      { ...{ slug: 'essai', acronym: 'ESSAI' }, regions: ['Pays de la Loire'] },
    ]);
    expect(near('11')).toMatchObject({ near: [], isAlone: false });
    expect(near('94')).toMatchObject({ near: [], isAlone: true });
    expect(near('04')).toMatchObject({ near: [], isAlone: true });
  });

  it('are not answered about something else than an address names', async () => {
    const wrong = {
      action: 'INCONNUE',
      profession: '99',
      level: 'x',
      period: '999',
      measure: 'm',
    };
    await expect(zones(wrong)).rejects.toMatchObject({
      kind: 'invalid',
      fields: Object.keys(wrong).map((path) => ({ path, code: `unknown_${path}` })),
    });
    await expect(zones({ action: 'MEDIATEURS', season: 'S1' })).rejects.toMatchObject({
      fields: [{ path: 'action', code: 'action_not_in_season', params: { season: '1' } }],
    });
    // A profession that is listed and that the action does not aim at.
    await expect(zones({ profession: '16' })).rejects.toMatchObject({
      fields: [{ path: 'profession', code: 'profession_not_aimed' }],
    });
    for (const population of ['999', 'abc', `${series}x`])
      await expect(zones({ population })).rejects.toMatchObject({
        fields: [{ path: 'population', code: 'population_not_standing' }],
      });
    // Nor about an action of somebody else.
    await expect(zones({ action: 'DIRECTION' })).rejects.toMatchObject({
      fields: [{ code: 'unknown_action' }],
    });
  });

  it('are those of the actions that somebody reads whole, and nobody else’s', async () => {
    const of = async (actor: Awaited<ReturnType<typeof account>>) =>
      whiteZones(await entitledRead(read(), actor, NOW), actor, { season: undefined, day: NOW.day });
    const observer = (kind: 'action' | 'region', key: string) =>
      account('observer', { scopes: [{ kind, key }] });
    expect((await of(await observer('action', 'JURISTES')))?.asked.action.key).toBe('JURISTES');
    expect(await of(await observer('region', '53'))).toBeUndefined();
    for (const role of ['lead', 'reader', 'admin'] as const)
      await expect(of(await account(role))).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('the reach', () => {
  it('is 249 of 1 800 in Bretagne, and of the country a sum over a sum', async () => {
    const { brittany, whole, everywhere } = await reached();
    expect(brittany).toMatchObject({ learners: 249, others: 0, population: { value: 1800 } });
    expect(formatRate(brittany?.rate ?? 0)).toBe('13,8\u00a0%');
    // Île-de-France, Normandie and La Réunion have a number and no offer: nobody of theirs is reached.
    expect(everywhere).toEqual({ learners: 249, population: 7900, cells: 4, of: 18, rate: 249 / 7900 });
    expect(whole).toEqual({ learners: 249, population: 1800, cells: 1, of: 18, rate: 249 / 1800 });
  });

  it('reads of a past day what was known then', async () => {
    const day = '2026-08-02';
    expect((await reached({ day })).brittany).toMatchObject({ learners: 249, population: { value: 1800 } });
    expect((await zones({ day: '2026-07-31' })).asked.series).toBeUndefined();
    await expect(zones({ day: '2026-07-19', population: String(series) })).rejects.toMatchObject({
      fields: [{ path: 'population', code: 'population_not_standing' }],
    });
  });

  it('of those who study is refused over professionals in post', async () => {
    const { seriesId } = await execute(
      loadPopulation,
      {
        ...{
          title: 'Juristes en poste',
          unit: 'professionals_in_post',
          basis: 'Au 1er janvier',
          datedOn: '2026',
        },
        ...{ source: 'Répertoire', lines: [{ regionCode: '53', professionId: JURIST, text: '900' }] },
      },
      by(c.officer),
    );
    forgetAnswers();
    const { without, reach } = await zones({ profession: String(JURIST), population: String(seriesId) });
    expect(reach).toEqual([]);
    expect(new Set(without[0]?.zones.map((zone) => zone.without))).toEqual(new Set(['other_people']));
  });

  it('is refused over enrolments of all subjects, and over a level that the series has not', async () => {
    const reasons = async (more: Partial<ZonesQuery>) =>
      new Set((await zones(more)).without.flatMap(({ zones: all }) => all.map(({ without }) => without)));
    expect(await reasons({ population: String(enrolled) })).toEqual(new Set(['no_profession']));
    expect(await reasons({ population: String(series), level: '7' })).toEqual(new Set(['other_level']));
  });

  it('stays as it was before another series took the place of that one', async () => {
    const after = on('2026-11-21');
    await execute(
      loadPopulation,
      {
        ...{ title: 'Étudiants en droit, révisés', unit: 'students_enrolled', basis: 'Inscrits' },
        ...{ datedOn: '2025-10', source: 'Enquête révisée', replacesId: series, reason: 'Révision' },
        lines: [{ regionCode: '53', professionId: JURIST, text: '200' }],
      },
      by(c.officer, after),
    );
    forgetAnswers();
    expect((await reached()).brittany).toMatchObject({ population: { value: 1800 } });
    const query = { season: undefined, day: after.day, action: 'JURISTES' };
    const found = await whiteZones(await entitledRead(read(), c.officer, after), c.officer, query);
    const brittany = found?.reach[0]?.cells.find(({ region }) => region.code === '53')?.reach;
    // More learners than people is told, never cut.
    expect(brittany).toMatchObject({ learners: 249, population: { value: 200 }, rate: 1.245 });
  });
});
