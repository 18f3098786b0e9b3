import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { knownLaureates } from '@/lib/project/laureates';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { regionDetail } from './region-detail';
import { regionList } from './region-list';

const day = NOW.day;

beforeEach(async () => {
  await programmeDatabase();
});

const region = async (code: string, season?: 'S1' | 'S2', at = day) =>
  (await regionList(read(), { season, day: at })).regions.find((one) => one.code === code);

describe('without a project', () => {
  it('no region is reached and every cell is empty', async () => {
    const list = await regionList(read(), { day });
    expect(list).toMatchObject({
      programme: { projects: 0, withoutTraining: 0 },
      cells: 162,
      emptyCells: 162,
    });
    expect(list.unreached).toHaveLength(18);
    expect(list.regions[0]?.learners).toMatchObject({ period: null, verified: { state: 'not_reported' } });
  });
  it('fourteen zones are listed, one of them unknown, and two regions are in none that is printed', async () => {
    const { zones, outsideZones } = await regionList(read(), { day });
    expect(zones).toHaveLength(14);
    expect(zones.at(-1)).toMatchObject({ number: 14, label: null, regions: [], projects: [] });
    expect(outsideZones.map(({ name }) => name)).toEqual(['La Réunion', 'Mayotte']);
  });
  it('the laureates that are publicly known are listed without a figure', async () => {
    const known = await knownLaureates(read());
    expect(known).toHaveLength(10);
    for (const laureate of known) {
      expect(laureate.sources.length).toBeGreaterThan(0);
      expect(laureate.remarks.join(' ')).not.toMatch(/€|%|\d+ (étudiants|apprenants)/);
    }
    expect(known.filter(({ status }) => status !== null).map(({ acronym }) => acronym)).toEqual(['PENSO']);
  });
});

describe('distinct projects', () => {
  beforeEach(async () => {
    await laureate({
      acronym: 'TROIS',
      actions: [
        { key: 'JURISTES', season: 'S1', trainings: [['53', '52', '28'], ['53']] },
        { key: 'MEDIATEURS', season: 'S2', trainings: [['53'], ['93']] },
      ],
    });
    await laureate({
      acronym: 'TARD',
      knownFrom: '2026-05-01',
      actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }],
    });
  });

  it('stand once in each region, and once in all', async () => {
    const { programme, regions } = await regionList(read(), { day });
    expect(programme.projects).toBe(2);
    expect(Object.fromEntries(regions.flatMap((r) => (r.projects ? [[r.code, r.projects]] : [])))).toEqual({
      '28': 1,
      '52': 1,
      '53': 2,
      '93': 1,
    });
    expect((await region('53'))?.actions.find(({ key }) => key === 'JURISTES')?.projects).toBe(2);
  });
  it('are those of the season and of the day', async () => {
    expect((await region('53', 'S2'))?.projects).toBe(1);
    expect((await region('28', 'S2'))?.projects).toBe(0);
    expect((await region('53', 'S1', '2026-04-30'))?.projects).toBe(1);
    expect((await region('53', undefined, '2024-01-14'))?.projects).toBe(0);
  });
  it('leave a closed action without a column', async () => {
    expect((await regionList(read(), { season: 'S2', day })).actions.map(({ key }) => key)).not.toContain(
      'REGLEMENTAIRE',
    );
    expect((await regionList(read(), { season: 'S1', day })).actions).toHaveLength(5);
  });
  it('cover a zone of several regions, region by region', async () => {
    const zone = (await regionList(read(), { day })).zones.find(({ number }) => number === 12);
    expect(zone?.projects.map(({ acronym }) => acronym)).toEqual(['TROIS']);
    expect(zone?.regions.map(({ code, projects }) => [code, projects])).toEqual([
      ['93', 1],
      ['94', 0],
    ]);
  });
  it('are listed under the action and the number of their season', async () => {
    const { actions, organisations, zones } = await regionDetail(read(), { code: '53', day });
    expect(
      actions.map(({ action, projects }) => [action.season, action.number, projects.map((p) => p.acronym)]),
    ).toEqual([
      ['S1', 4, ['TARD', 'TROIS']],
      ['S2', 8, ['TROIS']],
    ]);
    expect(organisations.map(({ name }) => name)).toEqual([
      'Université du projet TARD',
      'Université du projet TROIS',
    ]);
    expect(zones.map(({ number }) => number)).toEqual([5]);
  });
});

it('an unknown region is refused as missing', async () => {
  expect(await refusedWith(regionDetail(read(), { code: '99', day }))).toBe('unknown_region');
});

describe('learners and openings', () => {
  it.each([
    ['28', { state: 'number', value: 28 }],
    ['3', { state: 'hidden', value: null }],
  ])('%s entrants declared read %j in the region', async (text, declared) => {
    const c = await consortium();
    await enter(
      c.lead,
      c.october.id,
      { cells: [c.cell('law', text), c.cell('mediation', '90')], offers: [c.opening('2025-09-01')] },
      on('2026-11-01'),
    );
    const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-05')));
    expect((await region('53'))?.learners).toMatchObject({ declared, period: { label: '2025-2026' } });
    expect((await region('53'))?.trainings.verified.state).toBe('not_reported');

    await execute(validateSection, { sectionId: c.october.law }, by(c.officer, on('2026-11-10')));
    expect((await region('53'))?.learners.verified).toEqual(declared);
    expect((await region('53', undefined, '2026-11-09'))?.learners.verified.state).toBe('not_reported');
    expect((await region('53'))?.trainings).toMatchObject({
      committed: { value: 2 },
      declared: { value: 1 },
      verified: { value: 1 },
    });
    const detail = await regionDetail(read(), { code: '53', day });
    expect(detail.coverage).toMatchObject({ expected: 2, reported: 2, validated: 1 });
    expect((await regionDetail(read(), { code: '76', day })).coverage.expected).toBe(0);
    expect(detail.openings).toEqual((await region('53'))?.trainings);
    expect(detail.actions[0]?.learners[0]?.values.declared).toEqual(declared);
    expect(detail.trainings.map(({ title, offer }) => [title, offer.verified])).toEqual([
      ['Master Droit du numérique en santé', '2025-09-01'],
      ['Médiation numérique en santé', null],
    ]);
  });
});
