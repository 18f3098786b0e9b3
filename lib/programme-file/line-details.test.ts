import { beforeEach, expect, test, vi } from 'vitest';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { foundIn, loadProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade } from '@/test/programme-workbook';
import { refusedWith } from '@/test/refused';
import { fileWords } from './file-words';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';
import { digestOf } from './row-mark';
import { rowsFor } from './template-rows';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let officer: Actor;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('CONTINUE', 'TRAVAIL_SOCIAL');
});

const training = (action: string, title: string) => ({
  ...{ project: 'ESSAI', action, title, regions: 'Bretagne', organisationId: 'Financeur A' },
  ...{ kind: 'formation', regime: 'formation continue', levelKeys: 'sans objet', agreedOn: '2024-02-01' },
  source: 'Convention',
});
const line = (title: string, more: Record<string, string | number>) => ({
  ...{ project: 'ESSAI', training: title, organisationId: 'Financeur A', regionCode: 'Bretagne' },
  ...{ profession: '16', periodId: '2024-2025' },
  ...more,
});
const past = { campaign: 'Bilan 2024-2025', observedOn: '2025-08-31' };

/** Two trainings, of action 7 and of action 9, with what each plans and reported. */
const SHEETS: HandRows = {
  Organisations: [{ name: 'Financeur A', kind: 'financeur', regionCode: 'Bretagne' }],
  Projets: [
    {
      ...{ acronym: 'ESSAI', name: 'Projet d’essai', status: 'en cours', decidedOn: '2024-02-01' },
      ...{ source: 'Annonce', startsOn: '2024-02-01' },
    },
  ],
  Participations: [
    { project: 'ESSAI', action: 'CONTINUE S2' },
    { project: 'ESSAI', action: 'TRAVAIL_SOCIAL S2' },
  ],
  Membres: [{ project: 'ESSAI', organisationId: 'Financeur A', role: 'chef de file' }],
  Formations: [training('CONTINUE S2', 'Télésanté'), training('TRAVAIL_SOCIAL S2', 'Accompagnement')],
  Prévus: [
    line('Télésanté', { practice: 'libéral', employerKind: 'soins de ville', entered: 40 }),
    line('Télésanté', { entered: 7 }),
    line('Accompagnement', { entered: 12 }),
  ],
  Réalisés: [
    line('Télésanté', { ...past, practice: 'exercice salarié', employerKind: 'Hôpital public', entered: 31 }),
    line('Accompagnement', { ...past, entered: 9 }),
  ],
};

const lines = () =>
  prepared(
    read(),
    `SELECT l.nature, l.practice, l.employer_kind AS employer, r.value FROM figure_lines l
     JOIN figure_revisions r ON r.line_id = l.id ORDER BY l.nature DESC, r.value`,
  ).all();

test('what action 7 asks of a line is in both sheets, and blank is « sans objet »', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  expect(lines()).toEqual([
    { nature: 'planned', practice: 'na', employer: 'na', value: 7 },
    { nature: 'planned', practice: 'na', employer: 'na', value: 12 },
    { nature: 'planned', practice: 'self_employed', employer: 'ambulatory', value: 40 },
    { nature: 'actual', practice: 'na', employer: 'na', value: 9 },
    { nature: 'actual', practice: 'salaried', employer: 'public_hospital', value: 31 },
  ]);
});

test('an export imported again changes nothing', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const { bytes } = await programmeTemplate(read(), officer, NOW);
  const again = await foundIn(await sendProgramme(bytes, officer));
  expect([again.problems, again.outcomes, again.state]).toEqual([[], [], 'previewed']);
  for (const sheet of ['Prévus', 'Réalisés'] as const) {
    const csv = await programmeCsv(read(), officer, NOW, sheet);
    const same = await foundIn(await sendProgramme(csv.bytes, officer, NOW, csv.name));
    expect([sheet, same.problems, same.outcomes]).toEqual([sheet, [], []]);
  }
});

test('another action is refused what it does not ask, and a word of no list too, at their cells', async () => {
  const id = await sendProgramme(
    handmade({
      ...SHEETS,
      Prévus: [
        line('Accompagnement', { practice: 'libéral', entered: 12 }),
        line('Télésanté', { employerKind: 'clinique vétérinaire', entered: 12 }),
      ],
      Réalisés: [line('Accompagnement', { ...past, employerKind: 'soins de ville', entered: 9 })],
    }),
    officer,
  );
  const { problems, state } = await foundIn(id);
  expect([problems, state]).toEqual([
    [
      ['Prévus!I2', 'detail_not_asked_here'],
      ['Prévus!J3', 'unknown_detail_here'],
      ['Réalisés!N2', 'detail_not_asked_here'],
    ],
    'refused',
  ]);
});

test('a row written before the columns were there still says what it said', () => {
  const texts = { project: 'essai', training: 'Télésanté', regionCode: 'Bretagne', entered: '7' };
  expect(digestOf('Prévus', { ...texts, practice: '', employerKind: '' })).toBe(digestOf('Prévus', texts));
  // As it was made of the columns of that day.
  expect(digestOf('Prévus', texts)).toBe('HFTp6as90uXR');
  expect(digestOf('Prévus', { ...texts, practice: 'exercice libéral' })).not.toBe(digestOf('Prévus', texts));
});

test('a template longer than a file that is read back is refused before it is made; its other sheets are given', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const rows = async (asked: Parameters<typeof rowsFor>[4]) =>
    rowsFor(read(), officer, await fileWords(read()), NOW.day, asked);
  expect((await rows({ most: 3 })).Prévus).toHaveLength(3);
  expect(await refusedWith(rows({ most: 2 }))).toBe('template_too_long');
  const other = await rows({ most: 2, only: 'Réalisés' });
  expect([other.Formations.length, other.Prévus.length, other.Réalisés.length]).toEqual([2, 0, 2]);
});
