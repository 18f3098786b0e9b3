import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountById, accountToSignIn } from '@/db/accounts';
import { auditRollups, rollupDays } from '@/db/audit';
import { auditRows } from '@/db/audit-rows';
import { differing } from '@/db/audit-sessions';
import { participationsOfConsortium } from '@/db/consortium-participations';
import { consortiumRecords } from '@/db/consortium-records';
import { rollupsAt } from '@/db/figure-rollups';
import { fillSeries } from '@/db/fill-series';
import { brokenJournalLine } from '@/db/journal';
import { migrateFile } from '@/db/migrate';
import { componentVersionsOf } from '@/db/objective-components';
import { activeMembers, findProject } from '@/db/projects';
import { periods } from '@/db/reference';
import { loadReference } from '@/db/reference/load';
import { entriesOfSection, reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { unjustifiedOf, warningsIn } from '@/db/report-warned-cells';
import { closeStore, openStore, read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { trainingsAt } from '@/db/training-rows';
import { enteredInAction, sessionsOfAction } from '@/db/training-session-rows';
import type { Actor } from '@/lib/access/actor';
import { ownSections } from '@/lib/access/own-hand';
import { DEMO_PASSWORD } from '@/lib/account/demonstration-password';
import { passwordMatches } from '@/lib/account/passwords';
import { execute, type Request } from '@/lib/command';
import { coverageMatrix } from '@/lib/coverage/coverage-matrix';
import { verdictsOf } from '@/lib/domain/eligibility/check';
import { factsOn } from '@/lib/domain/eligibility/facts-of-day';
import { rowOf } from '@/lib/domain/line-address';
import { nowAt } from '@/lib/domain/time';
import { findingCounts, publicDiagnostics } from '@/lib/finding/diagnostics';
import { readLabelFiles } from '@/lib/label/label-files';
import { moneyOfProjects, type ProjectMoney } from '@/lib/money/project-money';
import { observatory, withoutTraining } from '@/lib/observatory/observatory';
import { seasonOverview } from '@/lib/overview/programme-overview';
import { enterFigures } from '@/lib/report/enter-figures';
import { submitReport } from '@/lib/report/submit-report';
import { openReview } from '@/lib/section/open-review';
import { validateSection } from '@/lib/section/validate-section';
import { specialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { everyProject } from '@/test/entitled';
import { emailOf } from './accounts';
import { loadDemonstration } from './load';

const TWO_LOADS = 240_000;
const DEMO_DAY = '2026-11-20';
const folder = mkdtempSync(join(tmpdir(), 'suivi-demonstration-'));

async function loadInto(name: string): Promise<void> {
  const path = join(folder, name);
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now: nowAt(new Date('2026-01-05T10:00:00Z')) }));
  await loadDemonstration({ quiet: true });
}

const rows = <Row>(text: string) => prepared(read(), text).all() as Row[];
const count = (text: string) => rows<{ n: number }>(text)[0]?.n;

/** Everything that the commands wrote about figures, without the passwords' salts. */
const picture = () => ({
  rollups: rows(
    'SELECT * FROM rollup_values v JOIN rollup_keys k ON k.id = v.key_id ORDER BY k.id, v.known_from',
  ),
  figures: rows('SELECT * FROM figure_revisions ORDER BY id'),
  offers: rows('SELECT * FROM offer_revisions ORDER BY id'),
  events: rows('SELECT * FROM section_events ORDER BY id'),
  amounts: rows('SELECT * FROM amounts ORDER BY id'),
  trainings: rows('SELECT * FROM trainings ORDER BY id'),
});

async function componentsAt(day: string, layer: string): Promise<Record<string, number>> {
  const found = await rollupsAt(read(), 'component', day);
  return Object.fromEntries(
    found.filter((row) => row.layer === layer).map((row) => [row.componentId, row.tally.value]),
  );
}

async function actorOf(key: string): Promise<Actor> {
  const { id = 0 } = (await accountToSignIn(read(), emailOf(key))) ?? {};
  const account = await accountById(read(), id);
  if (!account) throw new Error(`no account ${key}`);
  return { ...account, accountId: id };
}

const asOf = async (key: string, at: string): Promise<Request> => ({
  actor: await actorOf(key),
  now: nowAt(new Date(at)),
  door: 'form',
});

async function openReport(slug: string) {
  const { id = 0 } = (await findProject(read(), { slug })) ?? {};
  const report = (await reportsOfProject(read(), id)).find((r) => r.closedAt === null);
  if (!report) throw new Error(`no open report of ${slug}`);
  return { ...report, sections: await sectionsOfReport(read(), report.id, DEMO_DAY) };
}

