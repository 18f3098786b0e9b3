import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { storePasswordHash } from '@/db/accounts';
import { write } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { account } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { sessionOf } from '@/test/session-of';
import { apiRead } from './api-route';
import { apiActor } from './bearer';
import { DRAWN_FIELD, DRAWN_HEADER } from './drawn-for';
import { formAction, jsonAction } from './form-action';
import { SESSION_COOKIE } from './session-cookie';

const request = vi.hoisted((): { headers: Record<string, string>; cookie: string; refreshed: number } => ({
  headers: {},
  cookie: '',
  refreshed: 0,
}));

vi.mock('next/headers', () => ({
  headers: async () => new Headers(request.headers),
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
}));
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`to ${address}, ${request.refreshed} read again`);
  },
}));
vi.mock('next/cache', () => ({
  refresh: () => {
    request.refreshed += 1;
  },
}));

const OURS = { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' };

beforeEach(() => {
  freshDatabase();
  Object.assign(request, { headers: OURS, cookie: '', refreshed: 0 });
});

async function signInAs(role: 'admin' | 'reader') {
  const person = await account(role);
  request.cookie = await sessionOf(person.accountId, nowAt(new Date()).instant);
  return person;
}

const get = (handler: Parameters<typeof apiRead>[0], query = '') =>
  apiRead(handler, { query: ['season'] })(new Request(`http://localhost:3000/api/v1/x${query}`), {
    params: Promise.resolve({}),
  });

describe('a read of the API', () => {
  it('answers JSON that no cache keeps, with what was asked', async () => {
    const response = await get(
      async ({ search, actor, now }) => ({ season: search.get('season'), actor, day: now.day.length }),
      '?season=S1',
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.json()).toEqual({ season: 'S1', actor: null, day: 10 });
  });

  it('knows the signed-in person', async () => {
    const { accountId } = await signInAs('admin');
    const response = await get(async ({ actor }) => actor?.accountId);
    expect(await response.json()).toBe(accountId);
  });

  it('takes a cookie that is not ours for a visitor', async () => {
    request.cookie = 'not.a.token';
    expect(await (await get(async ({ actor }) => actor)).json()).toBeNull();
  });

  it('refuses a parameter that it does not know, by its name', async () => {
    const response = await get(async () => 1, '?saison=S1');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error: { kind: 'invalid', fields: [{ path: 'saison', code: 'unknown_parameter' }] },
    });
  });

  it('refuses a parameter given twice: which one was meant, nobody can tell', async () => {
    const response = await get(async () => 1, '?season=S1&season=S2');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error: { kind: 'invalid', fields: [{ path: 'season', code: 'repeated_parameter' }] },
    });
  });

  it('gives a refusal its status and its sentence', async () => {
    const response = await get(async () => Promise.reject(new Refusal('missing', 'unknown_action')));
    expect(response.status).toBe(404);
    expect((await response.json()).error.message).toMatch(/^Aucune action/);
  });

  it('tells nothing of a fault but its reference', async () => {
    const response = await get(async () => Promise.reject(new Error('secret detail')));
    const answer = await response.json();
    expect(response.status).toBe(500);
    expect(answer.error).toMatchObject({ kind: 'fault', reference: expect.stringMatching(/^[0-9A-F]{8}$/) });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
  });
});

const rename = (fail?: unknown): Command<unknown, { target: Target }, string> => ({
  name: 'change-account',
  permission: 'account.list',
  input: z.unknown(),
  find: async () => ({ target: {} }),
  async run() {
    if (fail) throw fail;
    return { result: 'done', journal: null };
  },
});

const form = () => {
  const data = new FormData();
  data.append('name', 'Jeanne');
  data.append('scopes', 'a');
  data.append('scopes', 'b');
  data.append('newPassword', 'à ne pas renvoyer');
  return data;
};
const send = (command = rename()) => formAction(command, (data) => data.get('name'))(null, form());

