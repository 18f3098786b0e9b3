import { beforeEach, expect, test, vi } from 'vitest';
import { standingSpecialties } from '@/db/specialties';
import { read } from '@/db/store';
import { coverageNow } from '@/db/training-coverage';
import { account } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { foundIn, loadProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade, handmadeSheets } from '@/test/programme-workbook';
import { type Specialists, specialists } from '@/test/specialties';
import { workbook } from '@/test/workbooks';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let s: Specialists;
beforeEach(async () => {
  await programmeDatabase();
  s = await specialists();
});

const radiology = { project: 'SPECIA', training: 'Module de radiologie', organisationId: 'Université A' };
const continuing = { ...radiology, training: 'Module de formation continue' };
const SHEETS: HandRows = {
  Spécialités: [
    {
      ...{ ...radiology, specialtyId: 'radiologie et imagerie médicale', categoryKey: 'prévention' },
      ...{ stage: 'module ouvert', onDay: '01/09/2026' },
    },
    {
      ...{ ...radiology, specialtyId: 'IADE', categoryKey: 'Synergie médicale et paramédicale' },
      ...{ stage: 'référentiel écrit', onDay: '15/01/2026' },
    },
  ],
  Compétences: [
    {
      ...continuing,
      framework: 'PS_4_8',
      position: '1.1',
      covers: 'oui',
      minutes: '1,5',
      assessed: 'non évaluée',
    },
    { ...continuing, framework: 'Professionnels de santé, niveaux 4 à 8', position: 1.2, minutes: '2 h 30' },
    { ...continuing, framework: 'PS_4_8', position: '1.3', covers: 'non', assessed: 'non évaluée' },
    { ...continuing, framework: 'PS_4_8', position: '1.4' },
  ],
};
const covered = () => standingSpecialties(read(), s.trainings.radiology, NOW.day);
const competences = () =>
  coverageNow(read(), s.trainings.continuing).map(({ position, covers, minutes }) => [
    position,
    covers,
    minutes,
  ]);

test('what trainings cover is recorded from a file, and the same file again does nothing', async () => {
  await loadProgramme(handmade(SHEETS), s.officer);
  expect(covered().map(({ specialtyId, stage, onDay }) => [specialtyId, stage, onDay])).toEqual([
    [45, 'module_open', '2026-09-01'],
    [55, 'framework_written', '2026-01-15'],
  ]);
  expect(competences()).toEqual([
    ['1.1', true, 90],
    ['1.2', true, 150],
    ['1.3', false, null],
  ]);
  const again = await foundIn(await sendProgramme(handmade(SHEETS), s.officer));
  expect([again.problems, again.outcomes, again.result.unchanged]).toEqual([[], [], 6]);
});

test('the template holds what stands; given back it does nothing, and one of before without the sheets neither', async () => {
  await loadProgramme(handmade(SHEETS), s.officer);
  const { bytes } = await programmeTemplate(read(), s.officer, NOW);
  const found = await foundIn(await sendProgramme(bytes, s.officer));
  expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
  const older = await foundIn(
    await sendProgramme(
      handmade({ Organisations: [{ name: 'Institut D', kind: 'université', regionCode: 'Bretagne' }] }),
      s.officer,
    ),
  );
  expect([older.state, older.outcomes]).toEqual(['previewed', [['Organisations', 'created', 'Institut D']]]);
  expect(covered()).toHaveLength(2);
});

test('a cell is taken back by « effacer » with its reason, and hours change by their cell alone', async () => {
  await loadProgramme(handmade(SHEETS), s.officer);
  const [first = {}] = SHEETS.Spécialités ?? [];
  const [competence = {}] = SHEETS.Compétences ?? [];
  const change = (reason?: string): HandRows => ({
    Spécialités: [{ ...first, onDay: 'effacer', ...(reason && { reason }) }],
    Compétences: [{ ...competence, minutes: '3' }],
  });
  const refused = await foundIn(await sendProgramme(handmade(change()), s.officer));
  expect(refused.problems).toEqual([['Spécialités!I2', 'reason_needed']]);
  await loadProgramme(handmade(change('Saisie deux fois')), s.officer);
  expect(covered().map(({ specialtyId }) => specialtyId)).toEqual([55]);
  expect(competences()[0]).toEqual(['1.1', true, 180]);
});

