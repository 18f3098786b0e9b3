import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as specialtiesRoute from '@/app/api/v1/specialties/route';
import { GET, PUT } from '@/app/api/v1/trainings/[id]/specialties/route';
import { createToken } from '@/lib/account/create-token';
import { apiError } from '@/lib/api/common';
import { specialtiesCovered, specialtyList, trainingSpecialtiesShape } from '@/lib/api/specialty';
import { addDays } from '@/lib/domain/time';
import { by } from './builders';
import { NOW, programmeDatabase } from './database';
import { type Specialists, specialists } from './specialties';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let s: Specialists;
let token: string;
let keys = 0;
beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  s = await specialists();
  ({ token } = await createToken(
    { label: 'Essai', scope: 'manage', expiresOn: addDays(NOW.day, 30) },
    by(s.lead),
  ));
});
afterEach(() => vi.useRealTimers());

async function call(handler: typeof PUT, body?: object) {
  keys += 1;
  const id = `${s.trainings.radiology}`;
  const request = new Request(`http://localhost/api/v1/trainings/${id}/specialties`, {
    method: body ? 'PUT' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': `specialites-${keys}` }),
    },
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  return { status: response.status, body: await response.json() };
}
const cell = (categoryKey: string, onDay: string | null = '2026-09-01') => ({
  ...{ specialtyId: 45, categoryKey, stage: 'module_open', onDay },
});

it('a program says what a training covers, whole or in part, and reads it again', async () => {
  const put = await call(PUT, { cells: [cell('imagerie'), cell('prevention')] });
  expect(put.status).toBe(200);
  expect(specialtiesCovered.parse(put.body)).toEqual({ id: s.trainings.radiology, said: 2 });
  const whole = { cells: [cell('imagerie')], whole: true };
  expect(apiError.parse((await call(PUT, whole)).body).error.fields.map(({ path }) => path)).toEqual([
    'reason',
  ]);
  expect((await call(PUT, { ...whole, reason: 'Maquette revue' })).status).toBe(200);
  const { body } = await call(GET as typeof PUT);
  expect(trainingSpecialtiesShape.parse(body).data).toEqual([cell('imagerie')]);
  const list = await specialtiesRoute.GET(
    new Request(`http://localhost/api/v1/specialties?as-of=${NOW.day}`),
    { params: Promise.resolve({}) },
  );
  const { data, coverage } = specialtyList.parse(await list.json());
  expect(data).toHaveLength(56);
  expect(data[44]?.covered).toMatchObject([{ category: 'imagerie', project: 'specia' }]);
  expect(coverage.module_open.rows).toEqual({ covered: 1, of: 55, rate: 1 / 55 });
});

it('what surprises is told at its field, and confirmed by its code', async () => {
  const sent = { cells: [cell('industrie')] };
  const refused = await call(PUT, sent);
  expect(refused.status).toBe(422);
  expect(apiError.parse(refused.body).error.fields).toMatchObject([
    { path: 'cells.0.categoryKey', code: 'category_not_printed' },
  ]);
  expect((await call(PUT, { ...sent, confirmed: ['category_not_printed'] })).status).toBe(200);
});
