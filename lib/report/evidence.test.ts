import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { journalEnd } from '@/db/journal';
import { projectTarget } from '@/db/projects';
import { addEvidence, evidenceWeight, findEvidence, withdrawEvidenceRow } from '@/db/report-evidence';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { EVIDENCE_LIMITS } from '@/lib/domain/evidence';
import { env } from '@/lib/env';
import { keepFile } from '@/lib/files/kept-files';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { attachEvidence } from './attach-evidence';
import { evidenceFile, evidenceList } from './evidence-list';
import { refuseUnlessMayAttach, refuseUnlessRoom } from './evidence-place';
import { submitReport } from './submit-report';
import { withdrawEvidence } from './withdraw-evidence';

const BYTES = new TextEncoder().encode('%PDF-1.7 une feuille d’émargement');
const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-evidence-'));
const FILE = { name: 'feuille.pdf', type: 'application/pdf', bytes: BYTES.length, sha256: 'a'.repeat(64) };

beforeAll(() => {
  process.env.FILES_PATH = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const cellOf = (which: 'law' | 'mediation') => ({
  trainingId: c.trainings[which],
  regionCode: '53',
  levelKey: '7',
  professionKey: 'na',
  measure: which === 'law' ? 'entered' : 'first_entered',
});
const attach = (actor: Actor, place: Record<string, unknown>, file: Record<string, unknown> = FILE) =>
  execute(attachEvidence, { ...place, file }, by(actor));
const withdraw = (actor: Actor, evidenceId: number) => execute(withdrawEvidence, { evidenceId }, by(actor));
const listed = async (actor: Actor, sectionId: number) =>
  evidenceList(read(), actor, { sectionId, target: await projectTarget(read(), c.projectId, NOW.day) });

test('a file is joined to a cell that nobody filled yet, to a training, to a section', async () => {
  await attach(c.contributor, { sectionId: c.october.mediation, cell: cellOf('mediation') });
  await attach(c.contributor, { sectionId: c.october.mediation, trainingId: c.trainings.mediation });
  await attach(c.lead, { sectionId: c.october.mediation });
  const files = await listed(c.lead, c.october.mediation);
  expect(files.map(({ training, cell }) => [training?.id ?? null, cell?.measure ?? null])).toEqual([
    [c.trainings.mediation, 'first_entered'],
    [c.trainings.mediation, null],
    [null, null],
  ]);
  expect(files[0]).toMatchObject({ name: 'feuille.pdf', type: 'PDF', by: { role: 'contributor' } });
});

test('the same file sent twice to a place is one', async () => {
  const place = { sectionId: c.october.law, cell: cellOf('law') };
  const { evidenceId } = await attach(c.lead, place);
  const before = await journalEnd(read());
  expect(await attach(c.lead, place)).toEqual({ evidenceId });
  expect(await journalEnd(read())).toEqual(before);
});

test('a contributor joins files to what his organisation declares, and nowhere else', async () => {
  expect(await refusedWith(attach(c.contributor, { sectionId: c.october.law, cell: cellOf('law') }))).toBe(
    'not_allowed',
  );
  expect(await refusedWith(attach(c.contributor, { sectionId: c.october.law }))).toBe('not_allowed');
  expect(await refusedWith(attach(c.reader, { sectionId: c.october.mediation }))).toBe('not_allowed');
  expect(await refusedWith(attach(c.stranger, { sectionId: c.october.law }))).toBe('not_found');
  const { evidenceId } = await attach(c.lead, { sectionId: c.october.law, trainingId: c.trainings.law });
  expect(await refusedWith(withdraw(c.contributor, evidenceId))).toBe('not_allowed');
  expect(await refusedWith(withdraw(c.stranger, evidenceId))).toBe('not_found');
});

test('rights are asked before a file is read', async () => {
  const asked = (actor: Actor | null, place: unknown) =>
    refusedWith(refuseUnlessMayAttach(read(), actor, NOW, place));
  expect(await asked(null, { sectionId: c.october.law })).toBe('sign_in_needed');
  expect(await asked(c.stranger, { sectionId: c.october.law })).toBe('not_found');
  expect(await asked(c.reader, { sectionId: c.october.law })).toBe('not_allowed');
  expect(await asked(c.lead, { sectionId: 9_999_999 })).toBe('not_found');
  expect(await asked(c.lead, { sectionId: Number.NaN })).toBe('unknown_line');
  expect(await asked(c.lead, { sectionId: c.october.law })).toBeUndefined();
});

test.each([
  ['a training of another section', () => ({ trainingId: c.trainings.mediation })],
  ['a region where it is not delivered', () => ({ cell: { ...cellOf('law'), regionCode: '11' } })],
  ['a profession of no list', () => ({ cell: { ...cellOf('law'), professionKey: '999' } })],
  ['a profession in another spelling', () => ({ cell: { ...cellOf('law'), professionKey: '012' } })],
  ['a training that does not exist', () => ({ trainingId: 99_999 })],
])('%s takes no file', async (_, place) => {
  expect(await refusedWith(attach(c.lead, { sectionId: c.october.law, ...place() }))).toBe('not_found');
});

test('a cell of a profession of no list is no line, by whatever door', async () => {
  for (const professionKey of ['999', '012'])
    expect(
      await refusedWith(enter(c.lead, c.october.id, { cells: [c.cell('law', '5', { professionKey })] })),
    ).toBe('unknown_line');
});

test('once sent, nothing comes or goes until it is returned', async () => {
  const { evidenceId } = await attach(c.lead, { sectionId: c.october.law, cell: cellOf('law') });
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28')],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
  await execute(submitReport, { reportId: c.october.id, version: 1 }, by(c.lead));
  expect(await refusedWith(attach(c.lead, { sectionId: c.october.law }))).toBe('section_locked');
  expect(await refusedWith(withdraw(c.lead, evidenceId))).toBe('section_locked');
});

test('a section takes fifty files, and a hundred megabytes', async () => {
  const heavy = (index: number) => ({
    ...FILE,
    bytes: EVIDENCE_LIMITS.bytes,
    sha256: index.toString(16).padStart(64, '0'),
  });
  for (let index = 0; index < 10; index += 1)
    await attach(c.lead, { sectionId: c.october.law }, heavy(index));
  expect(await refusedWith(attach(c.lead, { sectionId: c.october.law }))).toBe('files_too_heavy');
  for (let index = 0; index < 50; index += 1)
    await attach(c.lead, { sectionId: c.october.mediation }, { ...heavy(index), bytes: 1 });
  expect(await refusedWith(attach(c.lead, { sectionId: c.october.mediation }))).toBe('too_many_files');
});

test('a file that a section has no room for is refused before it is kept', async () => {
  const heavy = { ...FILE, bytes: EVIDENCE_LIMITS.bytes };
  const room = (bytes: number) => refusedWith(refuseUnlessRoom(read(), c.october.law, bytes));
  for (let index = 0; index < 10; index += 1)
    await attach(c.lead, { sectionId: c.october.law }, { ...heavy, sha256: `${index}`.repeat(64) });
  expect(await room(1)).toBe('files_too_heavy');
});

test('what is withdrawn leaves its place to other files, a limited number of times', async () => {
  const heavy = { ...FILE, bytes: EVIDENCE_LIMITS.bytes };
  const more = async (index: number) => {
    const sha256 = index.toString(16).padStart(64, '0');
    const { evidenceId } = await attach(c.lead, { sectionId: c.october.law }, { ...heavy, sha256 });
    await withdraw(c.lead, evidenceId);
  };
  // The same content again and again is one file.
  for (let times = 0; times < 40; times += 1) await more(1);
  for (let index = 2; index <= 30; index += 1) await more(index);
  expect(await refusedWith(more(31))).toBe('files_too_heavy_ever');
});

test('a project has a limit of its own, and so has the folder of all files', async () => {
  const of = (sectionId: number) => refusedWith(refuseUnlessRoom(read(), sectionId, 1));
  await attach(c.lead, { sectionId: c.october.law }, { ...FILE, bytes: EVIDENCE_LIMITS.bytes });
  const { FILES_QUOTA } = env();
  try {
    env().FILES_QUOTA = 10;
    expect(await of(c.october.mediation)).toBe('files_quota');
    env().FILES_QUOTA = 11;
    expect(await of(c.october.mediation)).toBeUndefined();
  } finally {
    env().FILES_QUOTA = FILES_QUOTA;
  }
  // With the first, a byte less than the project may have.
  await write(async (tx) => {
    for (let index = 1; index < 200; index += 1) {
      const at = { at: NOW.instant, accountId: c.lead.accountId };
      const place = { sectionId: c.october.law, lineId: null, trainingId: null };
      const bytes = EVIDENCE_LIMITS.bytes - (index === 199 ? 1 : 0);
      const sha256 = String(index).padStart(64, '0');
      const file = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes, sha256 };
      await withdrawEvidenceRow(tx, await addEvidence(tx, { ...place, ...file, ...at }), at);
    }
  });
  // Another section of the same project.
  expect(await of(c.october.mediation)).toBeUndefined();
  await attach(c.lead, { sectionId: c.october.mediation }, { ...FILE, bytes: 1, sha256: 'e'.repeat(64) });
  expect(await of(c.october.mediation)).toBe('files_too_heavy_project');
  expect(await of(c.october.law)).toBe('files_too_heavy_ever');
});

test('a file is given to those of the project; withdrawn, to nobody, and its row stays', async () => {
  const sha256 = await keepFile('evidence', BYTES);
  const { evidenceId } = await attach(
    c.lead,
    { sectionId: c.october.law, cell: cellOf('law') },
    { ...FILE, name: 'liste.html', sha256 },
  );
  const given = (actor: Actor | null) => evidenceFile(read(), actor, NOW, evidenceId);
  expect(await given(c.reader)).toMatchObject({ name: 'liste.html.pdf', extension: 'pdf' });
  expect(Buffer.from((await given(c.officer)).bytes)).toEqual(Buffer.from(BYTES));
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  for (const nobody of [observer, c.stranger]) expect(await refusedWith(given(nobody))).toBe('not_found');
  expect(await refusedWith(given(null))).toBe('sign_in_needed');
  expect(await listed(observer, c.october.law)).toEqual([]);

  await withdraw(c.lead, evidenceId);
  expect(await refusedWith(given(c.lead))).toBe('not_found');
  expect(await listed(c.lead, c.october.law)).toEqual([]);
  expect(await evidenceWeight(read(), c.october.law)).toEqual({ files: 0, bytes: 0 });
  expect(await findEvidence(read(), evidenceId)).toMatchObject({ withdrawnBy: c.lead.accountId });
});