let first: ReturnType<typeof picture>;

beforeAll(async () => {
  await loadInto('first.sqlite');
  first = picture();
  closeStore();
  await loadInto('second.sqlite');
}, TWO_LOADS);

afterAll(() => {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  it('is the same at each load', () => {
    expect(picture()).toEqual(first);
  });

  it('is loaded once', async () => {
    await expect(loadDemonstration({ quiet: true })).rejects.toThrow(/une seule fois/);
  });

  it('leaves roll-ups that are what the revisions give, and a whole journal', async () => {
    expect(await auditRollups(read())).toEqual([]);
    expect(await brokenJournalLine(read())).toBeUndefined();
  });

  it('journals what touches a project under that project', () => {
    const others = rows<{ command: string }>(
      'SELECT DISTINCT command FROM journal WHERE project_id IS NULL ORDER BY 1',
    ).map(({ command }) => command);
    expect(others).toEqual([
      'amend-target',
      'close-due-campaigns',
      'create-account',
      'create-organisation',
      'explain-gap',
      'first-administrator',
      'follow-decision',
      'freeze-edition',
      'link-account',
      'load-population',
      'load-reference',
      'open-campaign',
      'publish-synthesis',
      'quote-fact',
      'record-certification',
      'record-committee',
      'record-period-rule',
      'record-succession',
      'record-trait',
      'write-committee-entry',
      'write-synthesis',
    ]);
  });

  it('divides verified nurses by an invented population: 249 of 1 800 in Bretagne', () => {
    expect(
      rows(
        `SELECT s.title, v.value FROM population_series s JOIN population_values v ON v.series_id = s.id
         WHERE v.region_code = '53' AND coalesce(v.profession_id, 16) = 16 ORDER BY s.id`,
      ),
    ).toEqual([
      { title: 'Population de démonstration', value: 1800 },
      { title: 'Inscrits des universités avec secteur santé, toutes disciplines', value: expect.any(Number) },
    ]);
    expect(
      count(
        `SELECT sum(f.value) AS n FROM current_figures f JOIN figure_lines n ON n.id = f.line_id JOIN trainings t ON t.id = n.training_id
         JOIN participations p ON p.id = t.participation_id JOIN periods d ON d.id = n.period_id
         WHERE f.layer = 'verified' AND n.nature = 'actual' AND n.measure = 'entered' AND n.profession_key = '16'
           AND n.region_code = '53' AND d.label = '2024-2025' AND p.action_key = 'PS_INITIALE'`,
      ),
    ).toBe(249);
  });

  it('signs agreements, pays tranches, blocks one, and is late with seven milestones', () => {
    const { n: projects = 0 } = rows<{ n: number }>('SELECT count(*) AS n FROM projects')[0] ?? {};
    const ids = Array.from({ length: projects }, (_, index) => index + 1);
    const all = [...moneyOfProjects(read(), ids, DEMO_DAY).values()];
    const having = (what: (money: ProjectMoney) => boolean) => all.filter(what).length;
    const of = (state: string) => (money: ProjectMoney) =>
      money.tranches.some((tranche) => tranche.state === state);
    expect({
      agreements: having(({ agreement }) => agreement !== null),
      incomplete: having(({ missingCents }) => missingCents !== null && missingCents !== 0),
      blocked: having(of('blocked')),
      reviews: having(({ reviews }) => reviews.length > 0),
      cofunded: having(({ cofunding }) => cofunding.length > 0),
      milestones: all.reduce((sum, { milestones }) => sum + milestones.length, 0),
      late: all.reduce((sum, { milestoneCount }) => sum + milestoneCount.late, 0),
      toVerify: all.flatMap(({ milestones }) => milestones).filter(({ state }) => state === 'declared')
        .length,
    }).toEqual({
      ...{ agreements: 26, incomplete: 0, blocked: 1, reviews: 8, cofunded: 10 },
      ...{ milestones: 60, late: 7, toVerify: 2 },
    });
  });

  it('merges two training bodies and no university: what is counted by university stays as it was', async () => {
    const merged = rows<{ kind: string; health: number }>(
      `SELECT p.kind, max(p.health_university, q.health_university) AS health FROM organisation_heirs h
       JOIN organisations p ON p.id = h.organisation_id JOIN organisations q ON q.id = h.heir_id`,
    );
    expect(merged).toEqual([{ kind: 'company', health: 0 }]);
    for (const day of ['2026-09-30', DEMO_DAY])
      expect((await componentsAt(day, 'committed'))['PS_INITIALE.S1.U'], day).toBe(19);
  });

  it('holds fictitious projects and organisations only', () => {
    expect(rows('SELECT DISTINCT origin FROM projects')).toEqual([{ origin: 'demonstration' }]);
    expect(rows('SELECT DISTINCT origin FROM organisations ORDER BY 1')).toEqual([
      { origin: 'demonstration' },
      { origin: 'reference' },
    ]);
    expect(
      count(`SELECT count(*) AS n FROM organisations o WHERE origin = 'reference' AND
        (id IN (SELECT organisation_id FROM membership_events) OR id IN (SELECT organisation_id FROM trainings))`),
    ).toBe(0);
    expect(count("SELECT count(*) AS n FROM projects WHERE name NOT LIKE '%(démonstration)'")).toBe(0);
    expect(
      count(
        "SELECT count(*) AS n FROM organisations WHERE origin = 'demonstration' AND name NOT LIKE '%de démonstration%'",
      ),
    ).toBe(0);
  });

  it('has accounts that anybody may try, under an address that cannot exist', async () => {
    expect(count("SELECT count(*) AS n FROM people WHERE email NOT LIKE '%@demonstration.invalid'")).toBe(0);
    for (const key of ['pilote', 'contribution', 'officier', 'officiere', 'observation', 'administration']) {
      const account = await accountToSignIn(read(), emailOf(key));
      expect(await passwordMatches(account?.passwordHash, DEMO_PASSWORD), key).toBe(true);
    }
    const officers = rows<{ n: number }>(
      "SELECT count(*) AS n FROM account_scopes s JOIN accounts a ON a.id = s.account_id WHERE a.role = 'officer' GROUP BY s.key",
    );
    expect(officers).toHaveLength(9);
    expect(officers.every(({ n }) => n >= 2)).toBe(true);
  });
});

