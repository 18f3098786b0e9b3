import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Owed } from '@/lib/access/owed';
import type { Target } from '@/lib/access/policy';
import { PROOF_FIELD, proveByPassword } from '@/lib/account/prove-again';
import { type Command, execute, type Request } from '@/lib/command';
import { isRefusal } from '@/lib/refusal';
import { answerOfFault, answerOfRefusal } from '@/lib/wording/refusal-answer';
import { actingActor, currentActor } from './actor';
import { requestNow } from './clock';
import { DRAWN_FIELD } from './drawn-for';
import type { ActionAnswer, FormState, RefusedAnswer } from './form-state';
import { fault, refused } from './log';
import { refuseOtherAccount } from './other-account';
import { assertSameOrigin } from './same-origin';

export type { ActionAnswer, FormState } from './form-state';

/** A field of this name in a form is its idempotency key: the same form sent twice is one write. */
export const IDEMPOTENCY_FIELD = 'idempotency-key';

interface FormOptions<Result> {
  /** Where to go after success; without it, or where it names no page, the page is read again in place. */
  done?: (result: Result, form: FormData) => string | undefined;
  /** Who is let in whose session owes something: for a form that pays it, or one that asks nobody who he is. */
  admits?: Owed | 'anyone';
}

/** A write whose slow part (hashing a password) comes before its command. */
type Operation<Result> = (raw: unknown, request: Request & { actor: SignedIn | null }) => Promise<Result>;

/**
 * A command behind a form, for `useActionState(action, null)`. Checks that the request comes from our own
 * pages; where the form gives the password again, proves it first; a refusal or a fault comes back as data with what was typed, never as a crash.
 */
export function formAction<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result> | Operation<Result>,
  readForm: (form: FormData) => unknown,
  { done, admits }: FormOptions<Result> = {},
) {
  return async (_previous: FormState<Result>, form: FormData): Promise<FormState<Result>> => {
    const answer = await answered(async () => {
      const idempotencyKey = text(form.get(IDEMPOTENCY_FIELD));
      const now = requestNow();
      const person = await (admits === 'anyone' ? currentActor() : actingActor({ pays: admits }));
      if (admits !== 'anyone') refuseOtherAccount(person, text(form.get(DRAWN_FIELD)));
      const proof = text(form.get(PROOF_FIELD));
      const request = {
        actor: person && proof ? await proveByPassword(person, proof, now) : person,
        now,
        door: 'form' as const,
        ...(idempotencyKey && { idempotencyKey }),
      };
      const input = readForm(form);
      return typeof command === 'function' ? command(input, request) : execute(command, input, request);
    });
    if (!answer.ok) return { ...answer, typed: typedOf(form) };
    // Before a redirect too: the pages that the browser keeps for Back are of before the act.
    refresh();
    const next = done?.(answer.result, form);
    if (next) redirect(next);
    return answer;
  };
}

/**
 * A command behind a client island that sends plain data. `autosave` says that the person did not ask for
 * this save: it does not keep the session alive. `drawnFor` is the account that the page was drawn for.
 */
export function jsonAction<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
) {
  return async (
    input: unknown,
    idempotencyKey?: string,
    autosave = false,
    drawnFor?: string,
  ): Promise<ActionAnswer<Result>> =>
    answered(async () => {
      const actor = await actingActor({ idle: autosave });
      refuseOtherAccount(actor, drawnFor);
      return execute(command, input, {
        actor,
        now: requestNow(),
        door: 'form',
        ...(typeof idempotencyKey === 'string' && idempotencyKey !== '' && { idempotencyKey }),
      });
    });
}

/** Runs a write of our own pages: success, refusal and fault all come back as plain data. */
export async function answered<Result>(work: () => Promise<Result>): Promise<ActionAnswer<Result>> {
  try {
    assertSameOrigin(await headers());
    return { ok: true, result: await work() };
  } catch (error) {
    if (isRefusal(error)) refused(error);
    const said: Omit<RefusedAnswer, 'ok'> = isRefusal(error)
      ? answerOfRefusal(error)
      : answerOfFault(fault(error));
    return { ok: false, ...said };
  }
}

const text = (value: FormDataEntryValue | null) =>
  typeof value === 'string' && value !== '' ? value : undefined;

function typedOf(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    // A password is never sent back to the browser; $ACTION fields are the framework's own.
    if (
      typeof value !== 'string' ||
      /password/i.test(name) ||
      name.startsWith('$ACTION') ||
      name === DRAWN_FIELD
    )
      continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
