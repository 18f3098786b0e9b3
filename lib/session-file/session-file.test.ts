import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findImport } from '@/db/imports';
import { openStore, read } from '@/db/store';
import { countedSession } from '@/db/training-session-counts';
import { sessionsOfProject } from '@/db/training-session-rows';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { FileProblem } from '@/lib/domain/exchange';
import { enqueueImport, importsSettled } from '@/lib/import/import-jobs';
import { keptItems } from '@/lib/import/item-file';
import { fileProblemText } from '@/lib/wording/file-problems';
import { by } from '@/test/builders';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { refusedWith } from '@/test/refused';
import { dateCell, type RawCell, type RawSheet, workbook } from '@/test/workbooks';
import { abandonSessionImport } from './abandon-session-import';
import type { SessionOutcome } from './applied-sessions';
import { columnsOf, type SheetName } from './columns';
import { importSessions } from './import-sessions';
import { SESSIONS } from './session-destination';
import { sessionImport } from './session-import';
import { sessionResultOf } from './session-import-result';
import { sessionTemplate } from './session-template';
import { startSessionImport } from './start-session-import';

filesFolder();
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let c: Consortium;
let path: string;
beforeAll(async () => {
  path = await programmeDatabase();
  c = await consortium();
});
// One story for all: each test reads the file again.
beforeEach(() => openStore(path));

type HandRows = Partial<Record<SheetName, Record<string, RawCell>[]>>;
const sheetsOf = (sheets: HandRows): RawSheet[] =>
  Object.entries(sheets).map(([name, rows]) => {
    const columns = columnsOf(name as SheetName);
    return {
      name,
      rows: [
        columns.map(({ heading }) => heading),
        ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
      ],
    };
  });

async function send(bytes: Uint8Array, actor: Actor = c.lead): Promise<number> {
  const { importId } = await startSessionImport({ slug: 'essai', name: 'sessions.xlsx', bytes }, by(actor));
  enqueueImport(importId, {
    clock: () => NOW,
    destinationOf: () => SESSIONS,
    onFault: (error) => {
      throw error;
    },
  });
  await importsSettled();
  return importId;
}

async function found(importId: number) {
  const job = await findImport(read(), importId);
  const result = job && sessionResultOf(job);
  if (!job || !result) throw new Error('nothing was found');
  const all = async <Item>(list: (typeof result)['problems']) =>
    list ? await keptItems<Item>('imports', list, 0, list.count) : [];
  return {
    state: job.state,
    counts: result.counts,
    problems: await all<FileProblem>(result.problems),
    outcomes: (await all<SessionOutcome>(result.outcomes)).map(({ code, change }) => [code, change]),
  };
}
const cellOf = ({ place, code }: FileProblem) =>
  [
    place ? `${place.sheet}!${place.column}${place.row}${place.lastRow ? `-${place.lastRow}` : ''}` : '',
    code,
  ].join(' ');

const ON_SITE = 'en présentiel';
const REMOTE = 'à distance, en direct';
const slot = (slotNo: number, more: Record<string, RawCell> = {}) => ({
  ...{
    code: '2026-53-A',
    slotNo,
    moduleKey: String(slotNo),
    modality: [2, 5].includes(slotNo) ? ON_SITE : REMOTE,
  },
  ...{ startDay: `2026-03-0${slotNo}`, startsAt: '09h30', endsAt: '11:30' },
  ...{ place: [2, 5].includes(slotNo) ? 'Mairie de Rennes' : null, pixPath: slotNo === 5 ? 'oui' : null },
  ...more,
});
const person = (number: number, more: Record<string, RawCell> = {}) => ({
  ...{
    code: '2026-53-A',
    number,
    audience: 'médiateur numérique',
    firstTime: 'oui',
    registeredOn: '2026-02-01',
  },
  ...more,
});
const presence = (number: number, slotNo: number, more: Record<string, RawCell> = {}) => ({
  ...{ code: '2026-53-A', number, slotNo, state: 'présent' },
  ...more,
});
const session = (more: Record<string, RawCell> = {}) => ({
  ...{ code: '2026-53-A', trainingId: 'Médiation numérique en santé', regionCode: 'Bretagne', capacity: 15 },
  ...{ is: 'tenue', on: '2026-03-06' },
  ...more,
});
const SIX = [1, 2, 3, 4, 5, 6];
const TWELVE = Array.from({ length: 12 }, (_, index) => index + 1);
const GOOD: HandRows = {
  Sessions: [session()],
  Créneaux: SIX.map((no) => slot(no)),
  Participants: TWELVE.map((no) =>
    person(no, no < 11 ? { pix_badge: 'obtenu', pix_badgeOn: '2026-03-06' } : {}),
  ),
  Présences: TWELVE.flatMap((number) => SIX.map((no) => presence(number, no))),
};
const listed = () => sessionsOfProject(read(), c.projectId, NOW.day);

