import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as sessionRoute from '@/app/api/v1/projects/[slug]/sessions/[code]/route';
import * as sessionsRoute from '@/app/api/v1/sessions/route';
import { journalEnd } from '@/db/journal';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { apiError } from '@/lib/api/common';
import { SESSION_ROUTES, SESSION_WRITES } from '@/lib/api/session-routes';
import { addDays } from '@/lib/domain/time';
import { account, by } from './builders';
import { type Consortium, consortium } from './consortium';
import { NOW, programmeDatabase } from './database';
import { SIX_SLOTS } from './training-session';

vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

let c: Consortium;
let token: string;
let keys = 0;
const PATH = '/api/v1/projects/{slug}/sessions/{code}';

const tokenOf = async (actor: Actor, scope = 'sessions') =>
  (await createToken({ label: 'Essai', scope, expiresOn: addDays(NOW.day, 30) }, by(actor))).token;

beforeEach(async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  token = await tokenOf(c.contributor);
});
afterEach(() => vi.useRealTimers());

async function put(body: unknown, { code = '2026-53-007', bearer = token, slug = 'essai' } = {}) {
  keys += 1;
  const request = new Request(`http://localhost${PATH}`, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: {
      Authorization: `Bearer ${bearer}`,
      ...{ 'Content-Type': 'application/json', 'Idempotency-Key': `session-${keys}-abc` },
    },
  });
  const response = await sessionRoute.PUT(request, { params: Promise.resolve({ slug, code }) });
  const answer = await response.json();
  if (response.status < 300) SESSION_WRITES[`PUT ${PATH}`].answer.parse(answer);
  else apiError.parse(answer);
  return { status: response.status, body: answer };
}

async function get(bearer = token, code = '2026-53-007') {
  const request = new Request(`http://localhost${PATH}`, { headers: { Authorization: `Bearer ${bearer}` } });
  const response = await sessionRoute.GET(request, { params: Promise.resolve({ slug: 'essai', code }) });
  const answer = await response.json();
  return response.status === 200 ? SESSION_ROUTES[PATH].answer.parse(answer) : response.status;
}

const slots = SIX_SLOTS.map((slot, index) => ({ ...slot, slotNo: index + 1 }));
const attendance = [1, 2, 3, 4, 5, 6].map((slotNo) => ({ slotNo, state: 'present' }));
const badge = { kind: 'pix_badge', result: 'obtained', onDay: '2026-10-09' };
const person = (number: number, more: Record<string, unknown> = {}) => ({
  ...{ number, audience: 'digital_mediator', firstTime: true, registeredOn: '2026-09-01' },
  ...{ employerAgreedOn: '2026-09-02', attendance, results: [badge], ...more },
});
const session = (more: Record<string, unknown> = {}) => ({
  ...{ trainingId: c.trainings.mediation, regionCode: '53', capacity: 15, slots },
  participants: Array.from({ length: 11 }, (_, index) => person(index + 1)),
  state: { is: 'held', on: '2026-10-10' },
  ...more,
});
const fieldsOf = (answer: { body: unknown }) =>
  apiError.parse(answer.body).error.fields.map(({ path, code }) => `${path} ${code}`);

it('a whole session is written once: the same sending again writes nothing', async () => {
  expect(await put(session())).toEqual({
    status: 200,
    body: { code: '2026-53-007', created: true, changed: true },
  });
  const line = await journalEnd(read());
  expect((await put(session())).body).toEqual({ code: '2026-53-007', created: false, changed: false });
  expect(await journalEnd(read())).toEqual(line);
  expect(await get()).toMatchObject({
    ...{ state: 'held', zone: 5, version: 1 },
    counts: { registered: 11, entered: 11, firstEntered: 11, assiduous: 11, badges: 11, onSiteMin: 11 },
  });
});

