import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { csvCell, csvFile } from '@/lib/export/csv-file';
import { type DownloadedTable, openTable } from '@/lib/export/downloaded-table';
import { tableHref } from '@/lib/export/table-address';
import type { TableFilter } from '@/lib/export/table-filters';
import { EXPORT_TABLES, isTableName, type TableName, tableOf } from '@/lib/export/tables';
import { TABLE_SHEETS, xlsxFile } from '@/lib/export/xlsx-file';
import { actionsProgress } from '@/lib/figure/action-progress';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { submitReport } from '@/lib/report/submit-report';
import { publishSynthesis } from '@/lib/synthesis/publish-synthesis';
import { writeSynthesis } from '@/lib/synthesis/write-synthesis';
import { safeText, workbookText } from '@/lib/workbook/safe-text';
import { tableAnswer } from '@/test/table-answer';
import { account, by, officerOf } from './builders';
import { consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { refusedWith } from './refused';
import { planned, slotOf } from './training-session';

type Filters = Partial<Record<TableFilter, string>>;

const TABLE_NAMES = EXPORT_TABLES.map(({ name }) => name);

const open = (name: TableName, filters: Filters = {}, actor: Actor | null = null): Promise<DownloadedTable> =>
  openTable(name, {
    read: read(),
    actor,
    now: NOW,
    format: 'csv',
    season: filters.season === 'S1' || filters.season === 'S2' ? filters.season : undefined,
    day: filters['as-of'] ?? NOW.day,
    target: 'current',
    filter: (filter) => filters[filter],
  });

async function csvOf(table: DownloadedTable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of csvFile(table)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { delimiter: ';', bom: true, columns: true });

describe('with a consortium', () => {
  let story: Awaited<ReturnType<typeof consortium>>;
  beforeEach(async () => {
    await programmeDatabase();
    story = await consortium();
    await enter(story.lead, story.october.id, { cells: [story.cell('law', '24')], offers: [] });
  });

  /** What a table needs of its address to be one. */
  const needed = (name: TableName): Filters => {
    const values: Filters = {
      action: 'JURISTES',
      region: '53',
      project: 'essai',
      from: '2025-01-01',
      slug: 'essai',
      component: 'JURISTES.S1',
      line: '1',
    };
    const needs = name === 'trainings' ? ['project'] : (tableOf(name).needs ?? []);
    return Object.fromEntries(
      Object.entries(values).filter(
        ([filter]) =>
          needs.some((one) => one === filter) || (name.startsWith('explanation-') && filter === 'component'),
      ),
    );
  };

  it('the synthèses of an action: what is published for anyone, what waits for those in charge', async () => {
    const given = { seasonKey: 'S1', actionKey: 'JURISTES', confidence: 'low' };
    const say = (body: string) => execute(writeSynthesis, { ...given, body }, by(story.officer));
    const { synthesisId } = await say('Publiée.');
    await execute(publishSynthesis, { id: synthesisId }, by(story.officer));
    await say('=En attente.');
    const saidTo = async (actor: Actor | null) =>
      rowsOf(await csvOf(await open('action-syntheses', { action: 'JURISTES', season: 'S1' }, actor))).map(
        (row) => [row.Synthèse, row.Confiance, row['Publiée le']],
      );
    const published = ['Publiée.', 'faible', NOW.day];
    for (const actor of [null, story.lead]) expect(await saidTo(actor)).toEqual([published]);
    // A sentence is never a formula, whoever wrote it.
    expect(await saidTo(story.officer)).toEqual([published, ["'=En attente.", 'faible', '']]);
  });

  it.each(
    TABLE_NAMES.filter(
      (name) =>
        ![
          'edition-gaps',
          'journal-values',
          'opening-history',
          'campaign-sections',
          'review-lines',
          'review-offers',
        ].includes(name),
    ),
  )('%s: the three formats hold the same rows, under columns that differ and are described', async (name) => {
    const ofOfficers = [
      'inbox',
      'campaigns',
      'officer-targets',
      'accounts',
      'managed-projects',
      'eligibility',
      'portfolio-money',
      'session-months',
      'session-zones',
      'session-alerts',
      'managed-trainings',
      'managed-commitments',
      'managed-planned',
      'organisations',
      'organisation-successions',
      'populations',
      'white-zones',
    ];
    const actor = ofOfficers.includes(name) ? story.officer : story.lead;
    const again = () => open(name, needed(name), actor);
    const { columns } = await again();
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
    for (const { about } of columns) expect(about).toMatch(/[.…]$/);
    const answer = await tableAnswer(name, await again());
    const csv = rowsOf(await csvOf(await again()));
    const book = await readXlsx(await xlsxFile(await again()));
    const [data, about] = book.sheets;
    expect(data?.name).toBe(TABLE_SHEETS.data);
    expect(about?.name).toBe(TABLE_SHEETS.about);
    expect(csv.length).toBe(answer.rows.length);
    expect(data?.rows.length).toBe(answer.rows.length + 1);
    expect(data?.rows[0]).toEqual(columns.map(({ label }) => label));
  });

  it('organisations and sessions, narrowed as their pages are', async () => {
    const names = async (filters: Filters) =>
      (await tableAnswer('organisations', await open('organisations', filters, story.officer))).rows;
    await execute(
      createOrganisation,
      { name: 'CHU d’essai', kind: 'hospital', regionCode: '53', healthUniversity: false },
      by(story.officer),
    );
    const health = await names({ health: '1' });
    expect(health.length).toBeGreaterThan(0);
    expect(health.every(({ healthUniversity }) => healthUniversity === true)).toBe(true);
    expect((await names({})).length).toBeGreaterThan(health.length);
    expect((await open('organisations', { health: '1' }, story.officer)).fileName).toContain('secteur-sante');
    expect(await refusedWith(open('organisations', { health: 'x' }, story.officer))).toBe('unknown_filter');

    await planned(story);
    const { code } = await planned(story, { regionCode: '52', slots: [slotOf('1', '2026-12-07')] });
    const codes = async (filters: Filters) =>
      (
        await tableAnswer(
          'project-sessions',
          await open('project-sessions', { project: 'essai', ...filters }, story.lead),
        )
      ).rows.map((row) => row.code);
    expect(await codes({})).toHaveLength(2);
    expect(await codes({ month: '2026-12' })).toEqual([code]);
    expect(await codes({ state: 'planned', zone: '5' })).not.toContain(code);
    expect(await codes({ state: 'held' })).toEqual([]);
    for (const wrong of [{ month: '2026-13' }, { zone: 'x' }, { state: 'x' }])
      expect(await refusedWith(open('project-sessions', { project: 'essai', ...wrong }, story.lead))).toBe(
        'unknown_filter',
      );
  });

  it('the sections of a campaign and the lines of one, for the officer who reads them', async () => {
    const { october, officer } = story;
    const sections = await tableAnswer(
      'campaign-sections',
      await open('campaign-sections', { campaign: String(october.campaignId), action: 'JURISTES' }, officer),
    );
    expect(sections.rows.map(({ project, action, state }) => [project, action, state])).toEqual([
      ['ESSAI', 'JURISTES', 'Brouillon'],
    ]);
    const state = { campaign: String(october.campaignId), state: 'inconnu' };
    expect(await refusedWith(open('campaign-sections', state, officer))).toBe('unknown_filter');
    for (const name of ['review-lines', 'review-offers'] as const) {
      const { columns, rows } = await tableAnswer(
        name,
        await open(name, { section: String(october.law) }, officer),
      );
      expect(columns.length).toBeGreaterThan(5);
      expect(rows).toBeInstanceOf(Array);
    }
  });

  it('what a project records of its trainings, for the officers of its actions alone', async () => {
    const rows = async (name: TableName, actor: Actor | null = story.officer) =>
      (await tableAnswer(name, await open(name, { project: 'essai' }, actor))).rows;
    const recorded = await rows('managed-trainings');
    expect(recorded.map(({ id }) => id)).toContain(story.trainings.law);
    const committed = recorded.filter(({ committedOn }) => committedOn !== null);
    const commitments = await rows('managed-commitments');
    expect(commitments.filter(({ training }) => training !== null)).toHaveLength(committed.length);
    expect(committed.length).toBeGreaterThan(0);
    const planned = await rows('managed-planned');
    expect(planned.find(({ action }) => action === 'JURISTES')).toMatchObject({ season: 'S1' });
    for (const name of ['managed-trainings', 'managed-commitments', 'managed-planned'] as const)
      for (const actor of [story.lead, story.stranger])
        expect(await refusedWith(open(name, { project: 'essai' }, actor))).toBe('not_found');
  });

  it('a visitor and a stranger find nothing of what a session opens', async () => {
    for (const name of TABLE_NAMES.filter((one) => tableOf(one).audience === 'signed_in'))
      expect(await refusedWith(open(name, needed(name))), name).toBe('not_found');
    for (const name of ['campaign-sections', 'review-lines', 'review-offers', 'journal-values'] as const)
      expect(
        await refusedWith(open(name, { campaign: '1', section: '1', line: '1' }, story.stranger)),
        name,
      ).toBe('not_found');
    for (const name of ['project-entries', 'overlaps', 'overlap-effects', 'explanation-entries'] as const)
      expect(await refusedWith(open(name, needed(name), story.stranger)), name).toBe('not_found');
    expect(await refusedWith(open('accounts', {}, story.reader))).toBe('not_found');
  });
});

describe('what people write', () => {
  const HOSTILE = '=HYPERLINK("http://x";"y")';
  beforeEach(async () => void (await programmeDatabase()));

  it('runs in no file: an apostrophe stands before it in the CSV, and it is a text in the workbook', async () => {
    const officer = await officerOf('JURISTES');
    const { organisationId } = await execute(
      createOrganisation,
      { name: '@SUM(A1)', kind: 'university', regionCode: '53', healthUniversity: false },
      by(officer, NOW),
    );
    await execute(
      createProject,
      {
        slug: 'hostile',
        acronym: '+1+cmd',
        name: HOSTILE,
        status: 'running',
        anrReference: null,
        startsOn: null,
        endsOn: null,
        decidedOn: '2026-01-01',
        source: 'Décision du comité',
        participations: [{ actionKey: 'JURISTES', seasonKey: 'S1' }],
        members: [{ organisationId, role: 'lead', since: '2026-01-01' }],
      },
      by(officer, NOW),
    );
    const csv = await csvOf(await open('projects'));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('\r\n');
    const [row = {}] = rowsOf(csv);
    expect([row.Acronyme, row.Nom, row['Chef de file']]).toEqual(["'+1+cmd", `'${HOSTILE}`, "'@SUM(A1)"]);

    const bytes = await xlsxFile(await open('projects'));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[1]?.slice(1, 3)).toEqual(['+1+cmd', HOSTILE]);
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    [' =1', "' =1"],
    ['\uff1d1', "'\uff1d1"],
    ['a=1', 'a=1'],
    ['– tiret', '– tiret'],
    ['', ''],
  ])('%j is written %j', (typed, written) => {
    expect(safeText(typed)).toBe(written);
  });

  it('loses what a workbook cannot hold, and nothing else', () => {
    expect(workbookText('a\u0000b\u000bc\nd')).toBe('abc\nd');
    expect(workbookText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(workbookText('\ud800')).toBe('\ufffd');
  });
});

it('writes numbers, days and instants as a French spreadsheet reads them', () => {
  expect(csvCell(12345, 'count')).toBe('12345');
  expect(csvCell(0, 'count')).toBe('0');
  expect(csvCell(null, 'count')).toBe('');
  expect(csvCell(19 / 33, 'rate')).toBe('0,5757575757575758');
  expect(csvCell(-3, 'number')).toBe('-3');
  expect(csvCell('2026-11-20', 'day')).toBe('2026-11-20');
  expect(csvCell('2026-11-20T23:30:00.000Z', 'instant')).toBe('2026-11-21 00:30');
  expect(csvCell(true, 'yes_no')).toBe('oui');
});

describe('the numbers', () => {
  let story: Awaited<ReturnType<typeof consortium>>;
  beforeEach(async () => {
    await programmeDatabase();
    story = await consortium();
  });

  it('are those of the page, filters applied, and a file says which', async () => {
    const page = await actionsProgress(read(), 'S1', NOW.day);
    const rows = rowsOf(await csvOf(await open('objectives', { season: 'S1' })));
    const components = page.flatMap((action) => action.components);
    expect(rows.filter((row) => row.Composante).map((row) => [row.Composante, row.Visé])).toEqual(
      components.map(({ id, target }) => [id, target === null ? '' : String(target)]),
    );
    const law = rows.find((row) => row.Composante === 'JURISTES.S1');
    expect([law?.Engagé, law?.['Engagé – état'], law?.Déclaré, law?.['Déclaré – état']]).toEqual([
      '1',
      'nombre',
      '',
      'non renseigné',
    ]);
    const none = await open('projects', { season: 'S1', region: '11', q: 'Essai é' });
    expect(none.fileName).toMatch(/^suivi-cma_projets_S1_Essai-e_11_2026-11-20(?:_demonstration)?$/);
    expect(none.context).toContainEqual(['Région', 'Île-de-France']);
    expect(none.context).toContainEqual(['Recherche', 'Essai é']);
    expect(rowsOf(await csvOf(none))).toEqual([]);
    expect(rowsOf(await csvOf(await open('projects', { region: '53' })))).toHaveLength(1);
    expect(await refusedWith(open('projects', { region: '99' }))).toBe('unknown_region');
    expect(await refusedWith(open('learners', { project: 'inconnu' }))).toBe('unknown_project');
    expect(await refusedWith(open('action-targets', { action: 'INCONNUE' }))).toBe('unknown_action');
    expect(await refusedWith(open('changes'))).toBe('not_found');
  });

  it('say of each target its verdict, and follow its filter and its order', async () => {
    const rows = rowsOf(await csvOf(await open('objectives', { season: 'S1' })));
    const law = rows.find((row) => row.Composante === 'JURISTES.S1');
    expect(law).toMatchObject({
      Verdict: 'repris en saison\u00a02\u00a0: aucun projet engagé',
      'Verdict – code': 'taken_over',
      Engagements: 'engagements insuffisants',
    });
    expect(law?.['Pourquoi ce verdict']).toContain('Ce qui reste est un objectif de la saison\u00a02');
    const short = await open('objectives', { verdict: 'short' });
    expect(short.context).toContainEqual(['Verdict', 'Engagements insuffisants']);
    expect(rowsOf(await csvOf(short)).map((row) => [row.Composante, row.Verdict])).toEqual([
      ['DIRECTION.S2', 'aucun projet engagé'],
      ['JURISTES.S2', 'aucun projet engagé'],
    ]);
    const sorted = rowsOf(await csvOf(await open('objectives', { sort: 'verdict' })));
    expect(sorted[0]?.Composante).toBe('DIRECTION.S2');
    expect(sorted.at(-1)).toMatchObject({ Action: 'REGLEMENTAIRE', Verdict: 'close', Composante: '' });
    expect(await refusedWith(open('objectives', { verdict: 'bad' }))).toBe('unknown_verdict');
    expect(await refusedWith(open('objectives', { sort: 'bad' }))).toBe('unknown_action_sort');
  });

  it('hide in a file what is hidden on the page', async () => {
    await enter(story.lead, story.october.id, { cells: [story.cell('law', '3')] });
    await enter(story.contributor, story.october.id, { cells: [story.cell('mediation', '40')] });
    const version = (await reportHeading(read(), story.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: story.october.id, version }, by(story.lead, NOW));
    for (const table of ['learners', 'public-learnersProject', 'public-learnersAction'] as const) {
      const filters: Filters = table === 'learners' ? { project: 'essai' } : {};
      const answer = await tableAnswer(table, await open(table, filters));
      const hidden = answer.rows.filter((row) => row.declaredState === 'masqué');
      expect(hidden.length, table).toBeGreaterThan(0);
      for (const row of hidden) expect(row.declared).toBeNull();
      expect(await csvOf(await open(table, filters)), table).not.toMatch(/;3;/);
    }
  });

  it('leave with their names only in the list of accounts, which leaves a line in the journal', async () => {
    await enter(story.lead, story.october.id, { cells: [story.cell('law', '24')] });
    const lines = async () => (await tableAnswer('journal', await open('journal', {}, admin))).rows;
    const admin = await account('admin');
    const before = await lines();
    const accounts = await tableAnswer('accounts', await open('accounts', {}, admin));
    expect(accounts.rows.length).toBeGreaterThan(3);
    const after = await lines();
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toMatchObject({ command: 'Liste des comptes exportée', account: admin.accountId });
    const entries = await csvOf(await open('project-entries', { project: 'essai' }, story.lead));
    const history = await csvOf(await open('entry-history', { line: '1' }, story.lead));
    const journal = await csvOf(await open('journal', { project: 'essai' }, story.lead));
    for (const { name } of accounts.rows)
      for (const file of [entries, history, journal]) expect(file).not.toContain(String(name));
  });
});

it('no two tables share a name, in addresses or in files', () => {
  expect(new Set(TABLE_NAMES).size).toBe(TABLE_NAMES.length);
  expect(new Set(EXPORT_TABLES.map(({ file }) => file)).size).toBe(TABLE_NAMES.length);
});

it('a name that is a property of every object is no table', () => {
  expect(isTableName('constructor')).toBe(false);
  expect(tableHref('projects', 'csv', { q: 'a b', page: '2', season: 'S2' })).toBe(
    '/api/v1/tables/projects?format=csv&season=S2&q=a+b',
  );
});
