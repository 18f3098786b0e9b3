import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { asRequest } from '@/app/_web/request-id';
import { doorOf } from './doors';
import { completeHead } from './headers';
import type { Readiness } from './health';
import { type Known, Measures } from './measures';
import { unofferedMethod } from './unoffered-method';

export interface Behind {
  listener: RequestListener;
  ready(): Promise<Readiness>;
  known(): Promise<Known>;
  /** Asked of who reads the measures from elsewhere than this machine; empty: nobody may. */
  metricsToken: string;
  /** The address or page to write to about security; empty: there is no such file. */
  contact: string;
  /** One line for each request, when its answer is over. */
  note(line: RequestLine): void;
  now(): Date;
}

/** Of a request: no address of a machine, no name, no query, no token. */
export interface RequestLine {
  request: string;
  method: string;
  door: string;
  /** Null where the reader left before its end. */
  status: number | null;
  milliseconds: number;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The listener of the server: what its operators ask, and around everything else its headers, log and measures. */
export function front(behind: Behind): RequestListener {
  const measures = new Measures();
  return (request, response) => {
    completeHead(response);
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    const begun = performance.now();
    const path = pathOf(request);
    const door = path === undefined ? 'malformed' : (OWN[path] ?? doorOf(path));
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - begun);
      const status = response.writableFinished ? response.statusCode : null;
      if (status === null) measures.addAborted();
      else measures.add(classOf(door), status, milliseconds / 1000);
      const method = METHODS.includes(request.method ?? '') ? (request.method ?? '') : 'other';
      behind.note({ request: id, method, door, status, milliseconds });
    });
    asRequest(id, () => {
      if (path === undefined) return say(response, 400, 'text/plain', 'Adresse mal formée.\n');
      const unoffered = unofferedMethod(door, request.method);
      if (unoffered) {
        response.setHeaders(new Headers(unoffered.headers));
        return say(response, unoffered.status, `${JSON_TYPE}; charset=utf-8`, unoffered.body);
      }
      if (path in OWN) void ownAnswer(path, request, response, behind, measures);
      else behind.listener(request, response);
    });
  };
}

/** Addresses that are answered here, under the name that the log gives them. */
const OWN: Readonly<Record<string, string>> = {
  '/sante': '/sante',
  '/sante/vivant': '/sante/vivant',
  '/sante/metriques': '/sante/metriques',
  '/robots.txt': '/robots.txt',
  '/.well-known/security.txt': '/.well-known/security.txt',
};

/** The path of a request, or undefined where it cannot be read: a broken escape, a NUL, an address without a slash. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  const path = url.split(/[?#]/)[0] ?? '';
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

const classOf = (door: string) => {
  if (door === 'file' || door === 'malformed' || door === 'none') return door;
  if (door.startsWith('/api/')) return 'api';
  return door in OWN ? 'service' : 'page';
};

async function ownAnswer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  behind: Behind,
  measures: Measures,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, 405, 'text/plain', 'Méthode refusée.\n');
  }
  if (path === '/sante/vivant') return say(response, 200, JSON_TYPE, '{"status":"ok"}\n');
  if (path === '/sante') {
    const state = await behind.ready();
    return say(response, state.status === 'ok' ? 200 : 503, JSON_TYPE, `${JSON.stringify(state)}\n`);
  }
  if (path === '/robots.txt') return say(response, 200, 'text/plain', ROBOTS);
  if (path === '/.well-known/security.txt' && behind.contact !== '')
    return say(response, 200, 'text/plain', securityText(behind.contact, behind.now()));
  if (path === '/sante/metriques' && mayMeasure(request, behind.metricsToken)) {
    try {
      return say(response, 200, 'text/plain; version=0.0.4', measures.text(await behind.known()));
    } catch {
      return say(response, 503, 'text/plain', 'La base ne répond pas.\n');
    }
  }
  say(response, 404, 'text/plain', 'Introuvable.\n');
}

const JSON_TYPE = 'application/json';

function say(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': type.includes('json') ? type : `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Signed-in pages and the API are for people and programs that know them. */
const ROBOTS = [
  'User-agent: *',
  ...['/api/', '/compte', '/espace', '/pilotage', '/administration', '/journal', '/invitation/'].map(
    (path) => `Disallow: ${path}`,
  ),
  '',
].join('\n');

/** RFC 9116: whom to write to about a weakness. It must say until when it holds, and is made at each reading. */
function securityText(contact: string, now: Date): string {
  const until = new Date(now.getTime() + 180 * 86_400_000).toISOString();
  const uri = /^[a-z]+:/i.test(contact) ? contact : `mailto:${contact}`;
  return `Contact: ${uri}\nExpires: ${until}\nPreferred-Languages: fr, en\n`;
}

/** This machine itself, not what a proxy on it passes on; or who says the token. */
function mayMeasure(request: IncomingMessage, token: string): boolean {
  const { authorization = '', ...headers } = request.headers;
  const isPassedOn = 'x-forwarded-for' in headers || 'forwarded' in headers;
  const isHere = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  if (isHere && !isPassedOn) return true;
  const given = Buffer.from(authorization.replace(/^Bearer /i, ''));
  const expected = Buffer.from(token);
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected);
}