describe('season 1', () => {
  it('has 24 laureates and 39 participations', () => {
    expect(count("SELECT count(DISTINCT project_id) AS n FROM participations WHERE season_key = 'S1'")).toBe(
      24,
    );
    expect(
      rows(
        "SELECT action_key AS action, count(*) AS n FROM participations WHERE season_key = 'S1' GROUP BY 1 ORDER BY 2 DESC",
      ),
    ).toEqual([
      { action: 'PS_INITIALE', n: 17 },
      { action: 'SPECIALISTES', n: 13 },
      { action: 'DIRECTION', n: 4 },
      { action: 'REGLEMENTAIRE', n: 3 },
      { action: 'JURISTES', n: 2 },
    ]);
    expect(
      rows(`SELECT r.number, count(*) AS n FROM participations p JOIN intake_rounds r ON r.id = p.intake_round_id
        GROUP BY 1 ORDER BY 1`),
    ).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  it('commits what gives the published rates, known when they were published', async () => {
    for (const day of ['2023-09-01', DEMO_DAY])
      expect(await componentsAt(day, 'committed')).toMatchObject({
        'PS_INITIALE.S1.U': 19,
        'SPECIALISTES.S1': 14,
        'DIRECTION.S1.D': 1,
        'DIRECTION.S1.C': 4,
        'JURISTES.S1': 1,
        'REGLEMENTAIRE.S1': 14,
      });
  });

  it('reads the objectives of 2021 on a day of their time', async () => {
    expect(await componentsAt('2023-03-01', 'committed')).toMatchObject({
      'REGLEMENTAIRE.S1': 3,
      'REGLEMENTAIRE.S1.004.P': 3,
      'REGLEMENTAIRE.S1.004.M': 1,
    });
  });

  it('has opened less than it committed, and more with the years', async () => {
    const last = await componentsAt(DEMO_DAY, 'verified');
    const before = await componentsAt('2024-12-31', 'verified');
    const committed = await componentsAt(DEMO_DAY, 'committed');
    for (const id of ['PS_INITIALE.S1.U', 'SPECIALISTES.S1', 'REGLEMENTAIRE.S1']) {
      expect(last[id], id).toBeLessThan(committed[id] ?? 0);
      expect(last[id], id).toBeGreaterThan(before[id] ?? 0);
    }
  });
});

describe('season 2', () => {
  it('covers the new actions, and none of the closed one', () => {
    const actions = rows<{ action: string }>(
      "SELECT DISTINCT action_key AS action FROM participations WHERE season_key = 'S2' ORDER BY 1",
    ).map(({ action }) => action);
    expect(actions).toEqual([
      'CONTINUE',
      'JURISTES',
      'MEDIATEURS',
      'PS_INITIALE',
      'SPECIALISTES',
      'SPECIALITES',
      'TRAVAIL_SOCIAL',
    ]);
    expect(count("SELECT count(*) AS n FROM participations WHERE season_key = 'S2'")).toBe(13);
    expect(count("SELECT count(DISTINCT project_id) AS n FROM participations WHERE season_key = 'S2'")).toBe(
      11,
    );
  });

  it('has trainings renamed from a day, one to come, one that passed to another member, one replaced', async () => {
    const { id: projectId = 0 } = (await findProject(read(), { slug: 'specia-med' })) ?? {};
    const titles = async (day: string) =>
      (await trainingsAt(read(), { projectId }, day)).map(({ title }) => title);
    expect(await titles('2026-10-04')).toContain('Module – Numérique en radiologie et imagerie');
    expect(await titles('2026-10-05')).toContain('Module – Imagerie médicale et intelligence artificielle');
    expect(await titles(DEMO_DAY)).toContain('Module – Numérique en médecine générale');
    expect(await titles('2027-09-01')).toContain('Module – Médecine générale et santé numérique');
    expect(rows('SELECT kind, count(*) AS n FROM training_events GROUP BY 1 ORDER BY 1')).toEqual([
      { kind: 'region_added', n: 1 },
      { kind: 'renamed', n: 3 },
      { kind: 'replaced', n: 1 },
      { kind: 'transferred', n: 1 },
    ]);
    const { id: continuum = 0 } = (await findProject(read(), { slug: 'continuum-soin' })) ?? {};
    const declarer = async (day: string) =>
      (await trainingsAt(read(), { projectId: continuum }, day)).find(({ title }) =>
        title.includes('Cyberhygiène'),
      )?.organisation;
    expect(await declarer('2026-11-17')).not.toBe(await declarer('2026-11-18'));
  });

  it('has a diagnostic beside the study, trainings in front of three findings, and one link that waits', async () => {
    const diagnostics = publicDiagnostics(read(), { actionKey: 'SPECIALISTES', day: DEMO_DAY });
    expect(diagnostics.map(({ acronym, findings }) => [acronym, findings.length])).toEqual([
      ['ARMOR-NUM', 4],
      [null, 23],
    ]);
    expect(findingCounts(diagnostics)).toEqual({ findings: 27, answered: 3 });
    // What is confirmed was proposed by somebody else.
    expect(rows('SELECT event, count(*) AS n FROM finding_answers GROUP BY 1 ORDER BY 1')).toEqual([
      { event: 'confirmed', n: 3 },
      { event: 'proposed', n: 4 },
    ]);
  });

  it('has two files of the label, one of them granted by an invented decision that says so', async () => {
    const now = nowAt(new Date(`${DEMO_DAY}T09:00:00Z`));
    const files = await readLabelFiles(read(), await actorOf('observation'), now);
    expect(
      files.map(({ acronym, completeness: { mandatory }, standing }) => [
        acronym,
        mandatory.yes,
        mandatory.blank,
        standing?.decision,
      ]),
    ).toEqual([
      ['FRANCIL-EST', 6, 0, 'granted'],
      ['FRANCIL-OUEST', 3, 3, undefined],
    ]);
    expect(rows('SELECT DISTINCT body FROM label_decisions')).toEqual([
      { body: 'Medicen Paris Region (démonstration, décision inventée)' },
    ]);
  });

  it('covers two specialties of 55 by open modules, 7 of 148 cells, and a third by a framework alone', async () => {
    const { coverage } = await specialtyMatrix(read(), { day: DEMO_DAY });
    expect(coverage.module_open).toEqual({
      rows: { covered: 2, of: 55 },
      cells: { covered: 7, of: 148 },
      ai: { covered: 2, of: 55 },
      outside: 0,
    });
    expect(coverage.framework_written.rows).toEqual({ covered: 1, of: 55 });
  });

  it('has eight confirmed links with emerging jobs and four that wait; four sheets are faced, 30 of 34 are not', async () => {
    const { jobs } = await observatory(read(), DEMO_DAY);
    expect(jobs.flatMap(({ links }) => links)).toHaveLength(8);
    expect(rows('SELECT count(*) AS links FROM job_links')).toEqual([{ links: 12 }]);
    const { without, of } = withoutTraining(jobs);
    expect([without.length, of]).toEqual([30, 34]);
  });

  it('says what some sixty trainings cover, one of them nothing, and leaves the titles of social work open', () => {
    const covering = rows<{ id: number; n: number }>(
      'SELECT training_id AS id, sum(covers) AS n FROM training_coverage GROUP BY 1',
    );
    expect(covering.length).toBeGreaterThanOrEqual(55);
    expect(covering.filter(({ n }) => n === 0)).toHaveLength(1);
    expect(rows('SELECT id FROM framework_titles')).toEqual([]);
  });

  it('has one project that gave up and one whose agreement was ended, with nothing of them engaged any more', async () => {
    expect(
      rows("SELECT slug, status FROM projects WHERE status IN ('abandoned', 'terminated') ORDER BY 1"),
    ).toEqual([
      { slug: 'lien-social-sn', status: 'terminated' },
      { slug: 'riviera-sn', status: 'abandoned' },
    ]);
    const { laureates, gaveUp } = await seasonOverview(read(), 'S2', DEMO_DAY);
    expect({ laureates, gaveUp }).toEqual({ laureates: 11, gaveUp: 1 });
    const engaged = async (day: string) =>
      (await rollupsAt(read(), 'action', day, { actionKey: 'TRAVAIL_SOCIAL', measure: 'trainings' })).find(
        (row) => row.layer === 'committed',
      )?.tally.value;
    expect((await engaged('2026-06-09')) ?? 0).toBe(((await engaged('2026-06-10')) ?? 0) + 1);
    const planned = (await rollupsAt(read(), 'project', DEMO_DAY)).filter(
      ({ projectId, layer }) =>
        layer === 'committed' &&
        projectId === rows<{ id: number }>("SELECT id FROM projects WHERE slug = 'lien-social-sn'")[0]?.id,
    );
    expect(planned.map(({ tally }) => [tally.value, tally.notApplicables])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('has consortia whose rules are met, not met, to check, and derogated', async () => {
    const resultsOf = async (slug: string, action: string, day = DEMO_DAY) => {
      const { id = 0 } = (await findProject(read(), { slug })) ?? {};
      const place = participationsOfConsortium(read(), id).find(({ actionKey }) => actionKey === action);
      if (!place) throw new Error(`${slug}/${action}`);
      const verdicts = verdictsOf(factsOn(await consortiumRecords(read(), [id]), place, day));
      return Object.fromEntries(verdicts.map(({ rule, result }) => [rule.code, result]));
    };
    expect(await resultsOf('solo-spe', 'SPECIALISTES')).toMatchObject({ 'SP-1': 'met', 'SP-2': 'derogated' });
    expect(await resultsOf('magellan-sn', 'PS_INITIALE', '2026-09-30')).toMatchObject({ 'PS-4': 'met' });
    expect(await resultsOf('magellan-sn', 'PS_INITIALE', '2026-10-01')).toEqual({
      ...{ 'PS-1': 'met', 'PS-2': 'met', 'PS-3': 'met', 'PS-4': 'unmet' },
    });
    expect(await resultsOf('horizon-ps', 'PS_INITIALE')).toMatchObject({ 'PS-3': 'unmet', 'PS-4': 'met' });
    expect(await resultsOf('mediaction', 'MEDIATEURS')).toMatchObject({
      ...{ 'ME-1': 'met', 'ME-2': 'unmet', 'ME-4': 'met', 'ME-6': 'to_check', 'ME-8': 'unmet' },
    });
    expect(await resultsOf('proxi-num', 'MEDIATEURS')).toMatchObject({
      'ME-2': 'met',
      'ME-6': 'met',
      'ME-7': 'met',
    });
    expect(await resultsOf('continuum-soin', 'CONTINUE')).toMatchObject({ 'CO-1': 'met', 'CO-2': 'met' });
    expect(await resultsOf('droit-sn', 'JURISTES')).toMatchObject({ 'JU-1': 'met', 'JU-3': 'to_check' });
  });

  it('counts the accompagnants of MEDIATEURS as it did: 2 747', async () => {
    const { actions } = await seasonOverview(read(), 'S2', DEMO_DAY);
    const component = actions
      .flatMap(({ components }) => components)
      .find(({ id }) => id === 'MEDIATEURS.S2');
    expect(component?.values.verified.value).toBe(2747);
  });

  it('has in its sessions as many people as were declared, by region and year, but six in Normandie', () => {
    const declared = rows<{ place: string; measure: string; count: number }>(
      `SELECT n.region_code || ' ' || n.period_id AS place, n.measure, coalesce(sum(f.value), 0) AS count
       FROM current_figures f JOIN figure_lines n ON n.id = f.line_id JOIN trainings t ON t.id = n.training_id
       JOIN participations a ON a.id = t.participation_id
       WHERE f.layer = 'declared' AND n.nature = 'actual' AND a.action_key = 'MEDIATEURS' AND t.title LIKE 'Parcours%'
         AND n.measure IN ('entered', 'first_entered', 'certified') GROUP BY 1, 2`,
    );
    const counted = enteredInAction(read(), 'MEDIATEURS', { day: DEMO_DAY, kind: 'academic_year' });
    const inSessions = (place: string, key: 'entered' | 'firstEntered' | 'certified') =>
      counted
        .filter(({ regionCode, periodId }) => `${regionCode} ${periodId}` === place)
        .reduce((sum, row) => sum + row[key], 0);
    const keys = { entered: 'entered', first_entered: 'firstEntered', certified: 'certified' } as const;
    const missing = declared.flatMap(({ place, measure, count }) => {
      const left = count - inSessions(place, keys[measure as keyof typeof keys]);
      return left === 0 ? [] : [[place.slice(0, 2), measure, left]];
    });
    expect(missing).toEqual([
      ['28', 'entered', 6],
      ['28', 'first_entered', 6],
    ]);
    const sessions = sessionsOfAction(read(), 'MEDIATEURS', DEMO_DAY);
    const held = sessions.filter(({ state }) => state === 'held');
    expect(held.filter(({ onSiteMin }) => (onSiteMin ?? 0) < 10)).toHaveLength(3);
    expect(held.filter(({ onSiteMin, mediators }) => (onSiteMin ?? 0) > 10 && mediators === 9)).toHaveLength(
      1,
    );
    expect(sessions.filter(({ state }) => state === 'cancelled')).toHaveLength(2);
    expect(sessions.filter(({ zoneNumber }) => zoneNumber === null).map(({ region }) => region)).toEqual([
      'La Réunion',
    ]);
    expect(differing(read())).toEqual([]);
  });

  it('counts accompagnants by hundreds, well below the 10 000', async () => {
    const total = (
      await rollupsAt(read(), 'action', DEMO_DAY, { actionKey: 'MEDIATEURS', measure: 'first_entered' })
    )
      .filter((row) => row.layer === 'declared')
      .reduce((sum, row) => sum + row.tally.value, 0);
    expect(total).toBeGreaterThan(500);
    expect(total).toBeLessThan(6000);
  });
});

describe('the story', () => {
  it('reaches 153 of the 864 cells region × profession with verified learners of 2024-2025', async () => {
    const periodId = (await periods(read())).find(({ label }) => label === '2024-2025')?.id;
    const matrix = await coverageMatrix(await everyProject(), {
      ...{ by: 'profession', day: '2026-11-20', periodId },
    });
    expect([matrix.cells, matrix.counts.reached]).toEqual([864, 153]);
    const reached = matrix.rows.filter(({ cells }) => cells.some(({ state }) => state === 'reached'));
    expect(reached).toHaveLength(23);
  });

  it('reaches every region but two, and one project three of them', () => {
    expect(
      rows(
        'SELECT code FROM regions WHERE code NOT IN (SELECT region_code FROM training_regions) ORDER BY 1',
      ),
    ).toEqual([{ code: '06' }, { code: '94' }]);
    expect(
      rows(`SELECT p.slug FROM projects p JOIN trainings t ON t.project_id = p.id JOIN training_regions r ON r.training_id = t.id
        JOIN participations a ON a.id = t.participation_id WHERE a.season_key = 'S1'
        GROUP BY p.id HAVING count(DISTINCT r.region_code) = 3 ORDER BY 1`),
    ).toEqual([{ slug: 'caraib-sn' }, { slug: 'trialp' }]);
  });

  it('has consortia of two to six organisations when they begin, and one project alone under a derogation', () => {
    for (const { slug, n } of rows<{ slug: string; n: number }>(
      `SELECT p.slug, count(*) AS n FROM membership_events m JOIN projects p ON p.id = m.project_id
       WHERE m.known_from = p.known_from GROUP BY p.id`,
    )) {
      expect(n).toBeGreaterThanOrEqual(slug === 'solo-spe' ? 1 : 2);
      expect(n).toBeLessThanOrEqual(6);
    }
  });

  it('has sections in every state in the open campaign', () => {
    const states = rows<{ status: string; last: string | null; entered: number }>(
      `SELECT s.status, (SELECT e.step FROM section_events e WHERE e.section_id = s.id ORDER BY e.id DESC LIMIT 1) AS last,
         EXISTS (SELECT 1 FROM figure_revisions r WHERE r.section_id = s.id) AS entered
       FROM sections s JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id WHERE c.closed_at IS NULL`,
    );
    const has = (wanted: Partial<(typeof states)[number]>) =>
      expect(states).toContainEqual(expect.objectContaining(wanted));
    has({ status: 'draft', entered: 0 });
    has({ status: 'draft', entered: 1 });
    has({ status: 'submitted', last: 'submit' });
    has({ status: 'submitted', last: 'open_review' });
    has({ status: 'submitted', last: 'correct' });
    has({ status: 'returned', last: 'return' });
    has({ status: 'validated', last: 'validate' });
    expect(count('SELECT count(*) AS n FROM campaigns WHERE closed_at IS NOT NULL')).toBe(4);
    expect(
      count("SELECT count(*) AS n FROM sections WHERE nothing_to_report = 1 AND status = 'validated'"),
    ).toBeGreaterThan(0);
  });

  it('has drafts that a lock caught, one of which an exception is asked for', () => {
    const locked = rows<{ slug: string; asked: string | null }>(
      `SELECT DISTINCT p.slug, (SELECT q.at FROM exception_requests q WHERE q.section_id = s.id AND q.answered_at IS NULL) AS asked
       FROM sections s JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
       JOIN projects p ON p.id = r.project_id JOIN figure_revisions f ON f.section_id = s.id
       WHERE c.closed_at IS NOT NULL AND s.status = 'draft' ORDER BY p.slug`,
    );
    expect(locked.map(({ slug, asked }) => [slug, asked?.slice(0, 10) ?? null])).toEqual([
      ['medimed', null],
      ['specia-med', '2026-11-18'],
    ]);
  });

  it('has every kind of cell, small ones among them', async () => {
    const kinds = rows<{ state: string }>('SELECT DISTINCT state FROM figure_revisions ORDER BY 1').map(
      (r) => r.state,
    );
    expect(kinds).toEqual(['estimate', 'not_applicable', 'nothing_to_report', 'number']);
    expect(
      count("SELECT count(*) AS n FROM current_figures WHERE state = 'number' AND value = 0"),
    ).toBeGreaterThan(0);
    const small = (await rollupsAt(read(), 'action_region', DEMO_DAY, { measure: 'entered' })).filter(
      ({ layer, tally }) => layer === 'verified' && tally.value >= 1 && tally.value <= 4,
    );
    expect(small.length).toBeGreaterThan(2);
  });

  it('amends a target, and earlier days read the printed one', async () => {
    expect((await componentVersionsOf(read(), 'JURISTES.S2')).map((v) => [v.target, v.knownFrom])).toEqual([
      [1, '2023-09-01'],
      [2, '2025-06-02'],
    ]);
  });

  it('lets a partner leave', async () => {
    const { id = 0 } = (await findProject(read(), { slug: 'norsante' })) ?? {};
    const names = async (day: string) => (await activeMembers(read(), id, day)).map((m) => m.name);
    expect(await names('2025-01-30')).toContain('CHU de démonstration – Normandie');
    expect(await names('2025-01-31')).not.toContain('CHU de démonstration – Normandie');
  });
});

describe('the main job', () => {
  it('is ready for the lead, and the officer has entered nothing', async () => {
    const report = await openReport('armor-num');
    expect(report.sections.map((s) => [s.actionKey, s.status])).toEqual([
      ['PS_INITIALE', 'draft'],
      ['SPECIALISTES', 'draft'],
    ]);
    const { accountId } = await actorOf('officier');
    const entered = ownSections(
      read(),
      { accountId },
      report.sections.map(({ id }) => id),
    );
    expect(entered.size).toBe(0);
    expect(report.dueOn < DEMO_DAY && DEMO_DAY <= report.closesOn).toBe(true);
  });

  it('holds surprising values that wait for an officer, each with its reason, and one reason of before', async () => {
    const waiting = rows<{ id: number; slug: string }>(
      `SELECT s.id, j.slug FROM sections s JOIN reports r ON r.id = s.report_id JOIN projects j ON j.id = r.project_id
       WHERE s.status = 'submitted'`,
    );
    const surprising = new Map<string, Set<string>>();
    for (const { id, slug } of waiting)
      for (const { code, reasons } of await warningsIn(read(), id)) {
        expect([slug, code, reasons.length > 0]).toEqual([slug, code, true]);
        surprising.set(slug, (surprising.get(slug) ?? new Set()).add(code));
      }
    expect([...(surprising.get('francil-ouest') ?? [])]).toEqual(
      expect.arrayContaining(['fall', 'far_below', 'validated_over_entered']),
    );
    expect([...(surprising.get('medimed') ?? [])]).toContain('certified_over_validated');
    const returned = (await openReport('continuum-soin')).sections.find((s) => s.status === 'returned');
    const left = await unjustifiedOf(read(), returned?.id ?? 0);
    expect(left.map(({ outdated }) => outdated.length)).toContain(1);
  });

  it('moves the figures of the day, and leaves those of the day before', async () => {
    const report = await openReport('armor-num');
    const section = report.sections.find((s) => s.actionKey === 'SPECIALISTES');
    const [training] = rows<{ id: number; organisationId: number }>(
      `SELECT t.id, t.organisation_id AS organisationId FROM trainings t JOIN projects p ON p.id = t.project_id
       WHERE p.slug = 'armor-num' AND t.title LIKE '%Jumeaux numériques%'`,
    );
    if (!section || !training) throw new Error('no training to open');
    const lead = await asOf('pilote', `${DEMO_DAY}T09:00:00Z`);
    const cell = {
      trainingId: training.id,
      regionCode: '52',
      periodId: report.periodId,
      levelKey: '7',
      professionKey: '45',
      measure: 'entered',
      text: '19',
      seen: null,
    };
    const opening = {
      participationId: section.participationId,
      subject: 'training',
      organisationId: training.organisationId,
      trainingId: training.id,
      happenedOn: '2025-10-06',
      seen: null,
    };
    await execute(enterFigures, { reportId: report.id, cells: [cell], offers: [opening] }, lead);
    const { version } = await openReport('armor-num');
    await execute(
      submitReport,
      { reportId: report.id, version },
      await asOf('pilote', `${DEMO_DAY}T09:10:00Z`),
    );
    for (const { id } of report.sections) {
      await execute(openReview, { sectionId: id }, await asOf('officier', `${DEMO_DAY}T10:00:00Z`));
      await execute(validateSection, { sectionId: id }, await asOf('officier', `${DEMO_DAY}T10:05:00Z`));
    }
    for (const layer of ['declared', 'verified']) {
      const before = (await componentsAt('2026-11-19', layer))['SPECIALISTES.S1'] ?? 0;
      expect((await componentsAt(DEMO_DAY, layer))['SPECIALISTES.S1']).toBe(before + 1);
    }
    expect(await auditRollups(read())).toEqual([]);
  });

  it('gives back an earlier observation when a cell is blanked in a returned section', async () => {
    const report = await openReport('occisante');
    const section = report.sections.find((s) => s.status === 'returned');
    if (!section) throw new Error('no returned section');
    const entry = (await entriesOfSection(read(), section.id, report.periodId)).find(
      (e) => e.measure === 'entered',
    );
    if (!entry) throw new Error('no entry');
    const { lineId, lastId, measure } = entry;
    const address = { ...rowOf(entry), measure };
    const lead = await asOf('pilote.univ-76', `${DEMO_DAY}T11:00:00Z`);
    const cells = [{ ...address, periodId: report.periodId, text: '', seen: lastId }];
    await execute(enterFigures, { reportId: report.id, cells }, lead);
    const { version } = await openReport('occisante');
    await execute(
      submitReport,
      { reportId: report.id, version },
      { ...lead, now: nowAt(new Date(`${DEMO_DAY}T11:05:00Z`)) },
    );
    const [standing] = rows<{ observedOn: string }>(
      `SELECT observed_on AS observedOn FROM current_figures WHERE layer = 'declared' AND line_id = ${lineId}`,
    );
    expect(standing?.observedOn).toBe('2026-03-31');
    expect(await auditRollups(read())).toEqual([]);
  });
});

describe('the audit', () => {
  it('finds every row as its history, its journal and its sections say', async () => {
    expect(await auditRows(read())).toEqual([]);
  });

  it('finds the same aggregates for every past day, and fills those that an older file lacks', async () => {
    const days = await rollupDays(read());
    expect(days.length).toBeGreaterThan(50);
    const differing = async () => {
      const found: string[] = [];
      for (const day of days) if ((await auditRollups(read(), day)).length > 0) found.push(day);
      return found;
    };
    expect(await differing()).toEqual([]);
    const later = "grain IN ('participation', 'term')";
    await write(async (tx) => {
      prepared(
        tx,
        `DELETE FROM rollup_values WHERE key_id IN (SELECT id FROM rollup_keys WHERE ${later})`,
      ).run();
      prepared(tx, `DELETE FROM rollup_keys WHERE ${later}`).run();
      await fillSeries(tx);
    });
    for (const grain of ['participation', 'term'])
      expect(rows(`SELECT id FROM rollup_keys WHERE grain = '${grain}'`).length).toBeGreaterThan(100);
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('finds a series that is not what the revisions give', async () => {
    await write(async (tx) => {
      prepared(tx, 'UPDATE rollup_values SET value = value + 1 WHERE key_id = 1').run();
    });
    const [difference, ...others] = await auditRollups(read());
    expect(others).toEqual([]);
    expect(difference?.stored.value).toBe((difference?.recomputed.value ?? 0) + 1);
  });
});
