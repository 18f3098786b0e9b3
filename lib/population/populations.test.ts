import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPopulation, populationsKnown, populationValues } from '@/db/populations';
import { openStore, read } from '@/db/store';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { fileProblemText, placeText } from '@/lib/wording/file-problems';
import { french } from '@/lib/wording/typography';
import { account, by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { workbook } from '@/test/workbooks';
import { loadPopulation } from './load-population';
import { readPopulationFile } from './read-population-file';
import { supersedePopulation } from './supersede-population';

// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const NURSE = 16;
const LATER = nowAt(new Date('2026-11-25T09:00:00.000Z'));
const SERIES = {
  title: 'Étudiants en soins infirmiers',
  unit: 'students_enrolled',
  basis: 'Inscrits en institut de formation, hors redoublants.',
  datedOn: '2024-10',
  source: 'Enquête d’essai, tableau 3',
};
const line = (regionCode: string | null, text: string, professionId: number | null = NURSE) => ({
  ...{ regionCode, levelKey: null, professionId, text },
});

let officer: Awaited<ReturnType<typeof officerOf>>;
let path: string;
beforeAll(async () => {
  path = await programmeDatabase();
  officer = await officerOf('PS_INITIALE');
});
beforeEach(() => openStore(path));

const load = (more: Record<string, unknown> = {}, now = NOW) =>
  execute(loadPopulation, { ...SERIES, lines: [line('53', '1 800')], ...more }, by(officer, now));

describe('a population', () => {
  it('is kept with its source, its date and its dimensions; a secret is no zero', async () => {
    const lines = [line('53', '1 800'), line('28', 's'), line(null, '20000'), line('11', '')];
    const { seriesId, cells } = await load({ lines });
    expect(cells).toBe(3);
    expect(findPopulation(read(), seriesId)).toMatchObject({
      ...{ title: SERIES.title, unit: 'students_enrolled', datedOn: '2024-10-01', precision: 'month' },
      ...{ source: SERIES.source, byRegion: true, byLevel: false, byProfession: true },
      ...{ cells: 3, numbers: 2, knownFrom: NOW.day, endedFrom: null },
    });
    expect(
      populationValues(read(), [seriesId]).map(({ regionCode, value, state }) => [regionCode, value, state]),
    ).toEqual([
      ['28', null, 'secret'],
      ['53', 1800, 'number'],
      [null, 20_000, 'number'],
    ]);
  });

  it('without a date, ahead of today, without a number or of two lines for a cell is refused whole', async () => {
    const before = populationsKnown(read(), '9999-12-31').length;
    await expect(load({ datedOn: '' })).rejects.toMatchObject({
      fields: [{ path: 'datedOn', code: 'population_undated' }],
    });
    await expect(load({ datedOn: '2027' })).rejects.toMatchObject({
      fields: [{ path: 'datedOn', code: 'population_date_to_come' }],
    });
    await expect(load({ lines: [line('53', '')] })).rejects.toMatchObject({
      fields: [{ path: 'lines', code: 'population_empty' }],
    });
    await expect(
      load({
        lines: [line('53', '1'), line('53', '2'), line('99', '3'), line('28', '-1'), line('11', '4', 99)],
      }),
    ).rejects.toMatchObject({
      fields: [
        { path: 'lines.1.text', code: 'population_double' },
        { path: 'lines.2.regionCode', code: 'unknown_region' },
        { path: 'lines.3.text', code: 'negative' },
        { path: 'lines.4.professionId', code: 'unknown_profession' },
      ],
    });
    expect(populationsKnown(read(), '9999-12-31')).toHaveLength(before);
  });

  it('is an officer’s to load; to anybody else there is no such thing', async () => {
    for (const role of ['lead', 'observer', 'admin'] as const)
      await expect(
        execute(loadPopulation, { ...SERIES, lines: [line('53', '1')] }, by(await account(role))),
      ).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is replaced by another one from today: yesterday it stood', async () => {
    const { seriesId } = await load({ title: 'Ancienne' });
    await expect(load({ title: 'Nouvelle', replacesId: seriesId }, LATER)).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'reason_needed' }],
    });
    await expect(
      load({ title: 'Autre unité', unit: 'elected', replacesId: seriesId, reason: 'Révisée' }, LATER),
    ).rejects.toMatchObject({ fields: [{ path: 'replacesId', code: 'population_successor_unit' }] });
    const next = await load({ title: 'Nouvelle', replacesId: seriesId, reason: 'Révisée' }, LATER);
    const titles = (day: string) =>
      populationsKnown(read(), day)
        .filter(({ endedFrom }) => endedFrom === null)
        .map(({ title }) => title);
    expect(titles('2026-11-24')).toContain('Ancienne');
    expect(titles('2026-11-24')).not.toContain('Nouvelle');
    expect(titles(LATER.day)).toContain('Nouvelle');
    expect(titles(LATER.day)).not.toContain('Ancienne');
    expect(findPopulation(read(), seriesId)).toMatchObject({
      ...{ endedFrom: LATER.day, endReason: 'Révisée', successorId: next.seriesId },
    });
    await expect(
      execute(supersedePopulation, { seriesId, reason: 'Encore' }, by(officer, LATER)),
    ).rejects.toMatchObject({ fields: [{ code: 'population_ended' }] });
  });

  it('that was loaded by mistake is taken back, with a reason', async () => {
    const { seriesId } = await load({ title: 'Par erreur' });
    await execute(supersedePopulation, { seriesId, reason: 'Mauvais fichier' }, by(officer));
    expect(findPopulation(read(), seriesId)).toMatchObject({ endedFrom: NOW.day, successorId: null });
    await expect(
      execute(supersedePopulation, { seriesId: 999, reason: 'Rien' }, by(officer)),
    ).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a file of population', () => {
  const csv = (...rows: string[]) => ({
    bytes: Buffer.from(['Région;Niveau;Profession;Effectif;État', ...rows].join('\r\n')),
  });
  const said = async (file: { bytes: Uint8Array }) =>
    (await readPopulationFile(read(), officer, file)).problems.map(
      (problem) => `${placeText(problem.place)} ${problem.code}`,
    );

  it('is read by names or codes, from a workbook as from a CSV, and loaded as it stands', async () => {
    const rows = [
      ['Région', 'Profession', 'Effectif'],
      ['Bretagne', 'Infirmier', 1800],
      ['28', '16', 's'],
      ['nationale', 'Infirmier', '20 000'],
    ];
    const read1 = await readPopulationFile(read(), officer, {
      bytes: workbook([{ name: 'Population', rows }]),
    });
    expect(read1).toMatchObject({
      problems: [],
      lines: [line('53', '1800'), line('28', 'secret'), line(null, '20000')],
    });
    expect((await load({ title: 'D’un fichier', lines: read1.lines })).cells).toBe(3);
    const read2 = await readPopulationFile(
      read(),
      officer,
      csv('Bretagne;;Infirmier;1 800;', '28;;16;;secret', 'nationale;;Infirmier;20000;nombre'),
    );
    expect(read2.lines).toEqual(read1.lines);
  });

  it('names everything that is wrong with it, each at its cell, and keeps nothing', async () => {
    expect(
      await said(
        csv(
          'France;;Infirmier;20000;',
          'Bretagne;;Infirmier;1800;',
          '53;;16;1801;',
          'Bretagn;;Infirmier;1;',
          'Corse;;Inconnu;1;',
          'Corse;9;Infirmier;1;',
          'Corse;;Infirmier;-3;',
          'Normandie;;Infirmier;12,5;',
          'Mayotte;;Infirmier;;',
          'Guyane;;Infirmier;12;secret',
          'Occitanie;effacer;Infirmier;12;',
        ),
      ),
    ).toEqual([
      'Cellule A2 total_row',
      'Cellule D4 population_double',
      'Cellule A5 unknown_region_here',
      'Cellule C6 unknown_profession_of_list',
      'Cellule B7 unknown_level_here',
      'Cellule D8 negative',
      'Cellule D9 decimal',
      'Cellule D10 population_value_needed',
      'Cellule E11 population_state_contradicts',
      'Cellule B12 unknown_level_here',
    ]);
    const [first] = (await readPopulationFile(read(), officer, csv('France;;;20000;'))).problems;
    expect(first && fileProblemText(first)).toBe(
      french('La ligne « France » n’est pas une région : enlevez-la ou dites-la nationale.'),
    );
  });

  it('that is no table, is empty or of an old Excel is refused in a sentence', async () => {
    expect(await said({ bytes: Buffer.from('Nom;Ville\r\nA;B\r\n') })).toEqual(['Fichier no_known_headings']);
    expect(await said(csv())).toEqual(['Fichier no_data']);
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      Buffer.from('Workbook', 'utf16le'),
    ]);
    await expect(readPopulationFile(read(), officer, { bytes: old })).rejects.toMatchObject({
      code: 'file_is_xls',
    });
    await expect(
      readPopulationFile(read(), await account('lead'), csv('Bretagne;;Infirmier;1;')),
    ).rejects.toMatchObject({ kind: 'missing' });
    await expect(readPopulationFile(read(), null, csv('Bretagne;;;1;'))).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });
});
