import { beforeEach, expect, test, vi } from 'vitest';
import { findProject } from '@/db/projects';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { moneyOfProject } from '@/lib/money/project-money';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { laureate } from '@/test/laureate';
import { foundIn, loadProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade } from '@/test/programme-workbook';
import { programmeTemplate } from './programme-template';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let officer: Actor;
let projectId: number;
beforeEach(async () => {
  await programmeDatabase();
  ({ officer, projectId } = await laureate({
    ...{ acronym: 'ARGENT', knownFrom: '2022-07-05' },
    actions: [{ key: 'PS_INITIALE', season: 'S1' }],
  }));
});

const SHEETS: HandRows = {
  Conventions: [
    {
      ...{ project: 'ARGENT', kind: 'convention', signedOn: '31/10/2022', startsOn: '01/01/2023' },
      ...{ endsOn: '31/12/2027', aidCents: '4 043 200,00 €', totalCostCents: '8 M€', source: 'Convention' },
    },
    {
      ...{ project: 'argent', kind: 'avenant', signedOn: '10/01/2024', startsOn: '01/01/2023' },
      ...{ endsOn: '31/12/2027', aidCents: 4_100_000.5, source: 'Avenant 1', reason: 'Extension' },
    },
  ],
  Jalons: [
    { project: 'ARGENT', title: 'Plateforme ouverte', kind: 'ouverture', dueOn: '30/06/2024' },
    {
      ...{ project: 'ARGENT', action: 'PS_INITIALE S1', title: 'Rapport', kind: 'livrable' },
      dueOn: '30/06/2025',
    },
  ],
  Tranches: [
    { project: 'ARGENT', position: 1, part: '50 %', condition: 'signature de la convention' },
    {
      ...{ project: 'ARGENT', position: 2, part: '50 %', condition: 'jalon vérifié' },
      ...{ milestone: 'plateforme ouverte', dueOn: '31/12/2024' },
    },
  ],
  Versements: [
    {
      ...{ project: 'ARGENT', tranche: 1, paidOn: '01/02/2024', cents: '2 050 000,25', source: 'Mandat 12' },
    },
  ],
  Cofinancements: [
    {
      ...{ project: 'ARGENT', funderKind: 'région', funder: 'Région Grand Est', state: 'obtenu' },
      ...{ cents: '600 k€', datedOn: '01/03/2023', shown: 'oui', source: 'Délibération' },
    },
  ],
};

const money = () => moneyOfProject(read(), projectId, NOW.day);

test('what a project was given is recorded from a file, to the cent, and the same file again does nothing', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  expect(money().versions.map(({ kind, aidCents }) => [kind, aidCents])).toEqual([
    ['agreement', 404_320_000],
    ['amendment', 410_000_050],
  ]);
  expect(money().tranches.map(({ cents, state }) => [cents, state])).toEqual([
    [205_000_025, 'paid'],
    [205_000_025, 'to_come'],
  ]);
  expect(money().milestones.map(({ title, actionKey }) => [title, actionKey])).toEqual([
    ['Plateforme ouverte', null],
    ['Rapport', 'PS_INITIALE'],
  ]);
  expect(money().shownCofunding).toMatchObject([{ funderKind: 'region', obtained: 60_000_000 }]);
  const again = await foundIn(await sendProgramme(handmade(SHEETS), officer));
  expect([again.problems, again.outcomes, again.result.unchanged]).toEqual([[], [], 8]);
});

test('the template holds what stands, and given back as it is it does nothing', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const { bytes } = await programmeTemplate(read(), officer, NOW);
  const found = await foundIn(await sendProgramme(bytes, officer));
  expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
});

test('two payments of one day and one amount are two, and sent again stay two', async () => {
  const payment = { project: 'ARGENT', paidOn: '01/02/2024', cents: '500 000', source: 'Mandat 12' };
  const twice = { ...SHEETS, Versements: [payment, { ...payment, source: 'Mandat 13' }] };
  await loadProgramme(handmade(twice), officer);
  const again = await foundIn(await sendProgramme(handmade(twice), officer));
  expect(money().payments.map(({ source }) => source)).toEqual(['Mandat 12', 'Mandat 13']);
  expect([again.problems, again.outcomes]).toEqual([[], []]);
});

test('each fault is said at its cell, and nothing is written', async () => {
  const version = (await findProject(read(), { id: projectId }))?.version;
  const [agreement = {}] = SHEETS.Conventions ?? [];
  const found = await foundIn(
    await sendProgramme(
      handmade({
        Conventions: [
          { ...agreement, aidCents: '55.5' },
          { ...agreement, signedOn: '01/11/2022', endsOn: '31/12/2020', kind: 'contrat' },
        ],
        Tranches: [
          { project: 'ARGENT', position: 1, part: 'la moitié', condition: 'signature de la convention' },
          { project: 'INCONNU', position: 1, part: '50 %', condition: 'signature de la convention' },
        ],
        Versements: [{ project: 'ARGENT', paidOn: '01/02/2022', cents: '0,005', source: 'Mandat' }],
        Cofinancements: [
          { project: 'ARGENT', funderKind: 'mécène', funder: 'X', state: 'promis', cents: 'beaucoup' },
        ],
      }),
      officer,
    ),
  );
  expect(found.problems).toEqual([
    ['Conventions!J2', 'dot_in_amount'],
    ['Conventions!C3', 'not_a_choice'],
    ['Tranches!D2', 'tranche_part_form'],
    ['Tranches!B3', 'unknown_project_here'],
    ['Versements!E2', 'not_an_amount'],
    ['Cofinancements!C2', 'not_a_choice'],
    ['Cofinancements!E2', 'not_a_choice'],
    ['Cofinancements!F2', 'not_an_amount'],
    ['Cofinancements!G2', 'cell_needed'],
  ]);
  expect((await findProject(read(), { id: projectId }))?.version).toBe(version);
});

test('what is signed or paid does not change by file, and a changed tranche makes another schedule', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const [agreement = {}] = SHEETS.Conventions ?? [];
  const [first = {}, second = {}] = SHEETS.Tranches ?? [];
  const changed = await foundIn(
    await sendProgramme(handmade({ Conventions: [{ ...agreement, aidCents: '5 M€' }] }), officer),
  );
  expect(changed.problems).toEqual([['Conventions!J2', 'column_fixed']]);
  const ranks = await foundIn(
    await sendProgramme(handmade({ Tranches: [first, { ...second, position: 3 }] }), officer),
  );
  expect(ranks.problems).toEqual([['Tranches!C3', 'tranche_rank_here']]);
  const other = { ...second, condition: 'avis favorable de la revue à mi-parcours', milestone: null };
  await loadProgramme(handmade({ Tranches: [first, other] }), officer);
  expect(money().tranches.map(({ condition, state }) => [condition, state])).toEqual([
    ['signature', 'paid'],
    ['mid_term_review', 'to_come'],
  ]);
});
