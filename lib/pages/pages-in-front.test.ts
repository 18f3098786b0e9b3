import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendJournal } from '@/db/journal';
import { read, write } from '@/db/store';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { NOW, programmeDatabase } from '@/test/database';
import { pagesInFront } from './pages-in-front';

const NONCE = 'q83vEjRWeJASNFZ4kBI0Vg==';
const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
const faults: unknown[] = [];
let day = '2026-11-20';
let visitorBudget = 0;
let answers: RequestListener;
let server: Server;

/** A page that says how many times it was made, as Next makes it: under a nonce. */
const page: RequestListener = (_, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'self'; script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'; img-src 'self'`,
    'Cache-Control': 'private, no-store',
    'X-Frame-Options': 'DENY',
  });
  response.end(`<p>n° ${asked.length}</p><script nonce="${NONCE}">ours()</script>`);
};

beforeEach(async () => {
  await programmeDatabase();
  asked.length = 0;
  faults.length = 0;
  day = '2026-11-20';
  answers = page;
  const { listener } = pagesInFront({
    listener: (incoming, response) => {
      asked.push({ url: incoming.url ?? '', headers: incoming.headers });
      answers(incoming, response);
    },
    host: 'suivi.test',
    read,
    day: () => day,
    visitors: {
      budget: visitorBudget,
      addressOf: (incoming) => String(incoming.headers['x-machine'] ?? '192.0.2.1'),
      isSignedIn: async (incoming) => incoming.headers.cookie?.endsWith('=ours') === true,
    },
    fault: (error) => faults.push(error),
  });
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          ...{ status: response.statusCode ?? 0, headers: response.headers, bytes },
          text: bytes.toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

const written = (command: string) =>
  write((tx) => appendJournal(tx, { subject: 'x', command, actor: null, now: NOW, door: 'script' }));

describe('a public page', () => {
  it('is made once for everybody, without its nonce, under a policy of digests', async () => {
    const [first, second] = [await ask('/actions'), await ask('/actions')];
    expect(asked).toHaveLength(1);
    expect(second.text).toBe('<p>n° 1</p><script>ours()</script>');
    expect(second.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'Cookie, Accept-Encoding',
      'x-frame-options': 'DENY',
      'content-security-policy':
        "default-src 'self'; script-src 'self' 'sha256-6Mlk+XjE57h/a6BK8UFDhIqhWicH5NYtbW9Bd0Z0HiI='; img-src 'self'",
    });
    expect(first.text).toBe(second.text);
  });

  it('is made once for readers who come while it is made', async () => {
    const texts = await Promise.all(Array.from({ length: 8 }, async () => (await ask('/')).text));
    expect(new Set(texts).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('knows nothing of the reader who asked first', async () => {
    await ask('/', {
      'x-forwarded-host': 'evil.example',
      'accept-language': 'en',
      cookie: 'a=b',
      'x-nonce': 'known',
    });
    expect(asked[0]?.headers).toEqual({
      host: 'suivi.test',
      accept: 'text/html',
      'user-agent': 'Suivi CMA',
      connection: 'close',
    });
  });

  it('is one page for each address, its parameters as they are', async () => {
    const texts = [];
    for (const path of ['/', '/?season=S1', '/?season=S1&x', '/actions']) texts.push((await ask(path)).text);
    expect(new Set(texts).size).toBe(4);
  });

  it('is sent in the form that the reader accepts', async () => {
    const whole = await ask('/');
    const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
    const gzip = await ask('/', { 'accept-encoding': 'gzip' });
    expect([brotli, gzip, whole].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(whole.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(whole.bytes);
    expect(new Set([brotli, gzip, whole].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('is « unchanged » to who has it, with all its headers of security, and its headers alone to HEAD', async () => {
    const { headers, bytes } = await ask('/');
    const again = await ask('/', { 'if-none-match': `"other", W/${headers.etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy', 'x-frame-options'])
      expect(again.headers[name]).toBe(headers[name]);
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(bytes.byteLength),
    ]);
  });

  it('is made again once something was written that everyone reads, and only then', async () => {
    await ask('/');
    await written('sign-in');
    expect((await ask('/')).text).toContain('n° 1');
    await written('validate-section');
    expect((await ask('/')).text).toContain('n° 2');
  });

  it('is made again when a day begins', async () => {
    await ask('/');
    day = '2026-11-21';
    expect((await ask('/')).text).toContain('n° 2');
  });

  it('is not kept for later where something was written while it was made', async () => {
    answers = (incoming, response) => {
      answers = page;
      written('validate-section').then(() => page(incoming, response));
    };
    await ask('/');
    await ask('/');
    expect(asked).toHaveLength(2);
  });

  it('leaves the memory where others take its room', async () => {
    answers = (_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Security-Policy', `script-src 'nonce-${NONCE}'`);
      response.end(crypto.getRandomValues(Buffer.alloc(60_000)).toString('base64'));
    };
    await ask('/');
    for (let other = 0; other < 150; other += 1) await ask(`/?x=${other}`);
    const before = asked.length;
    await ask('/?x=149');
    expect(asked).toHaveLength(before);
    await ask('/');
    expect(asked).toHaveLength(before + 1);
  });
});

describe('what a program reads without an account', () => {
  const said = (status = 200, headers: Record<string, string> = {}): RequestListener => {
    return (_, response) => {
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'",
        'Cache-Control': 'private, no-store',
        ...headers,
      });
      response.end(JSON.stringify({ made: asked.length, words: 'x'.repeat(100_000) }));
    };
  };
  const made = ({ text }: Answer): number => JSON.parse(text).made;

  it('is made once for everybody, kept with its headers, and unpacked whole for who reads nothing packed', async () => {
    answers = said();
    const [first, again] = [
      await ask('/api/v1/programme'),
      await ask('/api/v1/programme', { cookie: 'a=b' }),
    ];
    expect([made(first), made(again), asked.length]).toEqual([1, 1, 1]);
    expect(again.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, no-cache',
      vary: 'Authorization, Cookie, Accept-Encoding',
    });
    const packed = await ask('/api/v1/programme', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.bytes)).toEqual(first.bytes);
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': `${packed.headers.etag}` };
    expect((await ask('/api/v1/programme', headers)).status).toBe(304);
    expect(asked).toHaveLength(1);
  });

  it('is made again once something was written that everyone reads, and when a day begins', async () => {
    answers = said();
    await ask('/api/v1/regions');
    await written('sign-in');
    expect(made(await ask('/api/v1/regions'))).toBe(1);
    await written('validate-section');
    expect(made(await ask('/api/v1/regions'))).toBe(2);
    day = '2026-11-21';
    expect(made(await ask('/api/v1/regions'))).toBe(3);
  });

  it.each([
    ['a refusal', said(422), '/api/v1/actions?couleur=bleu', {}],
    ['a fault', said(500), '/api/v1/actions', {}],
    ['an answer that sets a cookie', said(200, { 'Set-Cookie': 'a=b' }), '/api/v1/actions', {}],
    ['what is no data', said(200, { 'Content-Type': 'text/plain' }), '/api/v1/actions', {}],
    ['a table, which says when it was made', said(), '/api/v1/tables/budgets', {}],
    ['what a token reads', said(), '/api/v1/actions', { authorization: 'Bearer x' }],
    ['what a session reads', said(), '/api/v1/actions', { cookie: `${SESSION_COOKIE}=x` }],
  ])('is not kept where it is %s', async (_, answer, path, headers) => {
    answers = answer;
    const [first, again] = [await ask(path, headers), await ask(path, headers)];
    expect([made(first), made(again)]).toEqual([1, 2]);
    expect(again.headers['cache-control']).toBe('private, no-store');
  });
});

describe('a file of the build', () => {
  const script = 'go();'.repeat(1000);
  const file =
    (headers: Record<string, string> = {}): RequestListener =>
    (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/javascript; charset=UTF-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
        ...headers,
      });
      response.end(script);
    };
  const address = '/_next/static/chunks/1x6i66kbg2h5v.js';

  it('is compressed once, for people who are signed in too, and whatever is written', async () => {
    answers = file();
    const accepts = { 'accept-encoding': 'gzip, deflate, br' };
    const first = await ask(address, accepts);
    await written('validate-section');
    day = '2026-11-21';
    const again = await ask(address, { ...accepts, cookie: `${SESSION_COOKIE}=x` });
    expect(asked).toHaveLength(1);
    expect(again.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=UTF-8',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(again.bytes).toString()).toBe(script);
    expect((await ask(address, { ...accepts, 'if-none-match': `${first.headers.etag}` })).status).toBe(304);
  });

  it.each([
    ['one that no cache may keep', address, { 'Cache-Control': 'private, no-store' }],
    ['a font, which is compressed already', '/_next/static/media/a.woff2', { 'Content-Type': 'font/woff2' }],
    ['one that a query asks for', `${address}?x=1`, {}],
  ])('is not kept: %s', async (_, path, headers) => {
    answers = file(headers);
    await ask(path);
    await ask(path);
    expect(asked).toHaveLength(2);
  });

  it('that is not there is answered so, each time', async () => {
    answers = (_, response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not Found');
    expect([(await ask(address)).status, (await ask(address)).status]).toEqual([404, 404]);
    expect(asked).toHaveLength(2);
  });
});

describe('is answered and not kept:', () => {
  it.each([
    [404, page],
    [500, page],
  ])('a page of %s', async (status, body) => {
    answers = (incoming, response) => {
      const { writeHead } = response;
      response.writeHead = ((_: number, headers: Record<string, string>) =>
        writeHead.call(response, status, headers)) as typeof writeHead;
      body(incoming, response);
    };
    await ask('/projets/nulle-part');
    const again = await ask('/projets/nulle-part');
    expect([again.status, again.headers['cache-control'], again.headers.etag]).toEqual([
      status,
      'private, no-store',
      undefined,
    ]);
    expect(again.text).toContain('n° 2');
  });

  it('a redirect', async () => {
    answers = (_, response) => response.writeHead(307, { Location: '/actions' }).end();
    await ask('/pourquoi/effectif');
    const again = await ask('/pourquoi/effectif');
    expect([again.status, again.headers.location]).toEqual([307, '/actions']);
    expect(asked).toHaveLength(2);
  });

  it('a page that sets a cookie, or that was made under no nonce', async () => {
    answers = (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'a=b' }).end('x');
    await ask('/');
    expect((await ask('/')).headers['set-cookie']).toEqual(['a=b']);
    expect(asked).toHaveLength(2);
  });

  it('what somebody signed in asks for', async () => {
    await ask('/');
    const own = await ask('/', { cookie: `${SESSION_COOKIE}=x` });
    expect([own.headers['cache-control'], own.text]).toEqual([
      'private, no-store',
      `<p>n° 2</p><script nonce="${NONCE}">ours()</script>`,
    ]);
    expect(asked[1]?.headers.cookie).toContain(SESSION_COOKIE);
    expect((await ask('/')).text).toContain('n° 1');
  });
});

it('a page that cannot be made is asked for as before', async () => {
  answers = (incoming, response) => {
    answers = page;
    incoming.socket.destroy();
    response.destroy();
  };
  expect((await ask('/')).text).toContain(`nonce="${NONCE}"`);
  expect(faults).toHaveLength(1);
});

describe('what visitors may have made in a minute', () => {
  beforeAll(() => {
    visitorBudget = 20;
  });
  afterAll(() => {
    visitorBudget = 0;
  });
  const past = (n: number) => `/?as-of=2026-01-${String(n).padStart(2, '0')}`;
  const statuses = async (addresses: string[], headers: Record<string, string> = {}) => {
    const found = [];
    for (const address of addresses) found.push((await ask(address, headers)).status);
    return [...new Set(found)];
  };
  const several = Array.from({ length: 20 }, (_, n) => past(n + 1));

  it('is refused beyond it to one machine, in words, with the time to wait; what is in memory stays open', async () => {
    expect(await statuses(several)).toEqual([200]);
    const refused = await ask(past(21));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('<html lang="fr">');
    expect(refused.text).toMatch(/Réessayez dans \d+\ssecondes?/);
    expect(await statuses(several)).toEqual([200]);
    expect(await statuses([past(21)], { 'x-machine': '192.0.2.2' })).toEqual([200]);
    expect(await statuses([past(21)])).toEqual([200]);
    expect(asked).toHaveLength(21);
  });

  it('counts all that is made for nobody: missing pages, what the router asks, the API with parameters', async () => {
    expect(
      await statuses([
        ...Array.from({ length: 7 }, (_, n) => `/absente/${n}`),
        ...Array.from({ length: 7 }, (_, n) => `${past(1)}&_rsc=${n}`),
        ...Array.from({ length: 6 }, (_, n) => `/api/v1/actions?as-of=2026-02-0${n + 1}`),
      ]),
    ).toEqual([200]);
    const refused = await ask('/api/v1/regions?as-of=2026-02-01');
    expect([refused.status, JSON.parse(refused.text).error.kind]).toEqual([429, 'limited']);
    // Whoever follows a link to a file reads a page.
    const followed = await ask('/api/v1/tables/projects?q=a', { accept: 'text/html' });
    expect([followed.status, followed.text]).toEqual([429, expect.stringContaining('<h1>')]);
    expect((await ask('/', {}, 'POST')).status).toBe(429);
  });

  it('takes nothing for data that is there already', async () => {
    answers = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end('{}');
    };
    const addresses = Array.from({ length: 20 }, (_, n) => `/api/v1/actions?as-of=2026-02-${n + 1}`);
    expect(await statuses([...addresses, ...addresses])).toEqual([200]);
    expect(await statuses(['/api/v1/actions?as-of=2026-03-01'])).toEqual([429]);
    expect(await statuses(addresses)).toEqual([200]);
  });

  it('touches neither who is signed in nor who comes to be, and is not gone around by a cookie of any words', async () => {
    await statuses(several);
    const cookie = (value: string) => ({ cookie: `${SESSION_COOKIE}=${value}` });
    expect(await statuses([past(22), past(23)], cookie('ours'))).toEqual([200]);
    expect(await statuses([past(22)], cookie('forged'))).toEqual([429]);
    expect(await statuses([past(22)], { authorization: 'Bearer x' })).toEqual([429]);
    expect(
      await statuses(['/connexion?retour=/', '/invitation/abc', '/api/auth/csrf', '/api/v1/programme']),
    ).toEqual([200]);
  });

  it('is kept for all machines together, plain pages longer than those with parameters', async () => {
    const machine = (n: number) => ({ 'x-machine': `198.51.100.${n}` });
    for (let n = 0; n < 4; n += 1)
      expect(
        await statuses(
          Array.from({ length: 10 }, (_, i) => `/projets?q=${n}-${i}`),
          machine(n),
        ),
      ).toEqual([200]);
    expect(await statuses(['/projets?q=autre'], machine(9))).toEqual([429]);
    expect(await statuses(['/projets', '/actions'], machine(9))).toEqual([200]);
  });
});
