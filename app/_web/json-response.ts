import { Readable } from 'node:stream';
import { isRefusal, STATUS_OF_KIND } from '@/lib/refusal';
import {
  answerOfFault,
  answerOfRefusal,
  type RefusalAnswer,
  type WordsOf,
} from '@/lib/wording/refusal-answer';
import { fault, refused } from './log';

const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store' };

/** An answer in JSON that no cache keeps: rights depend on the session, and figures change at each validation. */
export function json(status: number, data: unknown, cookies: readonly string[] = []): Response {
  const headers = new Headers(HEADERS);
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(JSON.stringify(data), { status, headers });
}

/** The same, made while it is sent. */
export const jsonStream = (body: Readable): Response =>
  new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers: HEADERS });

/** The body of a refusal or of a fault. */
export interface ErrorAnswer {
  error: Omit<RefusalAnswer, 'code'> & { reference?: string };
}

/** A refusal with its own status, or a fault as 500 with the reference under which it was logged. */
export function errorResponse(error: unknown, wordsOf?: WordsOf): Response {
  if (isRefusal(error)) {
    refused(error);
    const { kind, message, fields } = answerOfRefusal(error, wordsOf);
    return json(STATUS_OF_KIND[error.kind], { error: { kind, message, fields } });
  }
  const reference = fault(error);
  const { kind, message, fields } = answerOfFault(reference);
  return json(500, { error: { kind, message, fields, reference } });
}

/** The same for a route that programs ask: a 401 says how to come in, a 429 when to come back. */
export function apiErrorResponse(error: unknown, wordsOf?: WordsOf): Response {
  const response = errorResponse(error, wordsOf);
  if (response.status === 401)
    response.headers.set(
      'WWW-Authenticate',
      `Bearer realm="Suivi CMA"${isRefusal(error) && error.code === 'bad_token' ? ', error="invalid_token"' : ''}`,
    );
  if (isRefusal(error) && error.kind === 'limited')
    response.headers.set('Retry-After', String(60 * Number(error.params.minutes ?? 1)));
  return response;
}
