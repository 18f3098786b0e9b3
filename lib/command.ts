import type { z } from 'zod';
import { countTry, forgetTries } from '@/db/account-attempts';
import { touchSession } from '@/db/account-sessions';
import { touchToken } from '@/db/account-tokens';
import { rememberedResult, rememberResult } from '@/db/command-idempotency';
import { moveImport } from '@/db/imports';
import { appendJournal } from '@/db/journal';
import { claimMessage, markFailure, markWithdrawn } from '@/db/mail-messages';
import { type Tx, write } from '@/db/store';
import type { Performer } from './access/actor';
import { can, type Permission, type Target, tokenAllows } from './access/policy';
import type { Now } from './domain/time';
import type { Door } from './domain/vocabulary';
import { type FieldRefusal, Refusal } from './refusal';
import type { CommandName } from './wording/journal-commands';
import { isRefusalCode } from './wording/refusals';

export interface JournalLine {
  /** What was touched, as `section:12`. */
  subject: string;
  projectId?: number | null;
  /** Identifiers of what was written (revisions, events): the journal copies no value. */
  references?: Record<string, unknown>;
  reason?: string | null;
  /** The day from which the fact is known, where it is another than today: what is remembered of it is forgotten. */
  knownFrom?: string;
}

/** The moment, the author and the door of a write. */
export interface Circumstances {
  tx: Tx;
  actor: Performer;
  now: Now;
  door: Door;
}

/** Commands of the scheduled work whose line is that of another one, or that change nothing that was said. */
type SilentCommand = 'clear-import' | 'keep-link';

export interface Command<Input, Found extends { target: Target }, Result> {
  name: CommandName | SilentCommand;
  permission: Permission;
  input: z.ZodType<Input>;
  /** What the write is about; undefined answers 404, the same as what the actor may not see. */
  find(circumstances: Circumstances, input: Input): Promise<Found | undefined>;
  run(
    circumstances: Circumstances,
    input: Input,
    found: Found,
  ): Promise<{ result: Result; journal: JournalLine | null }>;
}

export interface Request {
  actor: Performer | null;
  now: Now;
  door: Door;
  /** The same key of the same account is the same request: its first result is given again. */
  idempotencyKey?: string;
}

/** A rule of a schema gives its refusal as its message (`says`); what zod says of itself is worded generically. */
export const fieldsOf = (error: z.ZodError): FieldRefusal[] =>
  error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: isRefusalCode(issue.message) ? issue.message : `zod_${issue.code}`,
    params: {},
  }));

/** Storage faults that people should read as « réessayez », not as a crash: full, read-only, locked. */
export function storageRefusal(error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) return new Refusal('unavailable', 'storage_full');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR'))
    return new Refusal('unavailable', 'storage_unwritable');
  if (code.startsWith('SQLITE_BUSY')) return new Refusal('unavailable', 'storage_busy');
  const message = error instanceof Error ? error.message : '';
  if (message.includes('section_locked')) return new Refusal('conflict', 'section_locked');
  if (message.includes('campaign_closed')) return new Refusal('conflict', 'campaign_closed');
  return undefined;
}

/**
 * The only path that a write has, beside the records named below: parse → find → can → run → journal, in one
 * transaction. A command can forget neither its authorisation nor its journal line.
 */
export async function execute<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  raw: unknown,
  { actor, now, door, idempotencyKey }: Request,
): Promise<Result> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (!tokenAllows(actor, command.permission)) throw new Refusal('forbidden', 'token_scope');
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  try {
    return await write(async (tx) => {
      if (idempotencyKey) {
        const known = await rememberedResult<Result>(tx, actor.accountId, idempotencyKey, command.name);
        if (known) return known.result;
      }
      const circumstances = { tx, actor, now, door };
      const found = await command.find(circumstances, parsed.data);
      if (!found) throw new Refusal('missing', 'not_found');
      if (!can(actor, command.permission, found.target))
        throw can(actor, 'project.read', found.target)
          ? new Refusal('forbidden', 'not_allowed')
          : new Refusal('missing', 'not_found');
      const { result, journal } = await command.run(circumstances, parsed.data, found);
      if (journal) {
        const { knownFrom, ...line } = journal;
        const references = {
          ...line.references,
          ...(knownFrom !== undefined && knownFrom !== now.day && { knownFrom }),
          ...(actor.token && { token: actor.token.id }),
        };
        await appendJournal(tx, { ...line, references, command: command.name, actor, now, door });
      }
      if (idempotencyKey)
        await rememberResult(tx, actor.accountId, idempotencyKey, command.name, result, now.instant);
      return result;
    });
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}

const record =
  <Args extends unknown[], Result>(ask: (tx: Tx, ...args: Args) => Promise<Result>) =>
  (...args: Args): Promise<Result> =>
    write((tx) => ask(tx, ...args));

/**
 * What the service notes for its own running, and nothing else: no figure, no right, no decision, hence no permission
 * and no journal line. These are the only writes that are not commands, one transaction each.
 */
export const keepRecord = {
  /** When a session and a token last served. */
  touchSession: record(touchSession),
  touchToken: record(touchToken),
  /** Tries of a machine or an account, of which only digests are kept. */
  countTry: record(countTry),
  forgetTries: record(forgetTries),
  /** How far the reading of a sent file is; what it puts into a report is a command. */
  moveImport: record(moveImport),
  /** Who sends a message, and how it failed; that it left is a command. */
  claimMessage: record(claimMessage),
  markWithdrawn: record(markWithdrawn),
  markFailure: record(markFailure),
};