test('each fault is said at its cell, what surprises is confirmed, and nothing else is written', async () => {
  const [first = {}] = SHEETS.Spécialités ?? [];
  const found = await foundIn(
    await sendProgramme(
      handmade({
        Spécialités: [
          { ...first, specialtyId: 'Radiologi' },
          { ...first, categoryKey: 'Robotique', onDay: 'demain' },
          { ...first, onDay: '01/12/2027' },
          { ...first, training: continuing.training },
          { ...first, stage: null },
        ],
        Compétences: [
          { ...continuing, framework: 'PS_4_8', position: '9.9', covers: 'oui' },
          { ...continuing, framework: 'MEDIATEURS', position: '1', covers: 'oui' },
          {
            ...continuing,
            framework: 'PS_4_8',
            position: 'la première',
            covers: 'peut-être',
            minutes: 'deux',
          },
        ],
      }),
      s.officer,
    ),
  );
  expect(found.problems).toEqual([
    ['Spécialités!E2', 'unknown_specialty'],
    ['Spécialités!F3', 'not_a_choice'],
    ['Spécialités!H3', 'not_a_day'],
    ['Spécialités!H4', 'specialty_day_to_come'],
    ['Spécialités!C5', 'specialties_of_action'],
    ['Spécialités!G6', 'cell_needed'],
    ['Compétences!F2', 'competence_of_other_framework'],
    ['Compétences!E3', 'framework_not_of_action'],
    ['Compétences!F4', 'competence_unknown'],
    ['Compétences!H4', 'not_yes_or_no'],
    ['Compétences!I4', 'minutes_not_whole'],
  ]);
  const odd = handmade({ Spécialités: [{ ...first, specialtyId: 'Maïeutique', categoryKey: 'Industrie' }] });
  const asked = await foundIn(await sendProgramme(odd, s.officer));
  expect(asked.warnings).toEqual(['specialty_out_of_scope', 'category_not_printed']);
  expect([covered(), competences()]).toEqual([[], []]);
});

test('two rows that say the same cell or competence are not chosen between, even where one says what stands', async () => {
  await loadProgramme(handmade(SHEETS), s.officer);
  const [first = {}] = SHEETS.Spécialités ?? [];
  const [competence = {}] = SHEETS.Compétences ?? [];
  const found = await foundIn(
    await sendProgramme(
      handmade({
        Spécialités: [first, { ...first, onDay: 'effacer', reason: 'Saisie deux fois' }],
        Compétences: [competence, { ...competence, minutes: '2' }],
      }),
      s.officer,
    ),
  );
  expect([found.problems, found.outcomes]).toEqual([
    [
      ['Spécialités!F3', 'specialty_twice'],
      ['Compétences!F3', 'competence_twice'],
    ],
    [],
  ]);
});

test('whether a competence is covered is said again, never cleared', async () => {
  await loadProgramme(handmade(SHEETS), s.officer);
  const [competence = {}] = SHEETS.Compétences ?? [];
  const found = await foundIn(
    await sendProgramme(handmade({ Compétences: [{ ...competence, covers: 'effacer' }] }), s.officer),
  );
  expect([found.problems, found.outcomes]).toEqual([[['Compétences!H2', 'not_yes_or_no']], []]);
});

test('a sheet whose name somebody changed is read by its headings', async () => {
  const sheets = handmadeSheets({ Spécialités: SHEETS.Spécialités ?? [] }).map((sheet) => ({
    ...sheet,
    name: 'Action 6',
  }));
  const found = await foundIn(await sendProgramme(workbook(sheets), s.officer));
  expect(found.outcomes).toHaveLength(2);
});

test('a lead fills in the workbook of its trainings, every competence of their frameworks in it', async () => {
  const { name, bytes } = await programmeTemplate(read(), s.lead, NOW);
  expect(name).toBe(`SUIVI-CMA_formations_${NOW.day}.xlsx`);
  const printed = (await programmeCsv(read(), s.lead, NOW, 'Compétences')).bytes;
  expect(new TextDecoder().decode(printed)).toContain(
    '1.1;Identifier un usager ou un professionnel de santé',
  );
  const untouched = await foundIn(await sendProgramme(bytes, s.lead));
  expect([untouched.state, untouched.problems, untouched.outcomes]).toEqual(['previewed', [], []]);
  expect(untouched.result.unchanged).toBeGreaterThan(14);
  await loadProgramme(handmade(SHEETS), s.lead);
  expect([covered().length, competences().length]).toEqual([2, 3]);
});

test('each of the two sheets leaves as CSV, and given back as it is it does nothing', async () => {
  await loadProgramme(handmade(SHEETS), s.lead);
  for (const sheet of ['Spécialités', 'Compétences'] as const) {
    const { name, bytes } = await programmeCsv(read(), s.lead, NOW, sheet);
    const found = await foundIn(await sendProgramme(bytes, s.lead, NOW, name));
    expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
  }
});

test('nobody says by file more than he may write, nor is told the names of others', async () => {
  const own = { ...radiology, training: 'Module de médecine générale', organisationId: 'Université B' };
  const [first = {}] = SHEETS.Spécialités ?? [];
  const rows = (found: Record<string, unknown>[]) => found.map((row) => ({ ...first, ...row }));
  const contributor = await foundIn(
    await sendProgramme(
      handmade({ Spécialités: rows([own, radiology]) as HandRows['Spécialités'] & object }),
      s.contributor,
    ),
  );
  expect(contributor.problems).toEqual([['Spécialités!B3', 'row_outside_actions']]);
  const stranger = await foundIn(await sendProgramme(handmade(SHEETS), s.stranger));
  expect([...new Set(stranger.problems.map(([, code]) => code))]).toEqual([
    'unknown_project_here',
    'unknown_organisation_of_programme',
  ]);
  const organisations = handmade({ Organisations: [{ name: 'Institut', kind: 'université' }] });
  const refused = await foundIn(await sendProgramme(organisations, s.lead));
  expect(refused.outcomes).toEqual([]);
  expect(refused.problems).toEqual([['', 'no_known_sheet']]);
  await expect(programmeTemplate(read(), await account('reader'), NOW)).rejects.toMatchObject({
    kind: 'missing',
  });
});