describe('a form', () => {
  it('is carried out, and the page read again', async () => {
    await signInAs('admin');
    expect(await send()).toEqual({ ok: true, result: 'done' });
    expect(request.refreshed).toBe(1);
  });

  it('leaves nothing of before for Back where it leads to another page', async () => {
    await signInAs('admin');
    const leading = formAction(rename(), (data) => data.get('name'), { done: () => '/ailleurs' });
    await expect(leading(null, form())).rejects.toThrow('to /ailleurs, 1 read again');
  });

  it('comes back with what was typed when the session has ended, the password excepted', async () => {
    const answer = await send();
    expect(answer).toMatchObject({ ok: false, kind: 'unauthenticated', code: 'sign_in_needed' });
    expect(answer).toHaveProperty('typed', { name: ['Jeanne'], scopes: ['a', 'b'] });
  });

  it('is refused from another site', async () => {
    await signInAs('admin');
    request.headers = { ...OURS, origin: 'https://ailleurs.example' };
    expect(await send()).toMatchObject({ ok: false, kind: 'forbidden', code: 'cross_site' });
  });

  it('is refused to a role that may not', async () => {
    await signInAs('reader');
    expect(await send()).toMatchObject({ ok: false, kind: 'missing' });
  });

  it('survives a fault, with a reference', async () => {
    await signInAs('admin');
    const answer = await send(rename(new Error('broken')));
    expect(answer).toMatchObject({ ok: false, kind: 'fault', typed: { name: ['Jeanne'] } });
    expect(JSON.stringify(answer)).toMatch(/référence [0-9A-F]{8}/);
  });
});

it('a form of a session that owes something comes back with what was typed and where to pay', async () => {
  const { accountId } = await signInAs('admin');
  await write((tx) =>
    storePasswordHash(tx, accountId, { passwordHash: '', oneTimeUntil: NOW.instant }, NOW.instant),
  );
  expect(await send()).toMatchObject({
    ...{ ok: false, kind: 'forbidden', code: 'password_to_change', typed: { name: ['Jeanne'] } },
    message: expect.stringContaining('/compte/mot-de-passe'),
  });
});

describe('a client island', () => {
  it('does once what it asks twice with one key', async () => {
    await signInAs('admin');
    let runs = 0;
    const counted = { ...rename(), run: async () => ({ result: `run ${++runs}`, journal: null }) };
    const action = jsonAction(counted);
    expect(await action({}, 'key-1')).toEqual({ ok: true, result: 'run 1' });
    expect(await action({}, 'key-1')).toEqual({ ok: true, result: 'run 1' });
  });
});

describe('what was drawn for another account than that of the session', () => {
  const drawn = (accountId: number) => {
    const data = form();
    data.append(DRAWN_FIELD, String(accountId));
    return data;
  };
  const sendDrawn = (data: FormData) => formAction(rename(), (sent) => sent.get('name'))(null, data);
  const other = { ok: false, kind: 'conflict', code: 'other_account' };

  it('is refused, and what was typed comes back', async () => {
    const { accountId } = await signInAs('admin');
    expect(await sendDrawn(drawn(accountId))).toMatchObject({ ok: true });
    expect(await sendDrawn(drawn(accountId + 1))).toMatchObject({
      ...other,
      typed: { name: ['Jeanne'], scopes: ['a', 'b'] },
    });
    expect(await jsonAction(rename())({}, undefined, false, String(accountId + 1))).toMatchObject(other);
    expect(await jsonAction(rename())({}, undefined, false, String(accountId))).toMatchObject({ ok: true });
  });

  it('of somebody who holds several, what says nothing is refused too', async () => {
    const person = await signInAs('admin');
    expect(await send()).toMatchObject({ ok: true });
    await onePerson(person, await account('reader'));
    expect(await send()).toMatchObject(other);
    expect(await jsonAction(rename())({})).toMatchObject(other);
    expect(await sendDrawn(drawn(person.accountId))).toMatchObject({ ok: true });
  });

  it('of the API, by the header of our pages', async () => {
    const person = await signInAs('admin');
    const asked = (headers: Record<string, string>, method = 'POST') =>
      refusedWith(apiActor(new Request('http://localhost:3000/api/v1/x', { method, headers }), NOW));
    expect(await asked({ [DRAWN_HEADER]: '999999' })).toBe('other_account');
    expect(await asked({})).toBeUndefined();
    await onePerson(person, await account('reader'));
    expect(await asked({})).toBe('other_account');
    expect(await asked({}, 'GET')).toBeUndefined();
    expect(await asked({ [DRAWN_HEADER]: String(person.accountId) })).toBeUndefined();
  });
});

it('the cookie is for this host alone', () => expect(SESSION_COOKIE).toMatch(/^__Host-/));
