import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { isRefusal, Refusal, STATUS_OF_KIND } from '@/lib/refusal';
import { answerOfFault, answerOfRefusal, type RefusalAnswer } from '@/lib/wording/refusal-answer';
import { currentActor } from './actor';
import { requestNow } from './clock';
import { fault } from './log';

export interface ApiRequest<Params> {
  params: Params;
  search: URLSearchParams;
  actor: Actor | null;
  now: Now;
}

interface ApiOptions {
  /** The query parameters that the route knows; any other is refused by its name. */
  query?: readonly string[];
}

// Rights depend on the session, and a public figure changes at each validation: nothing is kept by a cache.
const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store' };

/** A read of the API as a GET route handler: `export const GET = apiRead(handler, { query: ['season'] })`. */
export function apiRead<Params extends Record<string, string> = Record<string, never>>(
  handler: (request: ApiRequest<Params>) => Promise<unknown>,
  { query = [] }: ApiOptions = {},
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const search = new URLSearchParams(queryOf(request.url));
      refuseUnknown(search, query);
      const [params, actor] = await Promise.all([context.params, currentActor()]);
      return json(200, await handler({ params, search, actor, now: requestNow() }));
    } catch (error) {
      if (isRefusal(error)) return json(STATUS_OF_KIND[error.kind], errorOf(answerOfRefusal(error)));
      const reference = fault(error);
      return json(500, { error: { ...errorOf(answerOfFault(reference)).error, reference } });
    }
  };
}

const json = (status: number, data: unknown) =>
  new Response(JSON.stringify(data), { status, headers: HEADERS });

const errorOf = ({ kind, message, fields }: RefusalAnswer) => ({ error: { kind, message, fields } });

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

function refuseUnknown(search: URLSearchParams, known: readonly string[]): void {
  const unknown = [...new Set(search.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new Refusal(
    'invalid',
    'unknown_parameter',
    { names: unknown.join(', ') },
    unknown.map((name) => ({ path: name, code: 'unknown_parameter', params: { names: name } })),
  );
}