test('a workbook brings whole sessions: shown first, written in one go, and the same again changes nothing', async () => {
  const id = await send(workbook(sheetsOf(GOOD)));
  expect((await found(id)).problems.map(cellOf)).toEqual([]);
  expect(await found(id)).toMatchObject({ state: 'previewed', outcomes: [['2026-53-A', 'created']] });
  expect(listed()).toEqual([]);
  expect(await importSessions({ importId: id }, by(c.lead))).toEqual({
    importId: id,
    created: 1,
    changed: 0,
  });
  expect(await importSessions({ importId: id }, by(c.lead))).toEqual({
    importId: id,
    created: 1,
    changed: 0,
  });
  expect(listed()).toMatchObject([
    {
      code: '2026-53-A',
      state: 'held',
      zoneNumber: 5,
      entered: 12,
      firstEntered: 12,
      assiduous: 12,
      badges: 10,
    },
  ]);
  const [{ id: sessionId = 0 } = {}] = listed();
  expect(countedSession(read(), sessionId).slots[0]).toMatchObject({
    startsAt: '2026-03-01T08:30:00.000Z',
    minutes: 120,
  });
  const again = await found(
    await send(workbook(sheetsOf({ ...GOOD, Présences: GOOD.Présences?.toReversed() ?? [] }))),
  );
  expect([again.outcomes, again.counts]).toEqual([[], { created: 0, changed: 0, unchanged: 1 }]);
});

test('the template given back as it is changes nothing; a sheet without a row of a session leaves its part', async () => {
  const { bytes } = await sessionTemplate(read(), c.lead, NOW, 'essai');
  expect(await found(await send(bytes))).toMatchObject({
    problems: [],
    counts: { created: 0, changed: 0, unchanged: 1 },
  });
  const places = await send(workbook(sheetsOf({ Sessions: [session({ capacity: 20 })] })));
  expect(await found(places)).toMatchObject({ problems: [], outcomes: [['2026-53-A', 'changed']] });
  await importSessions({ importId: places }, by(c.lead));
  expect(listed()).toMatchObject([{ capacity: 20, registered: 12, entered: 12 }]);
});

test('an hour that a spreadsheet keeps as a number is the one that it shows', async () => {
  const hours = (starts: RawCell, ends: RawCell) =>
    workbook(
      sheetsOf({
        Sessions: [session({ capacity: 20 })],
        Créneaux: SIX.map((no) => slot(no, { startsAt: starts, endsAt: ends })),
      }),
    );
  for (const [starts, ends] of [
    [dateCell(9.5 / 24, 4), dateCell(11.5 / 24, 4)],
    [dateCell(46_000 + 9.5 / 24, 4), '11:30:00'],
  ] as const)
    expect(await found(await send(hours(starts, ends)))).toMatchObject({
      problems: [],
      counts: { created: 0, changed: 0, unchanged: 1 },
    });
  const { problems } = await found(await send(hours(9.5 / 24, dateCell(11.5 / 24))));
  expect(problems.map(cellOf)).toEqual(['Créneaux!F2-7 not_a_time', 'Créneaux!H2-7 cell_needed']);
});

