import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { auditRollups, rollupDays } from '@/db/audit';
import { findImport } from '@/db/imports';
import { projectsNow } from '@/db/programme-file';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { FileProblem } from '@/lib/domain/exchange';
import { pathOf } from '@/lib/files/kept-files';
import { keptItems } from '@/lib/import/item-file';
import { markedCopy } from '@/lib/workbook/marked-copy';
import { differences } from '@/test/audited';
import { account, by, officerOf, organisation } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { foundIn, loadProgramme, publishProgramme, sendProgramme } from '@/test/programme-file';
import { type HandRows, handmade, handmadeSheets } from '@/test/programme-workbook';
import { refusedWith } from '@/test/refused';
import { type RawCell, rawCell, workbook } from '@/test/workbooks';
import { abandonProgrammeImport } from './abandon-programme-import';
import { programmeCsv } from './programme-csv';
import { programmeImport } from './programme-import';
import { programmeResultOf } from './programme-result';
import { programmeTemplate } from './programme-template';
import { HEADINGS } from './tables-asked';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let officer: Actor;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES', 'MEDIATEURS');
});

/** A whole programme, in one file. */
const SHEETS: HandRows = {
  Organisations: [
    {
      name: 'Université A',
      kind: 'université',
      regionCode: 'Bretagne',
      healthUniversity: 'oui',
      healthSource: 'Liste',
    },
    { name: 'CHU B', kind: 'établissement de santé', regionCode: 'bretagne' },
  ],
  Projets: [
    {
      ...{ acronym: 'ESSAI', name: 'Projet d’essai', status: 'en cours', decidedOn: '05/07/2022' },
      ...{ source: 'Annonce de 2022', startsOn: '2022-09-01' },
    },
  ],
  Participations: [
    { project: 'ESSAI', action: 'JURISTES S1' },
    { project: 'essai', action: 'MEDIATEURS S2', decidedOn: '2024-02-01', source: 'Décision de 2024' },
  ],
  Membres: [
    { project: 'ESSAI', organisationId: 'Université A', role: 'chef de file' },
    {
      project: 'ESSAI',
      organisationId: 'CHU B',
      role: 'partenaire',
      since: '2023-01-01',
      until: '2025-01-01',
    },
  ],
  Formations: [
    {
      ...{
        project: 'ESSAI',
        action: 'JURISTES S1',
        title: 'Master Droit',
        regions: 'Bretagne (40) ; Normandie',
      },
      ...{ organisationId: 'Université A', kind: 'parcours', regime: 'formation initiale', levelKeys: '7' },
      ...{ componentIds: 'JURISTES.S1', agreedOn: '2022-10-31', source: 'Convention' },
    },
  ],
  Engagements: [
    {
      ...{
        project: 'ESSAI',
        action: 'JURISTES S1',
        organisationId: 'Université A',
        training: 'Master Droit',
      },
      happenedOn: '2022-10-31',
    },
  ],
  Prévus: [
    {
      ...{
        project: 'ESSAI',
        training: 'Master Droit',
        organisationId: 'Université A',
        regionCode: 'Bretagne',
      },
      ...{ level: '7', periodId: '2024-2025', entered: 30, validated: 25, agreedOn: '2022-10-31' },
    },
  ],
  Réalisés: [
    {
      ...{ campaign: 'Bilan 2024-2025', periodId: '2024-2025', observedOn: '2025-08-31', project: 'ESSAI' },
      ...{ training: 'Master Droit', organisationId: 'Université A', regionCode: 'Bretagne', level: '7' },
      ...{ entered: 24, validated: 'rien', openedOn: '2023-09-01' },
    },
  ],
};

