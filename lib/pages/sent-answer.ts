import type { IncomingMessage, ServerResponse } from 'node:http';
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
  if (answer.status === 200 && isKnown(request.headers['if-none-match'], answer.tag(encoding))) {
    response.writeHead(304, answer.unchangedHead(encoding)).end();
    return;
  }
  const body = await answer.body(encoding);
  response.writeHead(answer.status, answer.head(encoding, body.byteLength));
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
