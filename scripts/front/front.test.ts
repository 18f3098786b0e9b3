import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requestId } from '@/app/_web/request-id';
import { doors } from '@/lib/access/doors';
import { apiError } from '@/lib/api/common';
import { freshDatabase, NOW } from '@/test/database';
import { front, type RequestLine } from './front';
import { EVERYWHERE, malformedRequest } from './headers';
import { knownNow, readiness } from './health';

const TOKEN = 'k7Qw2mZr9TtXc4Vb8Hn1Jp6Ls3Fd5GyEuA0oRiBa';
let path: string;
let server: Server;
let port = 0;
let lines: RequestLine[] = [];

beforeEach(async () => {
  path = freshDatabase();
  lines = [];
  server = createServer(
    front({
      listener: (request, response) => {
        if (request.url === '/lent') return;
        if (request.url === '/page') response.setHeader('Content-Security-Policy', "default-src 'self'");
        response.writeHead(request.url === '/ailleurs' ? 307 : 200, { 'x-frame-options': 'SAMEORIGIN' });
        response.end(requestId());
      },
      ready: () => readiness(path),
      known: knownNow,
      metricsToken: TOKEN,
      contact: 'securite@exemple.fr',
      note: (line) => lines.push(line),
      now: () => new Date(NOW.instant),
    }),
  );
  server.on('clientError', (_, socket) => socket.end(malformedRequest()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (address: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual', ...init });

it('gives every answer its headers, and leaves those that it has', async () => {
  for (const address of ['/page', '/ailleurs', '/rien', '/sante', '/robots.txt', '/%E0%A4%A']) {
    const { headers } = await ask(address);
    for (const name of Object.keys(EVERYWHERE)) expect([address, name, headers.has(name)]).toContain(true);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect((await ask('/page')).headers.get('content-security-policy')).toBe("default-src 'self'");
  expect((await ask('/page')).headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect((await ask('/ailleurs')).headers.get('content-security-policy')).toContain("default-src 'none'");
});

it.each(['/%', '/%zz', '/actions/%E0%A4%A', '/a%00b'])(
  'answers 400 to the malformed address %s',
  async (address) => {
    expect((await ask(address)).status).toBe(400);
    expect(lines).toMatchObject([{ door: 'malformed', status: 400 }]);
  },
);

it('answers 400 with the headers to what is no request', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('ceci n’est pas une requête\r\n\r\n');
  let text = '';
  for await (const part of socket) text += part;
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).toContain('X-Content-Type-Options: nosniff');
});

it('says that it lives, and that it is ready as long as its database is', async () => {
  expect(await (await ask('/sante/vivant')).json()).toEqual({ status: 'ok' });
  const ready = await ask('/sante');
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok', database: 'ok', schema: 'ok', disk: 'ok' },
  ]);
  path = '/nulle/part/base.sqlite';
  expect((await ask('/sante')).status).toBe(503);
  expect((await ask('/sante', { method: 'POST' })).status).toBe(405);
});

it('gives its measures to this machine, not to what a proxy passes on, unless it says the token', async () => {
  await ask('/page');
  const text = await (await ask('/sante/metriques')).text();
  expect(text).toContain('suivi_requests_total{class="none",status="200"} 1');
  expect(text).toMatch(/suivi_journal_lines 0/);
  const passedOn = { 'x-forwarded-for': '203.0.113.9' };
  expect((await ask('/sante/metriques', { headers: passedOn })).status).toBe(404);
  const saying = (token: string) => ({ headers: { ...passedOn, authorization: `Bearer ${token}` } });
  expect((await ask('/sante/metriques', saying(TOKEN.replace('k', 'K')))).status).toBe(404);
  expect((await ask('/sante/metriques', saying(TOKEN))).status).toBe(200);
});

it('says whom to write to about a weakness, and until when', async () => {
  const text = await (await ask('/.well-known/security.txt')).text();
  expect(text).toContain('Contact: mailto:securite@exemple.fr');
  expect(text).toContain('Expires: 2027-05-19T');
});

it('notes each request by its door, and nothing that names a person', async () => {
  const answer = await ask('/invitation/un-jeton-secret?email=personne@exemple.fr');
  const id = answer.headers.get('x-request-id');
  expect(await answer.text()).toBe(id);
  expect(lines).toMatchObject([{ request: id, method: 'GET', door: '/invitation/[token]', status: 200 }]);
  expect(JSON.stringify(lines)).not.toMatch(/jeton-secret|personne|127\.0/);
});

it.each([
  ['/api/v1/actions/JURISTES', '/api/v1/actions/[key]'],
  ['/api/auth/callback/credentials', '/api/auth/[...nextauth]'],
  ['/api/v1/inconnue/personne', '/api/[[...address]]'],
  ['/personne', 'none'],
])('notes %s as %s', async (address, door) => {
  await ask(address);
  expect(lines).toMatchObject([{ door }]);
});

it('notes a reader who left as one who left, not as a fault', async () => {
  const leaving = new AbortController();
  const asked = ask('/lent', { signal: leaving.signal }).catch(() => 'left');
  setTimeout(() => leaving.abort(), 50);
  expect(await asked).toBe('left');
  await expect.poll(() => lines).toMatchObject([{ door: 'none', status: null }]);
  expect(await (await ask('/sante/metriques')).text()).toContain('suivi_requests_aborted_total 1');
});

const ADDRESSES = [
  ...new Set(Object.keys(doors).flatMap((door) => door.match(/^[A-Z]+ (\/api\/(?!\[\[).+)$/)?.[1] ?? [])),
];

it('refuses a method that an address of the API does not have in its shape, and says which it has', async () => {
  expect(ADDRESSES.length).toBeGreaterThan(30);
  for (const door of ADDRESSES) {
    const address = door.replace(/\[[^/]+\]/g, '1');
    const has = (method: string) =>
      `${method} ${door}` in doors || (method === 'HEAD' && `GET ${door}` in doors);
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      const answer = await ask(address, { method });
      if (has(method)) {
        expect([method, address, answer.status]).toEqual([method, address, 200]);
        continue;
      }
      expect([method, address, answer.status]).toEqual([method, address, 405]);
      expect(
        answer.headers
          .get('allow')
          ?.split(', ')
          .filter((one) => one !== 'OPTIONS' && !has(one)),
      ).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      if (method !== 'HEAD') {
        const { error } = apiError.parse(await answer.json());
        expect([error.kind, error.message]).toEqual(['method', expect.stringContaining('OPTIONS')]);
      }
    }
    expect((await ask(address, { method: 'OPTIONS' })).status).toBe(200);
  }
});

it.each(['OPTIONS', 'PROPFIND'])('refuses %s at no address of the API as unknown', async (method) => {
  const answer = await ask('/api/v1/inconnue', { method });
  expect([answer.status, apiError.parse(await answer.json()).error.kind]).toEqual([404, 'missing']);
});
