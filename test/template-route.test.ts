import { beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/v1/reports/[id]/template/route';
import * as size from '@/db/report-revisions';
import type { Actor } from '@/lib/access/actor';
import { readFigureFile } from '@/lib/exchange/read-file';
import * as threads from '@/lib/exchange/template-thread';
import { type Consortium, consortium, enter } from './consortium';
import { programmeDatabase } from './database';

vi.mock('@/lib/exchange/template-thread', () => ({
  inTemplateThread: vi.fn(async () => ({ name: 'x', bytes: new Uint8Array() })),
}));

let asking: Actor | null = null;
vi.mock('@/app/_web/bearer', () => ({ apiActor: async () => asking }));

let c: Consortium;
beforeEach(async () => {
  vi.stubEnv('SUIVI_MODE', 'test');
  vi.stubEnv('DEMO_CLOCK', '2026-11-20');
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
});

const get = (actor: Actor | null, query = '', id = `${c.october.id}`) => {
  asking = actor;
  return GET(new Request(`http://localhost/api/v1/reports/${id}/template${query}`), {
    params: Promise.resolve({ id }),
  });
};

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

test('a stranger starts no thread, however large the report', async () => {
  vi.spyOn(size, 'sizeOfReport').mockResolvedValueOnce(50_000);
  expect((await get(c.stranger)).status).toBe(404);
  expect(threads.inTemplateThread).not.toHaveBeenCalled();
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