test('twenty faults are each named at their cell, and nothing is written', async () => {
  const B = { code: '2026-53-B' };
  const wrong: HandRows = {
    Sessions: [
      session({ ...B, trainingId: 'Médiation', is: null, on: null }),
      session({
        code: '2026-53-C',
        regionCode: 'Bretange',
        capacity: 'vingt',
        organisationId: 'Université Z',
      }),
      session({ code: '2026-53-c' }),
      session({ code: 'D 1', capacity: 0, is: 'annulée', on: '2026-03-06' }),
      session({ code: 'Fichier', is: null, on: null }),
    ],
    Créneaux: [
      slot(2, { ...B, modality: REMOTE }),
      slot(3, { ...B, startDay: '2026-02-30' }),
      slot(5, { ...B, place: null }),
      slot(1, { ...B, startsAt: 'matin' }),
      slot(4, { ...B, endsAt: '09:00' }),
      slot(6, { ...B, moduleKey: '7' }),
      slot(6, { ...B, slotNo: null }),
      slot(1, { code: '2026-53-Z' }),
    ],
    Participants: [
      person(1, { ...B, audience: 'médiateur' }),
      person(2, { ...B, pix_badge: 'obtenu' }),
      person(3, { ...B, firstTime: 'peut-être' }),
      person(4, { ...B, registeredOn: null }),
    ],
    Présences: [
      presence(9, 2, B),
      presence(2, 2, B),
      presence(2, 2, B),
      presence(3, 2, { ...B, state: 'là' }),
    ],
  };
  const { state, problems } = await found(await send(workbook(sheetsOf(wrong))));
  expect(state).toBe('refused');
  expect(problems.map(cellOf)).toEqual([
    'Sessions!B2 unknown_training_of_sessions',
    'Sessions!C3 unknown_giver_here',
    'Sessions!D3 unknown_region_here',
    'Sessions!E3 not_a_whole_number',
    'Sessions!F3 session_without_slot',
    'Sessions!A4 session_twice_here',
    'Sessions!A5 session_code_form',
    'Sessions!E5 session_capacity',
    'Sessions!H5 reason_needed',
    'Sessions!A6 session_code_reserved',
    'Créneaux!D2 module_on_site',
    'Créneaux!E3 impossible_day',
    'Créneaux!J4 slot_place_needed',
    'Créneaux!F5 not_a_time',
    'Créneaux!H6 slot_order',
    'Créneaux!C7 not_a_choice',
    'Créneaux!B8 cell_needed',
    'Créneaux!A9 unknown_session_here',
    'Participants!C2 not_a_choice',
    'Participants!I3 result_without_day',
    'Participants!E4 not_yes_or_no',
    'Participants!F5 cell_needed',
    'Présences!B2 unknown_participant_here',
    'Présences!C4 presence_twice_here',
    'Présences!D5 not_a_choice',
  ]);
  expect(new Set(problems.map(fileProblemText)).size).toBeGreaterThan(15);
  expect(listed()).toHaveLength(1);
});

test('a column of names is refused, and so is the file of somebody else', async () => {
  const [sheet] = sheetsOf({ Participants: [person(1)] });
  const named = {
    ...sheet,
    name: 'Participants',
    rows: sheet?.rows?.map((row, index) => [...row, index ? 'Dupont' : 'Nom']) ?? [],
  };
  const refused = await found(await send(workbook([...sheetsOf({ Sessions: [session()] }), named])));
  expect(refused.problems.map(({ code, params }) => [code, params.heading])).toEqual([
    ['unknown_column', 'Nom'],
  ]);
  expect(await refusedWith(send(workbook(sheetsOf(GOOD)), c.reader))).toBe('not_allowed');
  expect(await refusedWith(send(workbook(sheetsOf(GOOD)), c.officer))).toBe('not_allowed');
  expect(await refusedWith(send(workbook(sheetsOf(GOOD)), c.stranger))).toBe('not_found');
  expect(await refusedWith(sessionTemplate(read(), c.stranger, NOW, 'essai'))).toBe('not_found');
  const id = await send(workbook(sheetsOf({ Sessions: [session({ capacity: 12 })] })));
  expect(await refusedWith(importSessions({ importId: id }, by(c.contributor)))).toBe('not_found');
  expect(await refusedWith(sessionImport(read(), c.stranger, NOW, id))).toBe('not_found');
  expect((await sessionImport(read(), c.reader, NOW, id)).mine).toBe(false);
  await execute(abandonSessionImport, { importId: id }, by(c.lead));
  expect((await found(id)).state).toBe('abandoned');
});
