import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditRollups } from '@/db/audit';
import { auditRows } from '@/db/audit-rows';
import * as changes from '@/db/comparison-changes';
import { consortiumChanges } from '@/db/consortium-fact-rows';
import { findFact } from '@/db/consortium-facts';
import { reachedPlaces } from '@/db/coverage-learners';
import { settlePastFigures } from '@/db/figure-past';
import { rollupsAt } from '@/db/figure-rollups';
import { earlierStandings } from '@/db/figures';
import { frameworkChanges } from '@/db/framework-changes';
import { standingEntries } from '@/db/gap-entries';
import * as rows from '@/db/journal-rows';
import { recountOffers } from '@/db/offer-history';
import { afterTakingBack } from '@/db/offers';
import { countedUniversities } from '@/db/organisation-counted';
import { HELD_TABLES, heldBlocks } from '@/db/person-held';
import { verifiedEntrants, verifiedLearners } from '@/db/populations';
import { withdrawProjectRows, withdrawTrainingRow } from '@/db/project-life';
import { standingOfParticipation } from '@/db/project-overlaps';
import { participationCoverageAt } from '@/db/project-rows';
import { reportHeading } from '@/db/report-rows';
import { releasedSections } from '@/db/section-releases';
import { sectionSays } from '@/db/section-says';
import { read, write } from '@/db/store';
import { coverageAt } from '@/db/training-coverage';
import * as trainings from '@/db/training-rows';
import { setLists } from '@/db/training-writes';
import * as lines from '@/db/why-lines';
import { offersOfParticipations, unsentOffers } from '@/db/why-offers';
import { contributorsAt } from '@/db/why-participations';
import { recordedOn } from '@/db/withdrawals';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { LAYERS, WITHDRAWN_THINGS } from '@/lib/domain/vocabulary';
import { applyRetention } from '@/lib/person/apply-retention';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { SECURITY_COMMANDS } from '@/lib/wording/journal-commands';
import { by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { NOW, programmeDatabase } from './database';
import type { PreparedText } from './prepared-texts';
import { sourceFiles } from './source-files';

const modules = import.meta.glob<{ PREPARED: PreparedText[] }>(['../db/**/*.ts', '!**/*.test.ts'], {
  query: '?prepared',
});

interface Call extends PreparedText {
  /** `db/offers.ts:113`. */
  at: string;
}

const calls: Call[] = [];
/** Where the story below had a statement compiled. */
const reached = new Set<string>();
/** The texts that it compiled there. */
const texts = new Map<string, { at: string; text: string }>();

beforeAll(async () => {
  for (const [path, load] of Object.entries(modules))
    for (const call of (await load()).PREPARED) calls.push({ ...call, at: `${path.slice(3)}:${call.line}` });
});

/** Notes who asks the driver for a statement: the file of db above `prepared`. */
function noteCalls(): () => void {
  const { prototype } = Database;
  const { prepare } = prototype;
  prototype.prepare = function noted(this: Database.Database, text: string) {
    const frames = (new Error().stack ?? '')
      .split('\n')
      .filter((frame) => !/store-prepared|allAside/.test(frame));
    const [, at = ''] =
      /\/(db\/[\w/-]+\.ts:\d+):\d+/.exec(frames.find((frame) => frame.includes('/db/')) ?? '') ?? [];
    reached.add(at);
    texts.set(`${at} ${text}`, { at, text });
    return prepare.call(this, text);
  } as typeof prepare;
  return () => {
    prototype.prepare = prepare;
  };
}

describe('a statement whose text is made of constants', () => {
  it('is compiled by SQLite on the schema of today', async () => {
    const client = new Database(await programmeDatabase(), { readonly: true });
    const broken = calls.flatMap(({ at, text }) => {
      try {
        if (text !== undefined) client.prepare(text);
        return [];
      } catch (error) {
        return [`${at} ${error}`];
      }
    });
    client.close();
    expect(calls.length).toBeGreaterThan(200);
    expect(broken).toEqual([]);
  });

  it('stands where it is prepared', () => {
    expect(calls.filter(({ given }) => given).map(({ at }) => at)).toEqual([]);
  });
});

it('a piece of SQL in the builder names its tables and columns by the schema', () => {
  const pieces = sourceFiles('db').flatMap(({ path, text }) =>
    [...text.matchAll(/\bsql(?:<[^>]*>)?`([^`]*)`/g)].map(([, piece = '']) => ({ path, piece })),
  );
  expect(pieces.length).toBeGreaterThan(10);
  const named = /\b(?:select|join|update|insert)\b|(?<!\bdistinct )\bfrom\b/i;
  expect(pieces.filter(({ piece }) => named.test(piece))).toEqual([]);
});

describe('a statement whose text arguments decide', () => {
  it('is compiled for each of their values by a question asked here', async () => {
    const stop = noteCalls();
    try {
      await programmeDatabase();
      await ask(await consortium());
    } finally {
      stop();
    }
    const asked = calls.filter(({ text }) => text === undefined).map(({ at }) => at);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((at) => !reached.has(at))).toEqual([]);
  });
});

/** The tables that grow with every entry. */
const GROWING = ['figure_lines', 'figure_revisions', 'current_figures', 'journal'];
/** Files of db that go through one of them from end to end, and why nobody waits for it. */
const READS_ALL: Readonly<Record<string, string>> = {
  'db/audit-authors.ts': 'the audit, from a terminal',
  'db/audit-standing.ts': 'the audit',
  'db/gap-entries.ts': 'every figure that surprises is looked for, in a thread of its own',
  'db/journal-rows.ts': 'the newest lines come first and stop at the page; they are counted up to a cap',
  'db/objective-version-sums.ts': 'the audit',
  'db/populations.ts': 'every line of a profession, in a thread of its own',
};

describe('a question that every entry would slow down', () => {
  it('is asked by those alone who can wait for it', async () => {
    const client = new Database(await programmeDatabase(), { readonly: true });
    const tables = new Map(
      (
        client.prepare('SELECT rootpage AS page, tbl_name AS name FROM sqlite_master').all() as {
          page: number;
          name: string;
        }[]
      ).map(({ page, name }) => [page, name]),
    );
    const asked = [...calls, ...texts.values()].flatMap(({ at, text }) =>
      text !== undefined && /^\s*(?:select|with)\b/i.test(text) ? [{ at, text }] : [],
    );
    const through = asked.filter(({ text }) =>
      tablesReadThrough(client, text, tables).some((name) => GROWING.includes(name)),
    );
    client.close();
    expect(asked.length).toBeGreaterThan(300);
    const files = new Set(through.map(({ at }) => at.replace(/:\d+$/, '')));
    expect([...files].sort()).toEqual(Object.keys(READS_ALL));
  });
});

interface Opcode {
  opcode: string;
  p1: number;
  p2: number;
}

/**
 * The tables that a statement reads from one end, by the program that SQLite makes of it. Without statistics, which no
 * database of ours keeps, that program is the same whatever the tables hold. A backward walk (`Last`) that a limit ends,
 * as for the newest line of the journal, is not one.
 */
function tablesReadThrough(
  client: Database.Database,
  text: string,
  tables: ReadonlyMap<number, string>,
): string[] {
  const named = [...text.matchAll(/[@$](\w+)/g)].map(([, name = '']) => [name, null] as const);
  const bound = named.length > 0 ? [Object.fromEntries(named)] : [];
  const bare = Array.from(text.match(/\?/g) ?? [], () => null);
  const program = client.prepare(`EXPLAIN ${text}`).all(...bare, ...bound) as Opcode[];
  const opened = new Map<number, string>();
  for (const { opcode, p1, p2 } of program) if (opcode === 'OpenRead') opened.set(p1, tables.get(p2) ?? '');
  const isWalk = ({ opcode, p1 }: Opcode) =>
    opcode === 'Rewind' || (opcode === 'Last' && opened.get(p1) !== 'journal');
  return program.filter(isWalk).map(({ p1 }) => opened.get(p1) ?? '');
}

const SETTLED = ['declared', 'verified'] as const;

/** Two reports are entered, sent and validated; then each question is asked with each value of what decides its text. */
async function ask(c: Consortium): Promise<void> {
  for (const [report, sent] of [
    [c.june, '2026-07-01'],
    [c.october, '2026-11-02'],
  ] as const) {
    await enter(
      c.lead,
      report.id,
      { cells: [c.cell('law', '28'), c.cell('mediation', '90')], offers: [c.opening('2025-09-01')] },
      on(sent),
    );
    const version = (await reportHeading(read(), report.id))?.version;
    await execute(submitReport, { reportId: report.id, version }, by(c.lead, on(sent)));
    await execute(validateSection, { sectionId: report.law }, by(c.officer, on(sent)));
  }
  const { day } = NOW;
  const { jurists } = c.participations;

  await auditRollups(read(), day);
  await auditRows(read());
  for (const isPast of [false, true])
    await verifiedEntrants(read(), { professionIds: [16], day: NOW.day, isPast });
  for (const isLast of [true, false]) {
    await verifiedLearners(read(), { participationIds: [1], day: NOW.day, isLast });
    await reachedPlaces(read(), { participationIds: [1], day: NOW.day, isLast });
  }
  for (const said of [{}, { mark: 1 }]) await sectionSays(read(), c.october.law, said);
  for (const of of [{ campaignId: c.october.campaignId }, { reportId: c.october.id }])
    await releasedSections(read(), of, day);
  for (const thing of WITHDRAWN_THINGS) recordedOn(read(), thing, 1, day);
  const series = { seasonKey: 'S1', actionKey: 'JURISTES', regionCode: '53', projectId: c.projectId };
  for (const where of [{}, { ...series, componentId: 'JURISTES.S1', measure: 'entered' }])
    await rollupsAt(read(), 'action', day, where);

  const span = { from: '2025-01-01', to: day };
  for (const scope of [span, { ...span, seasonKey: 'S1', actionKey: 'JURISTES' } as const])
    for (const changed of [
      changes.sectionChanges,
      changes.commitmentChanges,
      changes.projectChanges,
      changes.memberChanges,
      changes.successionChanges,
      changes.departureChanges,
      changes.amountChanges,
      changes.moneyChanges,
      changes.statementChanges,
      changes.lifeChanges,
      frameworkChanges,
      consortiumChanges,
    ])
      await changed(read(), scope);

  for (const fact of ['function', 'derogation', 'trait', 'certification'] as const) findFact(read(), fact, 1);

  for (const layer of LAYERS) {
    const on = { participationId: jurists, day, eve: day, sectionId: c.october.law };
    await changes.changedLinesOn(read(), layer, on, 20);
    await changes.standingOpenings(read(), layer, jurists, day);
    await offersOfParticipations(read(), [jurists], layer, day);
    countedUniversities(read(), layer, day);
  }
  const cell = { participationId: jurists, measure: 'entered' } as const;
  for (const one of [cell, { ...cell, periodId: c.periodId, regionCode: '53', levelKey: '7' }]) {
    for (const layer of LAYERS) {
      await lines.linesOfCell(read(), one, layer, day);
      lines.hasMoreRevisions(read(), one, layer, 1);
    }
    await lines.unsentCounts(read(), one, [jurists], day);
    await lines.unsentLines(read(), one, day);
  }
  await unsentOffers(read(), [jurists], day);
  await lines.settlingsOf(read(), jurists, day);
  for (const scope of [{}, series]) await contributorsAt(read(), scope, day);
  await standingOfParticipation(read(), jurists, day);

  for (const layer of SETTLED) {
    earlierStandings(read(), [1], c.october.law, layer);
    const { organisationId, trainingId } = {
      organisationId: c.organisations.lead,
      trainingId: c.trainings.law,
    };
    afterTakingBack(
      read(),
      { participationId: jurists, subject: 'training', organisationId, trainingId },
      c.october.law,
      layer,
    );
    for (const isPast of [true, false]) {
      await standingEntries(read(), layer, day, { isPast });
    }
  }
  for (const of of [{ projectIds: [c.projectId] }, { regionCode: '53' }])
    await participationCoverageAt(
      read(),
      of,
      [{ campaignId: c.october.campaignId, actionKey: 'JURISTES', seasonKey: 'S1' }],
      day,
    );
  for (const of of [{ projectId: c.projectId }, { regionCode: '53' }, { actionKey: 'JURISTES' }]) {
    coverageAt(read(), of, day);
    await trainings.trainingsAt(read(), of, day);
    await trainings.trainingRegionsOf(read(), of, day);
    await trainings.trainingLevelsOf(read(), of, day);
    await trainings.trainingOffersAt(read(), of, day);
  }
  await write(async (tx) => {
    for (const layer of SETTLED) await settlePastFigures(tx, { id: c.october.law, eventId: 1 }, layer);
    await recountOffers(tx, { seasonKey: 'S1', actionKey: 'JURISTES' });
    // What goes was there before, then on the day itself.
    for (const regionCode of ['52', '53'])
      await setLists(tx, c.trainings.law, { regions: [{ regionCode, places: null }], levelKeys: ['6'] }, day);
  });
  for (const table of HELD_TABLES) Array.from(heldBlocks(read(), table, c.lead.accountId));
  await execute(applyRetention, { machineTime: 1 }, { actor: SYSTEM, now: NOW, door: 'script' });
  await askTheJournal(c);
  const withdrawn = { recordedOn: day, day };
  await write(async (tx) => {
    await withdrawTrainingRow(tx, c.trainings.law, withdrawn);
    await withdrawProjectRows(tx, c.projectId, withdrawn);
  });
}

async function askTheJournal(c: Consortium): Promise<void> {
  const security = SECURITY_COMMANDS;
  const scopes = [
    { kind: 'security', security },
    { kind: 'own_security', accountId: c.lead.accountId, security },
    { kind: 'all', security },
    { kind: 'some', projectIds: [c.projectId], actions: ['JURISTES'], security },
    { kind: 'some', projectIds: Array.from({ length: 40 }, (_, id) => id), actions: null, security },
  ] as const;
  const subjects = [
    { kind: 'exact', subject: 'project:1' },
    { kind: 'section', id: 1, reportId: 1 },
    { kind: 'figure', lineId: 1, trainingId: 1 },
  ] as const;
  const nothing = { projects: [], actions: [], campaigns: [], organisations: [], accounts: [], commands: [] };
  const filters = [
    {},
    {
      since: '2025-01-01',
      until: '2027-01-01',
      accounts: [1],
      door: 'form',
      projectId: c.projectId,
      action: 'JURISTES',
    },
    { accounts: Array.from({ length: 30 }, (_, id) => id), command: 'enter-figures' },
    ...subjects.map((subject) => ({ subject })),
    {
      named: [
        { ...nothing, projects: [c.projectId] },
        { ...nothing, actions: ['JURISTES'], accounts: [1] },
      ],
    },
    { named: [{ ...nothing, campaigns: [1] }] },
  ];
  const cursors: rows.Cursor[] = [{}, { before: 9 }, { after: 1 }];
  for (const scope of scopes) {
    for (const filter of filters) {
      for (const cursor of cursors) await rows.journalPage(read(), scope, filter, cursor, 5);
      await rows.countJournal(read(), scope, filter, 5);
    }
    await rows.journalRow(read(), scope, 1);
  }
  for (const kind of ['section', 'report', 'figure', 'training', 'participation'] as const)
    await rows.projectOfSubject(read(), kind, 1);
}
