import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding';
import { KeptAnswer, type Rendered } from './kept-answer';

/** Answers a visitor with what is kept: whole, as « unchanged » (304) to who has it, its headers alone to HEAD. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer | Rendered,
): Promise<void> {
  const isHead = request.method === 'HEAD';
  if (!(answer instanceof KeptAnswer)) {
    response.writeHead(answer.status, definedOf(answer.headers));
    response.end(isHead ? undefined : answer.body);
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const tag = answer.tag(encoding);
  const isHtml = /^text\/html\b/.test(String(answer.headers['content-type'] ?? ''));
  const headers: OutgoingHttpHeaders = {
    ...answer.headers,
    ...(answer.status === 200 && { etag: tag }),
    // The one header that a page can read of its own answer (app/_ui/shell/shown-again.tsx).
    ...(answer.status === 200 && isHtml && { 'server-timing': `page;desc="${answer.digest}"` }),
  };
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], tag)) {
    const { 'content-type': _, ...unchanged } = headers;
    response.writeHead(304, unchanged).end();
    return;
  }
  const body = await answer.body(encoding);
  response.writeHead(answer.status, {
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
