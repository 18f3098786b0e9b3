import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { entitledRead } from '@/lib/figure/entitled-read';
import { readDayItself } from '@/lib/figure/reader';
import { Refusal } from '@/lib/refusal';
import { type Read, read } from '@/lib/store';
import { apiActor } from './bearer';
import { requestNow } from './clock';
import { apiErrorResponse, json } from './json-response';

export interface ApiRequest<Params> {
  params: Params;
  search: URLSearchParams;
  actor: Actor | null;
  now: Now;
  /** What is read through it answers with the numbers that the actor may see. */
  read: Read;
}

interface ApiOptions {
  /** The query parameters that the route knows; any other is refused by its name. */
  query?: readonly string[];
}

/** A read of the API as a GET route handler: `export const GET = apiRead(handler, { query: ['season'] })`. */
export function apiRead<Params extends Record<string, string> = Record<string, never>>(
  handler: (request: ApiRequest<Params>) => Promise<unknown>,
  { query = [] }: ApiOptions = {},
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const search = knownQuery(request.url, query);
      const now = requestNow();
      const [params, actor] = await Promise.all([context.params, apiActor(request, now)]);
      const own = actor && (await entitledRead(read(), actor, now));
      // Asked for late: a visitor may read what stands in no database.
      const asked = {
        ...{ params, search, actor, now },
        get read() {
          return own ?? readDayItself(read(), now.day);
        },
      };
      return json(200, await handler(asked));
    } catch (error) {
      return apiErrorResponse(error);
    }
  };
}

/** The query of an address; refused (422) where it has a parameter that the route does not know. */
export function knownQuery(url: string, known: readonly string[]): URLSearchParams {
  const search = new URLSearchParams(queryOf(url));
  refuseUnknown(search, known);
  return search;
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** A parameter twice is refused too: which of the two was meant, nobody can tell. */
function refuseUnknown(search: URLSearchParams, known: readonly string[]): void {
  const repeated = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1);
  if (repeated.length > 0) throw wrongParameters('repeated_parameter', repeated);
  const unknown = [...new Set(search.keys())].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw wrongParameters('unknown_parameter', unknown);
}

const wrongParameters = (code: 'repeated_parameter' | 'unknown_parameter', wrong: readonly string[]) =>
  new Refusal(
    'invalid',
    code,
    { names: wrong.join(', ') },
    wrong.map((name) => ({ path: name, code, params: { names: name } })),
  );
