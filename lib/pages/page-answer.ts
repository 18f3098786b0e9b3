import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding';
import { KeptPage } from './kept-page';
import type { PublicPage } from './public-pages';

/** Answers a visitor with a page: whole, as « unchanged » (304) to who has it, its headers alone to HEAD. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: PublicPage,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  if (!(page instanceof KeptPage)) {
    response.writeHead(page.status, definedOf(page.headers));
    response.end(isHead ? undefined : page.body);
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const isKept = page.status === 200;
  const headers: OutgoingHttpHeaders = {
    ...page.headers,
    vary: 'Cookie, Accept-Encoding',
    'cache-control': isKept ? 'public, no-cache' : 'private, no-store',
    ...(isKept && { etag: page.tag(encoding) }),
  };
  if (isKept && isKnown(request.headers['if-none-match'], page.tag(encoding))) {
    const { 'content-type': _, ...unchanged } = headers;
    response.writeHead(304, unchanged).end();
    return;
  }
  const body = await page.body(encoding);
  response.writeHead(page.status, {
    ...headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.byteLength,
  });
  response.end(isHead ? undefined : body);
}

/** Whether a reader has these bytes already (RFC 9110: tags are compared without their mark of weakness). */
const isKnown = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag) === true;

const definedOf = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOPS.has(name) ? [] : [[name, value] as const],
    ),
  );

/** Of one connection only. */
const HOPS = new Set(['connection', 'keep-alive', 'transfer-encoding']);
