import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/v1/reports/[id]/template/route';
import * as t from '@/db/schema';
import { write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { addDays } from '@/lib/domain/time';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import { by } from './builders';
import { type Consortium, consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';

const threads = vi.hoisted(() => ({ started: 0 }));
vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>();
  class Counted extends actual.Worker {
    constructor(...given: ConstructorParameters<typeof actual.Worker>) {
      super(...given);
      threads.started += 1;
    }
  }
  return { ...actual, Worker: Counted };
});
vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let c: Consortium;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  threads.started = 0;
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
});

afterEach(() => vi.useRealTimers());

async function get(actor: Actor | null, query = '', id = `${c.october.id}`) {
  const asked = { label: 'Essai', scope: 'read', expiresOn: addDays(NOW.day, 30) };
  const headers = actor && { Authorization: `Bearer ${(await createToken(asked, by(actor))).token}` };
  return GET(
    new Request(`http://localhost/api/v1/reports/${id}/template${query}`, headers ? { headers } : {}),
    {
      params: Promise.resolve({ id }),
    },
  );
}

/** More lines of the report's training than are made at once. */
const manyLines = () =>
  write(async (tx) => {
    const { trainingId, regionCode, periodId } = c.cell('law', '1');
    for (let n = 0; n <= 2_000; n += 1)
      tx.insert(t.figureLines)
        .values({
          trainingId,
          regionCode,
          periodId,
          levelKey: '7',
          professionKey: 'other',
          professionOther: `Métier ${n}`,
          measure: 'entered',
          nature: 'actual',
        })
        .run();
  });

test('a member downloads the workbook or the CSV, kept by no cache', { timeout: 30_000 }, async () => {
  const workbook = await get(c.lead);
  expect(workbook.status).toBe(200);
  expect(workbook.headers.get('content-type')).toMatch(/spreadsheetml/);
  expect(workbook.headers.get('cache-control')).toBe('private, no-store');
  expect(workbook.headers.get('content-disposition')).toContain(
    'filename="SUIVI-CMA_ESSAI_2025-2026_v1.xlsx"',
  );
  const { rows, mark } = await readFigureFile({ bytes: new Uint8Array(await workbook.arrayBuffer()) });
  expect(rows[0]?.cells[0]?.text).toBe('28');
  expect(mark?.reportId).toBe(c.october.id);

  const csv = await get(c.lead, '?format=csv');
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(await csv.text()).toContain(';28;');
});

test('a large report starts a thread for a member and none for a stranger', { timeout: 60_000 }, async () => {
  await manyLines();
  expect((await get(c.stranger)).status).toBe(404);
  expect(threads.started).toBe(0);
  expect((await get(c.lead)).status).toBe(200);
  expect(threads.started).toBe(1);
});

test('others are refused: a visitor, a stranger, an unknown report, format or parameter', async () => {
  const told = async (answer: Promise<Response>) => (await answer).status;
  expect(await told(get(null))).toBe(401);
  expect(await told(get(c.stranger))).toBe(404);
  expect(await told(get(c.lead, '', '99999'))).toBe(404);
  expect(await told(get(c.lead, '', '1e3'))).toBe(404);
  expect(await told(get(c.lead, '?format=ods'))).toBe(422);
  expect(await told(get(c.lead, '?x=1'))).toBe(422);
});
