import type { Actor } from '@/lib/access/actor';
import { refuseOtherScope } from '@/lib/access/admission';
import type { Target } from '@/lib/access/policy';
import { furtherProblems } from '@/lib/api/further-problems';
import type { ApiWrite } from '@/lib/api/route-shapes';
import { type Command, execute, fieldsOf, refuseUnlessKey } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { knownQuery } from './api-route';
import { apiWriter, doorOf } from './bearer';
import { requestNow } from './clock';
import { readJson } from './json-body';
import { apiErrorResponse, json } from './json-response';

/** 5,000 planned values weigh less. */
const MAX_BYTES = 2_000_000;

/** Who asks, at what address. */
export interface Asked<Params> {
  params: Params;
  actor: Actor;
  now: Now;
}

interface Recording<Result, Params, Names extends object> {
  /** What the address names for the command, and whether the account may ask at all: before its body is read. */
  named(asked: Asked<Params>): Names | Promise<Names>;
  answer(result: Result, about: { params: Params; names: Names; sent: Sent }): unknown;
}

/** The body: of the shape that the description of its route promises. */
type Sent = Readonly<Record<string, unknown>>;

/**
 * A command behind a write of the API: `export const POST = apiCommand(route, command, { named, answer })`. Its body is
 * the input of the command without what the address names, so that a problem is told at the same field as by the form.
 */
export function apiCommand<
  Input,
  Found extends { target: Target },
  Result,
  Names extends object,
  Params extends Record<string, string> = Record<string, never>,
>(
  route: ApiWrite,
  command: Command<Input, Found, Result>,
  { named, answer }: Recording<Result, Params, Names>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      knownQuery(request.url, route.query);
      const now = requestNow();
      const actor = await apiWriter(request, now);
      refuseOtherScope(actor, command.permission);
      const params = await context.params;
      const names = await named({ params, actor, now });
      const idempotencyKey = refuseUnlessKey(request.headers.get('idempotency-key') ?? undefined);
      const asked = { actor, now, door: doorOf(actor), idempotencyKey };
      const { body } = await readJson(request, MAX_BYTES);
      const sent = await readable(route, body, command, names, asked);
      const result = await execute(command, { ...sent, ...names }, asked);
      return json(route.status, answer(result, { params, names, sent }));
    } catch (error) {
      return apiErrorResponse(error);
    }
  };
}

/**
 * A body of the shape that the description promises and that the command can read; what it does not know is refused by
 * its name. Of another one, what the command would say of its other values is said in the same answer.
 */
async function readable<Input, Found extends { target: Target }, Result>(
  { body }: ApiWrite,
  sent: unknown,
  command: Command<Input, Found, Result>,
  names: object,
  asked: { actor: Actor; now: Now; door: 'api' | 'form' },
): Promise<Sent> {
  if (!('safeParse' in body)) throw new Error('A command takes a body in JSON');
  const parsed = body.safeParse(sent);
  const shape = parsed.success ? [] : fieldsOf(parsed.error);
  if (!isFields(sent)) throw new Refusal('invalid', 'invalid_input', {}, shape);
  const whole = { ...sent, ...names };
  const values = command.input.safeParse(whole);
  if (parsed.success && values.success) return sent;
  const told = new Set(shape.map(({ path }) => path));
  const unread = [
    ...shape,
    ...(values.error ? fieldsOf(values.error) : []).filter(({ path }) => !told.has(path)),
  ];
  const further = await furtherProblems(command, whole, unread, asked);
  throw new Refusal('invalid', 'invalid_input', {}, [...unread, ...further]);
}

const isFields = (sent: unknown): sent is Sent =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent);