it('a part that is given is whole, a part that is left out stays', async () => {
  await put(session());
  const { participants: _, slots: __, ...heading } = session({ capacity: 20 });
  expect((await put(heading)).body.changed).toBe(true);
  const fewer = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? person(1, { attendance: attendance.slice(0, 4) }) : person(index + 1),
  );
  await put(session({ capacity: 20, participants: fewer }));
  const { attendance: _marks, ...left } = person(3, { withdrawnOn: '2026-10-06' });
  const leaving = fewer.map((one) => (one.number === 3 ? left : one));
  expect(fieldsOf(await put(session({ capacity: 20, participants: leaving })))).toEqual([
    'participants.2.withdrawnOn participant_has_marks',
  ]);
  const found = await get();
  expect(found).toMatchObject({ capacity: 20, counts: { registered: 10, entered: 11, assiduous: 10 } });
  expect(typeof found === 'number' ? [] : found.participants?.at(10)).toMatchObject({ withdrawnOn: NOW.day });
});

it('each fault has its path, and nothing is written', async () => {
  const wrong = session({
    slots: [
      { ...slots[0] },
      { ...slots[1], modality: 'live_remote' },
      { ...slots[2], startsAt: '2026-10-07' },
    ],
  });
  expect(fieldsOf(await put(wrong))).toEqual(['slots.2.startsAt slot_moment_needed']);
  expect(
    fieldsOf(await put(session({ slots: [slots[0], { ...slots[1], modality: 'live_remote' }] }))),
  ).toEqual(['slots.1.modality module_on_site']);
  const future = { ...slots[5], startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T09:00:00Z' };
  expect(
    fieldsOf(
      await put(session({ slots: [...slots.slice(0, 5), future], participants: [person(1), person(1)] })),
    ),
  ).toEqual([
    'participants.0.attendance.5.slotNo slot_in_future',
    'participants.1.number participant_twice',
    'participants.1.attendance.5.slotNo slot_in_future',
  ]);
  const bearer = await tokenOf(c.lead);
  expect(fieldsOf(await put(session({ trainingId: c.trainings.law }), { bearer }))).toEqual([
    'trainingId training_without_sessions',
  ]);
  expect(fieldsOf(await put(session({ participants: [person(1, { name: 'Une Personne' })] })))).toEqual([
    'participants.0 zod_unrecognized_keys',
  ]);
  expect(await get()).toBe(404);
});

it('is for a token of its scope, of those who give the session', async () => {
  const manager = await tokenOf(c.lead, 'manage');
  expect((await put(session(), { bearer: manager })).status).toBe(403);
  const stranger = await tokenOf(c.stranger);
  expect((await put(session(), { bearer: stranger })).status).toBe(404);
  expect((await put(session(), { slug: 'inconnu' })).status).toBe(404);
  await expect(tokenOf(c.officer)).rejects.toThrow();
  expect((await put(session())).status).toBe(200);
  const observer = await account('observer', { scopes: [{ kind: 'region', key: '53' }] });
  const seen = await get(await tokenOf(observer, 'read'));
  expect(typeof seen === 'number' ? seen : [seen.participants, seen.counts.entered]).toEqual([null, 11]);
});

it('the sessions of the projects that one may read, with their counts and nobody in them', async () => {
  await put(session());
  await put(session({ participants: [], state: undefined }), { code: 'B' });
  expect(fieldsOf(await put(session(), { code: 'b' }))).toEqual(['code session_code_taken']);
  const list = async (bearer: string, query = '') => {
    const request = new Request(`http://localhost/api/v1/sessions${query}`, {
      headers: { Authorization: `Bearer ${bearer}` },
    });
    const response = await sessionsRoute.GET(request, { params: Promise.resolve({}) });
    return SESSION_ROUTES['/api/v1/sessions'].answer.parse(await response.json());
  };
  expect(
    (await list(token, '?action=MEDIATEURS&project=essai')).data.map(({ code, counts }) => [
      code,
      counts.entered,
    ]),
  ).toEqual([
    ['2026-53-007', 11],
    ['B', 0],
  ]);
  expect((await list(await tokenOf(c.officer, 'read'), '?action=JURISTES')).meta.total).toBe(0);
  expect((await list(await tokenOf(c.stranger, 'read'))).meta.total).toBe(0);
});
