import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { addImport, findImport, moveImport } from '@/db/imports';
import { brokenJournalLine } from '@/db/journal';
import { lastRevisions } from '@/db/report-revisions';
import { entriesOfSection } from '@/db/report-rows';
import { unjustifiedOf } from '@/db/report-warned-cells';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { refusedWith } from '@/test/refused';
import { abandonImport } from './abandon-import';
import { importFigures } from './import-figures';
import { importJob } from './import-job';
import { enqueueImport, importsSettled, resumeImports } from './import-jobs';
import { resultOf } from './import-result';
import { REPORT } from './report-destination';
import { startImport } from './start-import';

const files = filesFolder();

// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const AROUND = {
  clock: (): Now => NOW,
  destinationOf: () => REPORT,
  onFault: (error: unknown) => {
    throw error;
  },
};
const HEADER =
  'Formation;Organisation;Région;Niveau;Métier;Entrants;Primo-entrants;Ayant validé;Commentaire;Rapport;Révision';
const LAW = 'Master Droit du numérique en santé;;Bretagne;7;';
const MEDIATION = 'Médiation numérique en santé;;Bretagne;7;';

/** Sends lines as a CSV with the mark of what the report holds at that moment, or of an earlier one. */
async function send(actor: Actor, lines: string[], mark?: number) {
  const { revision } = await lastRevisions(read(), c.october.id);
  const rows = lines.map((line) => `${line};${c.october.id};${mark ?? revision}`);
  return sendText(actor, [HEADER, ...rows].join('\r\n'));
}
async function sendText(actor: Actor, text: string) {
  const bytes = new TextEncoder().encode(text);
  const { importId } = await startImport({ reportId: c.october.id, name: 'saisie.csv', bytes }, by(actor));
  enqueueImport(importId, AROUND);
  await importsSettled();
  return importId;
}
async function jobOf(id: number) {
  const job = await findImport(read(), id);
  if (!job) throw new Error('no job');
  return { state: job.state, result: resultOf(job) };
}
const publish = (actor: Actor, importId: number, more: Record<string, unknown> = {}, now: Now = NOW) =>
  importFigures({ importId, ...more }, by(actor, now));
const entries = async () => {
  const all = [c.october.law, c.october.mediation].map((id) => entriesOfSection(read(), id, c.periodId));
  return (await Promise.all(all)).flat().map(({ measure, value, comment }) => [measure, value, comment]);
};

test('a file is previewed, then published wholly through the door of imports', async () => {
  const id = await send(c.lead, [`${LAW};24;;12;relu`, `${MEDIATION};;1 200;;`]);
  const { state, result } = await jobOf(id);
  expect(state).toBe('previewed');
  expect(result?.counts).toEqual({ created: 3, changed: 0, cleared: 0, unchanged: 0, conflict: 0 });
  expect(result?.totals.map(({ measure, file, after }) => [measure, file, after])).toEqual([
    ['entered', 24, 24],
    ['validated', 12, 12],
    ['first_entered', 1200, 1200],
  ]);
  expect(await entries()).toEqual([]);
  expect(await publish(c.lead, id)).toMatchObject({ revisions: 3, offers: 0, kept: 0 });
  expect(await entries()).toEqual([
    ['entered', 24, 'relu'],
    ['validated', 12, 'relu'],
    ['first_entered', 1200, null],
  ]);
  expect((await jobOf(id)).state).toBe('committed');
  expect(await brokenJournalLine(read())).toBeUndefined();
});

test('the same file twice is one job while it waits; a double click is one publication', async () => {
  const first = await sendText(c.lead, `${HEADER}\n${LAW};24;;;;;`);
  const bytes = new TextEncoder().encode(`${HEADER}\n${LAW};24;;;;;`);
  const again = await startImport({ reportId: c.october.id, name: 'autre.csv', bytes }, by(c.lead));
  expect(again).toMatchObject({ importId: first, known: true });
  const [a, b] = await Promise.all([publish(c.lead, first), publish(c.lead, first)]);
  expect(a).toEqual(b);
  expect(await publish(c.lead, first)).toEqual(a);
  expect(await entries()).toEqual([['entered', 24, null]]);
});

