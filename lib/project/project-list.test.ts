import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { type ProjectFilter, projectList } from './project-list';
import { recordAmount } from './record-amount';

const day = '2026-11-20';
const list = (filter: Partial<ProjectFilter> = {}) => projectList(read(), { day, ...filter });
const acronyms = async (filter: Partial<ProjectFilter> = {}) =>
  (await list(filter)).items.map(({ acronym }) => acronym);

beforeEach(async () => {
  await programmeDatabase();
});

it('is empty, not wrong, on the reference data alone', async () => {
  const empty = await list();
  expect(empty).toMatchObject({ total: 0, page: 1, pages: 1, known: 0, items: [] });
  expect(empty.facets.region).toHaveLength(18);
});

describe('the search', () => {
  beforeEach(async () => {
    await laureate({
      acronym: 'ÉTHIQUE',
      name: 'Cœur de l’éthique',
      lead: 'Université de la Réunion – Est',
      anrReference: 'ANR-22-CMAS-0012',
      actions: [{ key: 'JURISTES', season: 'S1' }],
    });
    await laureate({ acronym: 'DATASOIN', actions: [{ key: 'SPECIALISTES', season: 'S1' }] });
  });

  it.each([
    ['ethique', ['ÉTHIQUE']],
    ['COEUR', ['ÉTHIQUE']],
    ["l'ÉTHIQUE", ['ÉTHIQUE']],
    ['reunion université', ['ÉTHIQUE']],
    ['anr-22-cmas-0012', ['ÉTHIQUE']],
    ['  data  ', ['DATASOIN']],
    ['data ethique', []],
    ['', ['DATASOIN', 'ÉTHIQUE']],
  ])('« %s » finds %j', async (search, expected) => {
    expect(await acronyms({ search })).toEqual(expected);
  });
});

describe('the facets', () => {
  beforeEach(async () => {
    await laureate({
      acronym: 'A',
      actions: [
        { key: 'JURISTES', season: 'S1', trainings: [['53', '52', '28']] },
        { key: 'MEDIATEURS', season: 'S2', trainings: [['76']] },
      ],
    });
    await laureate({
      acronym: 'B',
      status: 'announced',
      actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53'], ['53']] }],
    });
    await laureate({ acronym: 'C', actions: [{ key: 'DIRECTION', season: 'S1' }] });
  });

  const counts = async (name: 'season' | 'action' | 'region' | 'status', filter: Partial<ProjectFilter>) =>
    Object.fromEntries(
      (await list(filter)).facets[name].flatMap(({ value, count }) => (count > 0 ? [[value, count]] : [])),
    );

  it('count distinct projects: one over three regions is in each, and once in all', async () => {
    expect((await list()).total).toBe(3);
    expect(await counts('region', {})).toEqual({ '28': 1, '52': 1, '53': 2, '76': 1 });
    expect(await counts('season', {})).toEqual({ S1: 3, S2: 1 });
    expect(await counts('status', {})).toEqual({ announced: 1, running: 2 });
  });
  it('are narrowed by the other filters, not by their own', async () => {
    expect(await counts('region', { season: 'S2' })).toEqual({ '76': 1 });
    expect(await counts('action', { region: '53' })).toEqual({ JURISTES: 2 });
    expect(await counts('status', { region: '53', status: 'announced' })).toEqual({
      announced: 1,
      running: 1,
    });
  });
  it('ask for this action in this region, not for one here and the other there', async () => {
    expect(await acronyms({ region: '76', action: 'MEDIATEURS' })).toEqual(['A']);
    expect(await acronyms({ region: '76', action: 'JURISTES' })).toEqual([]);
    expect(await acronyms({ region: '28', season: 'S2' })).toEqual([]);
  });
  it('shows of a project the participations and regions of the season', async () => {
    const [first] = (await list({ season: 'S1' })).items;
    expect(first?.participations.map(({ key, number }) => [key, number])).toEqual([['JURISTES', 4]]);
    expect(first?.regions.map(({ name }) => name)).toEqual(['Bretagne', 'Normandie', 'Pays de la Loire']);
  });
  it.each([
    ['action', 'NON'],
    ['region', '99'],
    ['status', 'x'],
  ])('refuse a %s that does not exist', async (field, value) => {
    expect(await refusedWith(list({ [field]: value }))).toBe(`unknown_${field}`);
  });
});

describe('order and pages', () => {
  it('sorts by acronym as French does, by aid, participations and recency', async () => {
    const { projectId, officer } = await laureate({
      acronym: 'Zoé',
      actions: [{ key: 'JURISTES', season: 'S1' }],
    });
    await laureate({
      acronym: 'Été',
      knownFrom: '2025-03-01',
      actions: [
        { key: 'JURISTES', season: 'S1' },
        { key: 'DIRECTION', season: 'S1' },
      ],
    });
    await laureate({ acronym: 'Eta', actions: [{ key: 'JURISTES', season: 'S1' }] });
    await execute(
      recordAmount,
      { projectId, kind: 'announced', cents: 100_00, datedOn: '2024-02-01', source: 'Annonce' },
      by(officer, on('2024-02-01')),
    );
    expect(await acronyms()).toEqual(['Eta', 'Été', 'Zoé']);
    expect(await acronyms({ sort: 'aid' })).toEqual(['Zoé', 'Eta', 'Été']);
    expect(await acronyms({ sort: 'participations' })).toEqual(['Été', 'Eta', 'Zoé']);
    expect(await acronyms({ sort: 'recent' })).toEqual(['Été', 'Eta', 'Zoé']);
    expect(await acronyms({ sort: 'recent', day: '2024-12-31' })).toEqual(['Eta', 'Zoé']);
    expect((await list({ sort: 'aid', day: '2024-01-31' })).items[0]?.announcedAid).toBeNull();
  });
  it('gives twenty projects a page', async () => {
    for (let n = 1; n <= 21; n += 1)
      await laureate({ acronym: `P${n}`, actions: [{ key: 'JURISTES', season: 'S1' }] });
    expect((await acronyms()).slice(0, 3)).toEqual(['P1', 'P2', 'P3']);
    expect(await acronyms({ page: 2 })).toEqual(['P21']);
    expect((await list({ page: 7 })).page).toBe(2);
  });
});