const audited = async () => {
  for (const day of [...(await rollupDays(read())), NOW.day])
    expect([day, await auditRollups(read(), day)]).toEqual([day, []]);
  expect(await differences()).toEqual([]);
};
const count = (table: string) =>
  (prepared(read(), `SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

test('a whole programme is previewed row by row, then recorded in one transaction, known from its sources', async () => {
  const id = await sendProgramme(handmade(SHEETS), officer);
  const found = await foundIn(id);
  expect([found.problems, found.state]).toEqual([[], 'previewed']);
  expect(found.outcomes).toEqual([
    ['Organisations', 'created', 'Université A'],
    ['Organisations', 'created', 'CHU B'],
    ['Projets', 'created', 'ESSAI'],
    [
      'Participations',
      'created',
      'ESSAI, Action n°\u00a04 – Juristes ayant une culture santé numérique (saison\u00a01)',
    ],
    ['Membres', 'created', 'ESSAI, Université A'],
    ['Membres', 'created', 'ESSAI, CHU B'],
    [
      'Participations',
      'created',
      'ESSAI, Action n°\u00a08 – Médiateurs numériques formés à la santé numérique (saison\u00a02)',
    ],
    ['Formations', 'created', 'ESSAI, Master Droit'],
    ['Engagements', 'created', 'ESSAI, Université A, Master Droit'],
    ['Prévus', 'created', 'ESSAI, Master Droit, Bretagne, 2024-2025'],
    ['Réalisés', 'created', 'Bilan 2024-2025, ESSAI, Master Droit, Bretagne'],
  ]);
  expect([count('projects'), count('journal')]).toEqual([0, expect.any(Number)]);
  expect(await publishProgramme(id, officer)).toMatchObject({ created: 11, changed: 0 });
  const [project] = await projectsNow(read());
  expect(project).toMatchObject({ slug: 'essai', decidedOn: '2022-07-05', knownFrom: '2022-07-05' });
  await audited();
  expect(await publishProgramme(id, officer)).toMatchObject({ created: 11, changed: 0 });
});

test('an export imported again changes nothing, as a workbook and as each CSV', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const { bytes } = await programmeTemplate(read(), officer, NOW);
  const again = await foundIn(await sendProgramme(bytes, officer));
  expect([again.problems, again.outcomes, again.state]).toEqual([[], [], 'previewed']);
  expect(again.result.unchanged).toBeGreaterThan(10);
  for (const sheet of ['Organisations', 'Projets', 'Formations', 'Prévus', 'Réalisés'] as const) {
    const csv = await programmeCsv(read(), officer, NOW, sheet);
    const same = await foundIn(await sendProgramme(csv.bytes, officer, NOW, csv.name));
    expect([sheet, same.problems, same.outcomes]).toEqual([sheet, [], []]);
  }
});

test('the same file twice is said to change nothing, and doubles nothing', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const before = ['organisations', 'projects', 'trainings', 'figure_revisions', 'offer_revisions'].map(count);
  const again = await foundIn(await sendProgramme(handmade(SHEETS), officer));
  expect([again.problems, again.outcomes]).toEqual([[], []]);
  await loadProgramme(handmade(SHEETS), officer);
  expect(
    ['organisations', 'projects', 'trainings', 'figure_revisions', 'offer_revisions'].map(count),
  ).toEqual(before);
});

test('an unknown region in line 7 writes nothing, and is named at its cell', async () => {
  const formation = SHEETS.Formations?.[0] ?? {};
  const many = Array.from({ length: 6 }, (_, index) => ({
    ...formation,
    title: `Formation ${index}`,
    ...(index === 5 && { regions: 'Bretagen' }),
  }));
  const id = await sendProgramme(
    handmade({ ...SHEETS, Formations: [...many], Engagements: [], Prévus: [], Réalisés: [] }),
    officer,
  );
  const { problems, state } = await foundIn(id);
  expect([problems, state]).toEqual([[['Formations!E7', 'unknown_region_here']], 'refused']);
  expect(count('projects')).toBe(0);
  expect(await refusedWith(publishProgramme(id, officer))).toBe('import_not_ready');
});

/** The programme of `SHEETS`, and its template as rows that a test changes. */
const corrected = async (sheets: HandRows) => {
  await loadProgramme(handmade(SHEETS), officer);
  return sendProgramme(handmade(sheets), officer);
};

test('what a row says otherwise is corrected by the commands of the forms, with their reasons', async () => {
  const id = await corrected({
    Organisations: [{ name: 'CHU B', kind: 'établissement de santé', regionCode: 'Normandie' }],
    Projets: [
      {
        acronym: 'ESSAI',
        name: 'Projet renommé',
        decidedOn: '2022-07-05',
        status: 'terminé',
        reason: 'Avenant 1',
      },
    ],
    Membres: [
      {
        ...{ project: 'ESSAI', organisationId: 'CHU B', role: 'chef de file', since: '2025-06-01' },
        reason: 'Changement de chef de file',
      },
    ],
    Formations: [
      {
        ...{ project: 'ESSAI', action: 'JURISTES S1', title: 'Master Droit', organisationId: 'Université A' },
        ...{
          kind: 'parcours',
          regime: 'formation initiale',
          levelKeys: '7',
          regions: 'Bretagne (45) ; Normandie',
        },
        ...{ closedOn: '2027-09-01', reason: 'Fin de l’habilitation' },
      },
    ],
    Engagements: [
      {
        ...{
          project: 'ESSAI',
          action: 'JURISTES S1',
          organisationId: 'Université A',
          training: 'Master Droit',
        },
        ...{ happenedOn: 'effacer', reason: 'Renoncement' },
      },
    ],
    Prévus: [
      {
        ...{
          project: 'ESSAI',
          training: 'Master Droit',
          organisationId: 'Université A',
          regionCode: 'Bretagne',
        },
        ...{ level: '7', periodId: '2024-2025', entered: 35, validated: 25 },
      },
    ],
  });
  const { problems, outcomes } = await foundIn(id);
  expect(problems).toEqual([]);
  expect(outcomes).toEqual([
    ['Organisations', 'changed', 'CHU B'],
    ['Projets', 'changed', 'ESSAI'],
    ['Membres', 'created', 'ESSAI, CHU B'],
    ['Formations', 'changed', 'ESSAI, Master Droit'],
    ['Engagements', 'changed', 'ESSAI, Université A, Master Droit'],
    ['Prévus', 'changed', 'ESSAI, Master Droit, Bretagne, 2024-2025'],
  ]);
  await publishProgramme(id, officer);
  const lines = prepared(
    read(),
    "SELECT command, count(*) AS n FROM journal WHERE door = 'import' AND at >= ? GROUP BY command ORDER BY command",
  ).all(NOW.instant);
  expect(lines).toContainEqual({ command: 'change-lead', n: 1 });
  expect(lines).toContainEqual({ command: 'close-training', n: 1 });
  expect(lines).toContainEqual({ command: 'import-programme', n: 2 });
  await audited();
});

test('all that is wrong is named at its cell in one pass, without what only follows from it', async () => {
  const id = await sendProgramme(
    handmade({
      Organisations: [
        { name: 'Université A', kind: 'universitee', uai: '0351842Z' },
        { name: 'Université B', kind: 'université', healthUniversity: 'oui', siret: '12345678901234' },
      ],
      Projets: [
        { acronym: 'ESSAI', name: 'E', decidedOn: '2030-01-01', source: 'Annonce' },
        { acronym: 'SEUL', name: 'Projet sans rien', decidedOn: '2022-07-05', source: 'Annonce' },
      ],
      Participations: [{ project: 'ESSAI', action: 'JURISTE S1' }],
      Membres: [
        { project: 'ESSAI', organisationId: 'Université A', role: 'chef de file' },
        { project: 'ESSAI', organisationId: 'Université Inconnue', role: 'partenaire' },
        { project: 'AUTRE', organisationId: 'Université Z', role: 'associé', since: '31/02/2023' },
      ],
    }),
    officer,
  );
  const { problems } = await foundIn(id);
  expect(problems).toEqual([
    ['Organisations!C2', 'not_a_choice'],
    ['Organisations!G2', 'uai_letter'],
    ['Organisations!F3', 'health_source_needed'],
    ['Organisations!H3', 'siret_key'],
    ['Projets!C2', 'project_name_needed'],
    ['Projets!G2', 'source_to_come'],
    ['Projets!B3', 'action_needed'],
    ['Projets!B3', 'no_lead'],
    ['Participations!C2', 'unknown_action_here'],
    ['Membres!C3', 'unknown_organisation_of_programme'],
    ['Membres!B4', 'unknown_project_here'],
    ['Membres!C4', 'unknown_organisation_of_programme'],
    ['Membres!D4', 'not_a_choice'],
    ['Membres!E4', 'impossible_day'],
  ]);
});

test('a row outside the actions of its officer is refused by name; the same by his colleague is taken', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const mediation = {
    ...{ project: 'ESSAI', action: 'MEDIATEURS S2', title: 'Médiation', regions: 'Bretagne' },
    ...{ organisationId: 'Université A', kind: 'formation', regime: 'formation continue', levelKeys: '5' },
  };
  const jurists = await officerOf('JURISTES');
  const refused = await foundIn(await sendProgramme(handmade({ Formations: [mediation] }), jurists));
  expect(refused.problems).toEqual([['Formations!B2', 'row_outside_actions']]);
  const stranger = await officerOf('DIRECTION');
  const renamed = { acronym: 'ESSAI', name: 'Autre nom', decidedOn: '2022-07-05', reason: 'Essai' };
  const outside = await foundIn(await sendProgramme(handmade({ Projets: [renamed] }), stranger));
  expect(outside.problems).toEqual([['Projets!B2', 'row_outside_actions']]);
  expect(
    (await foundIn(await sendProgramme(handmade({ Formations: [mediation] }), officer))).problems,
  ).toEqual([]);
});

test('a row that somebody changed since the download is a conflict, one that nobody touched stays as it is now', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  const early = await programmeCsv(read(), officer, NOW, 'Organisations');
  await loadProgramme(
    handmade({ Organisations: [{ name: 'CHU B', kind: 'établissement de santé', regionCode: 'Normandie' }] }),
    officer,
  );
  const untouched = await foundIn(await sendProgramme(early.bytes, officer));
  expect([untouched.problems, untouched.outcomes]).toEqual([[], []]);
  const text = new TextDecoder().decode(early.bytes);
  const touched = text.replace('CHU B;établissement de santé;Bretagne', 'CHU B;établissement de santé;Corse');
  expect(touched).not.toBe(text);
  const found = await foundIn(await sendProgramme(new TextEncoder().encode(touched), officer));
  expect(found.problems.map(([, code]) => code)).toEqual(['row_changed_meanwhile']);
});

test('what is surprising is shown, and published once it is confirmed', async () => {
  const [project] = SHEETS.Projets ?? [];
  const id = await sendProgramme(
    handmade({ ...SHEETS, Projets: [{ ...project, anrReference: 'CMA-22-0001' }], Réalisés: [] }),
    officer,
  );
  const { warnings, problems, state } = await foundIn(id);
  expect([warnings, problems, state]).toEqual([['anr_reference_unusual'], [], 'previewed']);
  expect(await refusedWith(publishProgramme(id, officer))).toBe('warnings_to_confirm');
  expect(count('projects')).toBe(0);
  expect(await publishProgramme(id, officer, { confirmed: true })).toMatchObject({ created: 10 });
});

test('a number that its sender may not mean is asked about where it would be written', async () => {
  const zero = (row: Record<string, RawCell> | undefined, cell: RawCell): HandRows => ({
    Prévus: [{ ...row, entered: cell }],
  });
  await loadProgramme(handmade({ ...SHEETS, Réalisés: [] }), officer);
  const [planned] = SHEETS.Prévus ?? [];
  const linked = zero(planned, rawCell('<f>Saisie!C2</f><v>0</v>'));
  const id = await sendProgramme(handmade(linked), officer);
  const { warnings, problems, state } = await foundIn(id);
  expect([warnings, problems, state]).toEqual([['doubtful_formula'], [], 'previewed']);
  const shown = await programmeImport(read(), officer, id);
  expect(shown.warnings.items[0]?.place).toMatchObject({ sheet: 'Prévus', row: 2 });
  expect(await refusedWith(publishProgramme(id, officer))).toBe('warnings_to_confirm');
  const unseen = handmadeSheets(zero(planned, 0)).map((sheet) => ({
    ...sheet,
    before: '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>',
  }));
  expect((await foundIn(await sendProgramme(workbook(unseen), officer))).warnings).toEqual([
    'doubtful_shown',
  ]);
  expect(await publishProgramme(id, officer, { confirmed: true })).toMatchObject({ changed: 1 });
  // It stands now: there is nothing to ask.
  const again = await foundIn(await sendProgramme(handmade(linked), officer));
  expect([again.warnings, again.outcomes]).toEqual([[], []]);
});

test('what moved since the preview is compared again before anything is written', async () => {
  const id = await sendProgramme(handmade(SHEETS), officer);
  await loadProgramme(handmade({ Organisations: SHEETS.Organisations ?? [] }), officer);
  expect(await refusedWith(publishProgramme(id, officer))).toBe('values_changed');
  expect(count('projects')).toBe(0);
});

test('what the programme has already is refused by the words of the forms', async () => {
  await loadProgramme(handmade(SHEETS), officer);
  await loadProgramme(
    handmade({ Organisations: [{ name: 'CHU C', kind: 'établissement de santé', siret: '13002526500013' }] }),
    officer,
  );
  const id = await sendProgramme(
    handmade({
      Organisations: [{ name: 'CHU D', kind: 'établissement de santé', siret: '130 025 265 00013' }],
      Projets: [{ acronym: 'DEUX', name: 'Deux chefs de file', decidedOn: '2022-07-05', source: 'Annonce' }],
      Participations: [
        { project: 'ESSAI', action: 'JURISTES S1', decidedOn: '2025-02-01', source: 'Seconde décision' },
        { project: 'DEUX', action: 'JURISTES S1' },
      ],
      Membres: [
        { project: 'DEUX', organisationId: 'Université A', role: 'chef de file' },
        { project: 'DEUX', organisationId: 'CHU B', role: 'chef de file' },
      ],
    }),
    officer,
  );
  expect((await foundIn(id)).problems).toEqual([
    ['Organisations!H2', 'identifier_taken'],
    ['Participations!C2', 'participation_exists'],
    ['Membres!D3', 'two_leads'],
  ]);
});

test('a file that has errors comes back marked: a workbook at its cells, a CSV in a last column', async () => {
  const [training] = SHEETS.Formations ?? [];
  const marked = async (importId: number) => {
    const job = await findImport(read(), importId);
    const problems = job && programmeResultOf(job)?.problems;
    const kept = problems ? await keptItems<FileProblem>('imports', problems, 0, problems.count) : [];
    return markedCopy({ path: pathOf('imports', job?.sha256 ?? ''), problems: kept, headings: HEADINGS });
  };
  const book = { ...SHEETS, Formations: [{ ...training, regions: 'Bretagen' }] };
  const workbook = await marked(await sendProgramme(handmade(book), officer));
  const texts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  expect(texts.filter(([, text]) => text.includes('Vouliez-vous dire')).length).toBeGreaterThan(0);
  const csv = 'Nom;Type;UAI\r\nUniversité A;université;0351842Z\r\nCHU B;établissement de santé;\r\n';
  const id = await sendProgramme(new TextEncoder().encode(csv), officer, NOW, 'Organisations.csv');
  expect((await foundIn(id)).problems).toEqual([['!C2', 'uai_letter']]);
  const [, first = '', second = ''] = new TextDecoder().decode(await marked(id)).split('\r\n');
  expect(first).toMatch(/^Université A;université;0351842Z;.*lettre/);
  expect(second).toMatch(/^CHU B;établissement de santé;;$/);
});

test('it is for officers and consortia, and a file is for its sender', async () => {
  const reader = await account('reader', { organisationId: await organisation() });
  expect(await refusedWith(sendProgramme(handmade(SHEETS), reader))).toBe('not_found');
  expect(await refusedWith(programmeTemplate(read(), reader, NOW))).toBe('not_found');
  const id = await sendProgramme(handmade(SHEETS), officer);
  const colleague = await officerOf('JURISTES', 'MEDIATEURS');
  expect(await refusedWith(publishProgramme(id, colleague))).toBe('not_found');
  expect(await refusedWith(programmeImport(read(), colleague, id))).toBe('not_found');
  await execute(abandonProgrammeImport, { importId: id }, by(officer));
  expect(await refusedWith(publishProgramme(id, officer))).toBe('import_not_ready');
});
