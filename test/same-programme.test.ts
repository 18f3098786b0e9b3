import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as actionRoute from '@/app/api/v1/actions/[key]/route';
import * as comparisonRoute from '@/app/api/v1/comparison/route';
import * as explainLearnersRoute from '@/app/api/v1/explain/learners/route';
import * as programmeRoute from '@/app/api/v1/programme/route';
import * as projectRoute from '@/app/api/v1/projects/[slug]/route';
import * as projectsRoute from '@/app/api/v1/projects/route';
import * as regionRoute from '@/app/api/v1/regions/[code]/route';
import * as regionsRoute from '@/app/api/v1/regions/route';
import * as reportFiguresRoute from '@/app/api/v1/reports/[id]/figures/route';
import * as reportsRoute from '@/app/api/v1/reports/route';
import { namedTrainingsNow, organisationsNow, participationsNow, projectsNow } from '@/db/programme-file';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { LEARNER_GRAINS } from '@/lib/domain/figure-address';
import { addDays } from '@/lib/domain/time';
import { openTable } from '@/lib/export/downloaded-table';
import { EXPORT_TABLES, type TableName } from '@/lib/export/tables';
import { publicTables } from '@/lib/figure/public-tables';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { enterFigures } from '@/lib/report/enter-figures';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { filesFolder } from '@/test/files-folder';
import { tableAnswer } from '@/test/table-answer';
import { differences } from './audited';
import { account, by } from './builders';
import { NOW, programmeDatabase } from './database';
import { loadProgramme } from './programme-file';
import { handmade } from './programme-workbook';
import { westernProgramme } from './western-programme';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));
vi.setConfig({ testTimeout: 120_000 });

filesFolder();
beforeEach(() => {
  vi.setSystemTime(NOW.instant);
});
afterEach(() => void vi.useRealTimers());

const NAMES = {
  acronym: 'OUEST-SN',
  slug: 'ouest-sn',
  universities: ['Université de l’Ouest', 'Université du Large'],
  institute: 'IFSI du Port',
} as const;
const DECIDED = { decidedOn: '2024-03-12', source: 'Décision du 12 mars 2024' };
const AGREED = '2024-06-01';
const TITLE = 'Santé numérique, deuxième cycle';

/** What the forms of the screens send, one after the other. */
async function byScreens(officer: Actor): Promise<void> {
  const request = by(officer);
  const organisation = async (name: string, kind: string) => {
    const health = kind === 'university';
    const given = { name, kind, regionCode: '53', healthUniversity: health };
    const source = health ? { healthSource: 'Liste du ministère, 2025' } : {};
    return (await execute(createOrganisation, { ...given, ...source }, request)).organisationId;
  };
  const [lead, other] = [
    await organisation(NAMES.universities[0], 'university'),
    await organisation(NAMES.universities[1], 'university'),
  ];
  const institute = await organisation(NAMES.institute, 'training_institute');
  const since = DECIDED.decidedOn;
  const { participationIds } = await execute(
    createProject,
    {
      ...{ acronym: NAMES.acronym, slug: NAMES.slug, name: 'Santé numérique de l’Ouest', ...DECIDED },
      ...{ status: 'running', anrReference: null, startsOn: null, endsOn: null },
      participations: ['PS_INITIALE', 'CONTINUE'].map((actionKey) => ({ actionKey, seasonKey: 'S2' })),
      members: [
        { organisationId: lead, role: 'lead', since },
        { organisationId: other, role: 'partner', since },
        { organisationId: institute, role: 'partner', since },
      ],
    },
    request,
  );
  const participationId = participationIds.PS_INITIALE ?? 0;
  const { trainingId } = await execute(
    recordTraining,
    {
      ...{ participationId, organisationId: lead, title: TITLE, kind: 'track', regime: 'initial' },
      ...{ regions: [{ regionCode: '53' }], levelKeys: ['7'], agreedOn: AGREED },
    },
    request,
  );
  const offers = [
    { subject: 'university', organisationId: lead, trainingId: null },
    { subject: 'university', organisationId: other, trainingId: null },
    { subject: 'training', organisationId: lead, trainingId },
  ].map((offer) => ({ ...offer, happenedOn: AGREED }));
  await execute(recordCommitments, { participationId, agreedOn: AGREED, offers }, request);
  const line = { trainingId, ...(await place()), measure: 'entered', value: 120 };
  await execute(recordCommitments, { participationId, agreedOn: AGREED, planned: [line] }, request);
}

const byFile = (officer: Actor) => loadProgramme(handmade(westernProgramme(NAMES)), officer);

async function place() {
  const periodId = (await allPeriods(read())).find(({ label }) => label === '2025-2026')?.id ?? 0;
  return { regionCode: '53', periodId, levelKey: '7', professionKey: 'na' };
}

/** A campaign, the lead's entry and its validation by another officer: the same whatever recorded the programme. */
async function aFigure(officer: Actor, lead: Actor, colleague: Actor): Promise<void> {
  const { periodId } = await place();
  const days = { observedOn: '2026-11-18', opensOn: NOW.day, dueOn: '2026-12-04', closesOn: '2026-12-18' };
  await execute(
    openCampaign,
    { label: 'Point de novembre', periodId, ...days, actionKeys: ['PS_INITIALE'] },
    by(officer),
  );
  const [project] = await projectsNow(read());
  const [report] = await reportsOfProject(read(), project?.id ?? 0);
  const [training] = await namedTrainingsNow(read());
  const reportId = report?.id ?? 0;
  const cell = { trainingId: training?.id, ...(await place()), measure: 'entered', text: '118', seen: null };
  await execute(enterFigures, { reportId, cells: [{ ...cell, comment: 'Première promotion.' }] }, by(lead));
  const [open] = await reportsOfProject(read(), project?.id ?? 0);
  await execute(submitReport, { reportId, version: open?.version }, by(lead));
  const [section] = await sectionsOfReport(read(), reportId, NOW.day);
  await execute(validateSection, { sectionId: section?.id }, by(colleague));
}