test('a file with errors names them all and writes nothing, whatever is asked', async () => {
  const id = await send(c.lead, [`${LAW};24;;-3;`, 'Mastre inconnu;;Bretagne;7;;5;;;']);
  const { state, result } = await jobOf(id);
  expect([state, result?.problems?.count]).toEqual(['refused', 2]);
  expect(await refusedWith(publish(c.lead, id))).toBe('import_not_ready');
  expect(await entries()).toEqual([]);
});

test('a refusal in the middle of the write leaves nothing', async () => {
  const id = await send(c.lead, [`${LAW};24;;;`, `${MEDIATION};;90;;`]);
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '80')] });
  expect(await refusedWith(publish(c.lead, id))).toBe('changed_meanwhile');
  expect(await entries()).toEqual([['first_entered', 80, null]]);
  expect((await jobOf(id)).state).toBe('waiting');
  enqueueImport(id, AROUND);
  await importsSettled();
  const { state, result } = await jobOf(id);
  expect([state, result?.counts.conflict]).toEqual(['previewed', 1]);
});

test('a conflict without a choice refuses the whole; each one takes the value that was chosen', async () => {
  const { revisions } = await enter(c.lead, c.october.id, { cells: [c.cell('law', '20')] });
  const mark = revisions[0] ?? 0;
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '21', { seen: mark }), c.cell('mediation', '70')],
  });
  const id = await send(c.lead, [`${LAW};25;;9;`, `${MEDIATION};;75;;`], mark);
  expect((await jobOf(id)).result?.counts).toMatchObject({ conflict: 2, created: 1 });
  expect(await refusedWith(publish(c.lead, id))).toBe('choice_needed');
  expect(await publish(c.lead, id, { all: 'theirs', choices: { 'cell-0': 'mine' } })).toMatchObject({
    ...{ revisions: 2, kept: 1 },
  });
  expect(await entries()).toEqual([
    ['entered', 25, null],
    ['validated', 9, null],
    ['first_entered', 70, null],
  ]);
});

test('what the preview called unchanged must still stand', async () => {
  const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', '20')] });
  const id = await send(c.lead, [`${LAW};20;;9;`]);
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '22', { seen: first.standing.cells[0] })] });
  expect(await refusedWith(publish(c.lead, id))).toBe('changed_meanwhile');
  expect(await entries()).toEqual([['entered', 22, null]]);
});

test('a campaign closed meanwhile refuses, with nothing written', async () => {
  const id = await send(c.lead, [`${LAW};24;;;`]);
  await execute(closeCampaign, { campaignId: c.october.campaignId }, by(c.officer));
  expect(await refusedWith(publish(c.lead, id))).toBe('campaign_closed');
  expect(await entries()).toEqual([]);
  expect((await jobOf(id)).state).toBe('previewed');
});

test('« effacer » clears, a blank cell leaves as is', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '20'), c.cell('law', '8', { measure: 'validated' })],
  });
  const id = await send(c.lead, [`${LAW};effacer;;;`]);
  expect((await jobOf(id)).result?.counts).toMatchObject({ cleared: 1, changed: 0 });
  await publish(c.lead, id);
  expect(await entries()).toEqual([
    ['entered', null, null],
    ['validated', 8, null],
  ]);
});

test('a contributor publishes his own lines, is refused those of others, and strangers see no report', async () => {
  const wrong = await send(c.contributor, [`${LAW};24;;;`, `${MEDIATION};;90;;`]);
  expect((await jobOf(wrong)).state).toBe('refused');
  const own = await send(c.contributor, [`${MEDIATION};;90;;`]);
  expect(await refusedWith(publish(c.lead, own))).toBe('not_found');
  expect(await publish(c.contributor, own)).toMatchObject({ revisions: 1 });
  const before = readdirSync(join(files, 'imports')).length;
  expect(await refusedWith(sendText(c.stranger, 'x'))).toBe('not_found');
  expect(await refusedWith(sendText(c.reader, 'x'))).toBe('not_allowed');
  expect(readdirSync(join(files, 'imports')).length).toBe(before);
});

