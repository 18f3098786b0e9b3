import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { POST as publish } from '@/app/api/v1/imports/[id]/commit/route';
import { POST as sendFile } from '@/app/api/v1/reports/[id]/imports/route';
import { POST as sendEvidence } from '@/app/api/v1/sections/[id]/evidence/route';
import { addImport } from '@/db/imports';
import { lastRevisions } from '@/db/report-revisions';
import { read, write } from '@/db/store';
import { createToken } from '@/lib/account/create-token';
import { importPublished, importStarted } from '@/lib/api/import';
import { openApi } from '@/lib/api/open-api';
import { API_WRITES } from '@/lib/api/routes';
import { addDays } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { filesIn } from '@/lib/files/kept-files';
import { importsSettled } from '@/lib/import/import-jobs';
import { startProgrammeImport } from '@/lib/programme-file/start-programme-import';
import { by } from './builders';
import { type Consortium, consortium } from './consortium';
import { NOW, programmeDatabase } from './database';
import { refusedWith } from './refused';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));
// A thread is started for each file: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

let c: Consortium;
let token = '';
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW.instant) });
  await programmeDatabase();
  c = await consortium();
  env().FILES_PATH = mkdtempSync(join(tmpdir(), 'suivi-cma-repeated-'));
  const asked = { label: 'Essai', scope: 'enter', expiresOn: addDays(NOW.day, 30) };
  ({ token } = await createToken(asked, by(c.lead)));
});
afterEach(async () => {
  await importsSettled();
  vi.useRealTimers();
});

type Route = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

async function send(route: Route, id: number, text: string, key?: string) {
  const body = new TextEncoder().encode(text);
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
    'X-File-Name': 'envoi.csv',
    ...(key !== undefined && { 'Idempotency-Key': key }),
  };
  const request = new Request('http://localhost/api/v1/essai', { method: 'POST', headers, body });
  const response = await route(request, { params: Promise.resolve({ id: String(id) }) });
  return { status: response.status, body: await response.json() };
}

const REUSED = { error: { kind: 'conflict', message: expect.stringContaining('Idempotency-Key') } };
const HEADER = 'Formation;Organisation;Région;Niveau;Métier;Entrants;Rapport;Révision';
const lineOf = async (value: number) => {
  const { revision } = await lastRevisions(read(), c.october.id);
  return `${HEADER}\r\nMaster Droit du numérique en santé;;Bretagne;7;;${value};${c.october.id};${revision}`;
};

it('a file sent again under its key is the first one, although it was published since', async () => {
  const text = await lineOf(24);
  const first = await send(sendFile, c.october.id, text, 'envoi-0001');
  expect(first.status).toBe(202);
  const { id } = importStarted.parse(first.body);
  await importsSettled();
  expect((await send(publish, id, '{}')).status).toBe(200);
  expect(await send(sendFile, c.october.id, text, 'envoi-0001')).toEqual(first);
  // Without its key, what was published is a new job.
  expect((await send(sendFile, c.october.id, text)).body).not.toEqual(first.body);
});

it('a file sent again under its key is answered although no other one is taken', async () => {
  const first = await send(sendFile, c.october.id, await lineOf(1), 'envoi-0001');
  await importsSettled();
  const row = {
    destination: 'report',
    reportId: c.october.id,
    projectId: null,
    accountId: c.lead.accountId,
    door: 'api',
  } as const;
  const file = { fileName: 'attend.csv', format: 'csv', bytes: 10, createdAt: NOW.instant } as const;
  for (const digit of '12345')
    await write((tx) => addImport(tx, { ...row, ...file, sha256: digit.repeat(64) }));
  expect((await send(sendFile, c.october.id, await lineOf(2))).status).toBe(429);
  expect(await send(sendFile, c.october.id, await lineOf(1), 'envoi-0001')).toEqual(first);
});

it('another file under a key is refused, and not kept', async () => {
  await send(sendFile, c.october.id, await lineOf(24), 'envoi-0001');
  await importsSettled();
  const kept = (await filesIn('imports')).length;
  const other = await send(sendFile, c.october.id, await lineOf(25), 'envoi-0001');
  expect([other.status, other.body]).toMatchObject([409, REUSED]);
  expect(await send(sendFile, c.june.id, await lineOf(24), 'envoi-0001')).toMatchObject({ status: 409 });
  expect(await filesIn('imports')).toHaveLength(kept);
});

it('a publication repeated under its key is one, and another under the same key is refused', async () => {
  const { id } = (await send(sendFile, c.october.id, await lineOf(24))).body;
  await importsSettled();
  const first = await send(publish, id, '{"all":"mine"}', 'publie-0001');
  expect(first.status, JSON.stringify(first.body)).toBe(200);
  expect(importPublished.parse(first.body).revisions).toBe(1);
  expect(await send(publish, id, '{"all":"mine"}', 'publie-0001')).toEqual(first);
  const other = (await send(sendFile, c.october.id, await lineOf(25), 'envoi-0001')).body.id;
  await importsSettled();
  for (const [job, choices] of [
    [id, '{"all":"theirs"}'],
    [other, '{"all":"mine"}'],
  ] as const)
    expect(await send(publish, job, choices, 'publie-0001')).toMatchObject({ status: 409, body: REUSED });
  // The key of a file is not that of a publication.
  expect(await send(publish, other, '{}', 'envoi-0001')).toMatchObject({ status: 409, body: REUSED });
  // Refused, it may still be published under a key of its own.
  expect((await send(publish, other, '{"all":"mine"}', 'publie-0002')).status).toBe(200);
});

it('a piece of evidence repeated under its key is one, and another under the same key is refused', async () => {
  const first = await send(sendEvidence, c.october.law, '%PDF-1.7 une feuille', 'piece-0001');
  expect(first.status).toBe(201);
  expect(await send(sendEvidence, c.october.law, '%PDF-1.7 une feuille', 'piece-0001')).toEqual(first);
  for (const [section, text] of [
    [c.october.law, '%PDF-1.7 une autre'],
    [c.october.mediation, '%PDF-1.7 une feuille'],
  ] as const)
    expect(await send(sendEvidence, section, text, 'piece-0001')).toMatchObject({
      status: 409,
      body: REUSED,
    });
  expect(await filesIn('evidence')).toHaveLength(1);
});

it('a file of the programme repeated under its key is one, and another under the same key is refused', async () => {
  const sent = (text: string) =>
    startProgrammeImport(
      { name: 'reprise.csv', bytes: new TextEncoder().encode(text) },
      { ...by(c.officer), idempotencyKey: 'reprise-1' },
    );
  const first = await sent('Nom;Région');
  expect(await sent('Nom;Région')).toEqual(first);
  expect(await refusedWith(sent('Nom;Type'))).toBe('idempotency_key_reused');
  expect(await filesIn('imports')).toHaveLength(1);
});

it.each(['court', 'une clé'])(
  'a key that does not fit is refused before anything is read (%s)',
  async (key) => {
    const other = await send(sendFile, c.october.id, await lineOf(24), encodeURI(key).slice(0, 7));
    expect(other.status).toBe(422);
    expect(await filesIn('imports')).toEqual([]);
  },
);

it('the description of the API says that every write takes a key', () => {
  const { paths } = openApi() as {
    paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
  };
  for (const key of Object.keys(API_WRITES)) {
    const [method = '', path = ''] = key.split(' ');
    const names = paths[path]?.[method.toLowerCase()]?.parameters.map(({ name }) => name);
    expect([key, names]).toEqual([key, expect.arrayContaining(['Idempotency-Key'])]);
  }
});