/** What is said of the writing itself differs: accounts and tokens, the door, the lines of the journal. */
const OF_WRITING = ['accounts', 'journal', 'journal-values', 'door'];
const FILTERS: Record<string, string> = {
  ...{ action: 'PS_INITIALE', season: 'S2', region: '53', project: NAMES.slug, slug: NAMES.slug },
  ...{ from: '2024-03-01', component: 'PS_INITIALE.S2', line: '1', campaign: '1', section: '1' },
};

/** Those that a page asks without saying so, or of the actor: what is refused is refused to both. */
const ALSO: Partial<Record<TableName, readonly string[]>> = {
  trainings: ['project'],
  'explanation-entries': ['action', 'component', 'season'],
  'explanation-openings': ['action', 'component', 'season'],
};

async function tables(actor: Actor, day: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name, needs = [] } of EXPORT_TABLES.filter((one) => !OF_WRITING.includes(one.name)))
    found[name] = await tableOf(name, [...needs, ...(ALSO[name] ?? [])], actor, day).catch(
      (error: Error) => error.message,
    );
  return found;
}

async function tableOf(name: TableName, needs: readonly string[], actor: Actor, day: string) {
  const table = await openTable(name, {
    ...{ read: read(), actor, now: NOW, format: 'json', season: 'S2', day, target: 'current' },
    filter: (filter) => (needs.includes(filter) ? FILTERS[filter] : undefined),
  });
  const { rows } = await tableAnswer(name, table);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !OF_WRITING.includes(key))),
  );
}

type Get = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
const ASKED: readonly [Get, Record<string, string>, string][] = [
  [programmeRoute.GET, {}, ''],
  [projectsRoute.GET, {}, 'season=S2'],
  [projectRoute.GET, { slug: NAMES.slug }, ''],
  [regionsRoute.GET, {}, 'season=S2'],
  [regionRoute.GET, { code: '53' }, 'season=S2'],
  [actionRoute.GET, { key: 'PS_INITIALE' }, 'season=S2'],
  [actionRoute.GET, { key: 'CONTINUE' }, 'season=S2'],
  [explainLearnersRoute.GET, {}, 'season=S2&measure=entered'],
];
const OF_TODAY: typeof ASKED = [
  [comparisonRoute.GET, {}, `from=2024-03-01&to=${NOW.day}`],
  [reportsRoute.GET, {}, ''],
  [reportFiguresRoute.GET, { id: '1' }, ''],
];

async function answers(actor: Actor, day: string): Promise<{ status: number; body: unknown }[]> {
  const { token } = await createToken(
    { label: 'Lecture', scope: 'read', expiresOn: addDays(NOW.day, 30) },
    by(actor),
  );
  const ask = async ([get, params, query]: (typeof ASKED)[number]) => {
    const request = new Request(`http://localhost/?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const response = await get(request, { params: Promise.resolve(params as never) });
    return { status: response.status, body: await response.json() };
  };
  const found: { status: number; body: unknown }[] = [];
  for (const [get, params, query] of ASKED) found.push(await ask([get, params, `${query}&as-of=${day}`]));
  for (const one of OF_TODAY) found.push(await ask(one));
  return found;
}

interface Said {
  participations: unknown;
  public: unknown;
  tables: Record<string, unknown>[];
  api: { status: number; body: unknown }[][];
}

/** All that readers find of a programme, once the same figure was entered and validated in it. */
async function said(record: (officer: Actor) => Promise<unknown>) {
  await programmeDatabase();
  const scopes = ['PS_INITIALE', 'CONTINUE'].map((key) => ({ kind: 'action' as const, key }));
  const officer = await account('officer', { scopes, name: 'Odile Officier' });
  const colleague = await account('officer', { scopes, name: 'Cyr Collègue' });
  await record(officer);
  const leading = (await organisationsNow(read())).find(({ name }) => name === NAMES.universities[0]);
  const lead = await account('lead', { organisationId: leading?.id ?? 0, name: 'Claire Chef' });
  await aFigure(officer, lead, colleague);
  const days = ['2024-03-11', '2024-03-12', AGREED, NOW.day];
  const found: Record<string, Said> = {};
  for (const day of days) {
    const shown = await publicTables(read(), 'S2', day);
    found[day] = {
      participations: await participationsNow(read()),
      public: LEARNER_GRAINS.map(shown.cells),
      tables: [await tables(officer, day), await tables(lead, day)],
      api: [await answers(officer, day), await answers(lead, day)],
    };
  }
  expect(await differences()).toEqual([]);
  return found;
}

test('a programme recorded by a file is, to every reader, the one that the screens record', async () => {
  const screens = await said(byScreens);
  const file = await said(byFile);
  const { tables: [byOfficer = {}] = [], api } = screens[NOW.day] ?? {};
  const refused = Object.entries(byOfficer).filter(([, rows]) => !Array.isArray(rows));
  expect(refused.map(([name]) => name)).toEqual(['edition-gaps', 'own-reports']);
  expect(JSON.stringify(byOfficer['project-entries'])).toContain('118');
  expect(api?.flat().filter(({ status }) => status !== 200)).toEqual([]);
  expect(file).toEqual(screens);
});