test('a job cut off by a stop is taken up again; an abandoned one stays so', async () => {
  const id = await send(c.lead, [`${LAW};24;;;`]);
  await write((tx) => moveImport(tx, id, ['previewed'], 'committing'));
  const other = await send(c.lead, [`${LAW};25;;;`]);
  await write((tx) => moveImport(tx, other, ['previewed'], 'reading'));
  await resumeImports(AROUND);
  await importsSettled();
  expect([(await jobOf(id)).state, (await jobOf(other)).state]).toEqual(['previewed', 'previewed']);
  await execute(abandonImport, { importId: id }, by(c.lead));
  expect(await refusedWith(publish(c.lead, id))).toBe('import_not_ready');
  expect(await refusedWith(execute(abandonImport, { importId: other }, by(c.contributor)))).toBe('not_found');
});

test('one person has five files to be read at most, and a gigabyte kept; nothing of a sixth is kept', async () => {
  const start = (actor: Actor, text: string) =>
    startImport({ reportId: c.october.id, name: 'a.csv', bytes: new TextEncoder().encode(text) }, by(actor));
  const ids: number[] = [];
  for (let i = 0; i < 5; i += 1) ids.push((await start(c.lead, `attend ${i}`)).importId);
  const before = readdirSync(join(files, 'imports')).length;
  expect(await refusedWith(start(c.lead, 'attend 5'))).toBe('too_many_imports');
  expect(readdirSync(join(files, 'imports')).length).toBe(before);
  expect(await refusedWith(start(c.contributor, 'attend 5'))).toBeUndefined();
  for (const id of ids) await write((tx) => moveImport(tx, id, ['waiting'], 'refused'));
  expect(await refusedWith(start(c.lead, 'attend 6'))).toBeUndefined();
  const heavy = {
    reportId: c.october.id,
    projectId: null,
    accountId: c.lead.accountId,
    bytes: 20_000_000,
    sha256: 'a'.repeat(64),
  };
  const sent = { door: 'import', fileName: 'a.csv', format: 'csv', createdAt: NOW.instant } as const;
  for (let i = 0; i < 50; i += 1) {
    const id = await write((tx) => addImport(tx, { destination: 'report', ...heavy, ...sent }));
    await write((tx) => moveImport(tx, id, ['waiting'], 'refused'));
  }
  expect(await refusedWith(start(c.lead, 'attend 7'))).toBe('imports_too_heavy');
});

test('what is no table is refused with its reason', async () => {
  const id = await sendText(c.lead, '%PDF-1.7 renamed');
  const { state, result } = await jobOf(id);
  expect([state, result?.refusal?.code]).toEqual(['refused', 'file_is_pdf']);
});

test('a write of many lines lets others be answered in between', async () => {
  const lines = Array.from({ length: 700 }, (_, i) => `${LAW}Autre;métier ${i};3`);
  const header = 'Formation;Organisation;Région;Niveau;Métier;Métier précisé;Entrants';
  const id = await sendText(c.lead, [header, ...lines].join('\n'));
  expect((await jobOf(id)).result?.counts.created).toBe(700);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const done: number[] = [];
  await importFigures({ importId: id }, by(c.lead), (at) => void done.push(at)).catch((error) => {
    throw isRefusal(error) ? new Error(error.code) : error;
  });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
});

test('the preview says what the values leave to justify or to correct: the same as once it is published', async () => {
  const shown = async (line: string) => {
    const importId = await send(c.lead, [line]);
    const { warnings } = await importJob(read(), c.lead, NOW, importId);
    return { importId, codes: warnings.items.map(({ code, params }) => params.warning ?? code) };
  };
  const bare = await shown(`${LAW};400;401;;`);
  expect(bare.codes.toSorted()).toEqual(['first_over_entered', 'over_capacity', 'over_training', 'tenfold']);
  const commented = await shown(`${LAW};400;401;;Toute la région`);
  expect(commented.codes).toEqual(['first_over_entered']);
  const fine = await shown(`${LAW};28;27;;`);
  expect(fine.codes).toEqual([]);
  await publish(c.lead, bare.importId);
  const left = (await unjustifiedOf(read(), c.october.law)).map(({ code }) => code);
  expect(left.toSorted()).toEqual(bare.codes.toSorted());
});
