import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { countTry, forgetTries } from '@/db/account-attempts';
import { touchSession } from '@/db/account-sessions';
import { touchToken } from '@/db/account-tokens';
import { rememberedResult, rememberResult } from '@/db/command-idempotency';
import { moveImport } from '@/db/imports';
import { appendJournal, lastMoment } from '@/db/journal';
import { keepAnswers } from '@/db/kept-answers';
import { claimMessages, markFailure, markWithdrawn } from '@/db/mail-messages';
import { replaceSealedKey } from '@/db/second-factors';
import { takeChallenge } from '@/db/session-challenges';
import { FileReplaced, type Read, type Tx, write } from '@/db/store';
import type { Performer } from './access/actor';
import { refuseOtherScope, refuseUnlessCan } from './access/admission';
import { refuseStaleProof } from './access/fresh-proof';
import type { Permission, Target } from './access/policy';
import type { Now } from './domain/time';
import type { Door } from './domain/vocabulary';
import { env } from './env';
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

/** Commands whose line is that of another one (scheduled work, questions to a person), or that change nothing that was said. */
type SilentCommand =
  | 'close-guide'
  | 'clear-import'
  | 'apply-retention'
  | 'keep-link'
  | 'begin-totp'
  | 'begin-passkey'
  | 'request-passkey';

export interface Command<Input, Found extends { target: Target }, Result> {
  name: CommandName | SilentCommand;
  permission: Permission;
  input: z.ZodType<Input>;
  /** What it answers is kept under no key: it holds what must be kept nowhere else. */
  answerIsKeptNowhere?: true;
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
  /** The same key of the same account is the same request: its first result is given again, for as long as it may ask. */
  idempotencyKey?: string;
  /** What the key stands for, where the input of the command does not say it all. */
  sent?: string;
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
  if (error instanceof FileReplaced) return new Refusal('unavailable', 'storage_replaced');
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

/** A request that comes with an idempotency key. */
interface Keyed {
  accountId: number;
  key: string;
  command: CommandName | SilentCommand;
  sent: string;
}

const digestOf = (sent: string): string => createHash('sha256').update(sent).digest('base64url');

/** The first result of a key; another content or another act under the same key is refused. Asked only of who may do it now. */
export async function repeatedResult<Result>(
  read: Read,
  { sent, ...keyed }: Keyed,
): Promise<{ result: Result } | undefined> {
  const known = await rememberedResult<Result>(read, keyed);
  if (known && known.command !== keyed.command) throw new Refusal('conflict', 'idempotency_key_reused');
  // Those kept before the digest was remembered have none.
  if (known && known.digest !== null && known.digest !== digestOf(sent))
    throw new Refusal('conflict', 'idempotency_key_reused');
  return known;
}

/** What a request asks under a key, if it has one. */
const keyedOf = (
  { name, answerIsKeptNowhere }: { name: Keyed['command']; answerIsKeptNowhere?: true },
  input: unknown,
  { accountId }: Performer,
  { idempotencyKey: key, sent }: Pick<Request, 'idempotencyKey' | 'sent'>,
): Keyed | undefined =>
  key && !answerIsKeptNowhere
    ? { accountId, key, command: name, sent: sent ?? JSON.stringify(input) }
    : undefined;

/** Whether a key of an account stands for something: what comes with it is then read, whatever room is left. */
export async function isKnownKey(
  read: Read,
  { actor, idempotencyKey: key }: Pick<Request, 'actor' | 'idempotencyKey'>,
): Promise<boolean> {
  if (!actor || !key) return false;
  const { accountId } = actor;
  return (await rememberedResult(read, { accountId, key, command: '' })) !== undefined;
}

/**
 * What `execute` would give again for the key of a request, asked before what the command names is kept: a file sent
 * twice is not kept twice, nor another one under its key at all. Whoever asks has checked the rights.
 */
export async function firstResult<Input, Found extends { target: Target }, Result>(
  read: Read,
  command: Command<Input, Found, Result>,
  raw: unknown,
  request: Request,
): Promise<{ result: Result } | undefined> {
  const { actor } = request;
  if (!actor || !request.idempotencyKey) return undefined;
  const keyed = keyedOf(command, readInput(command, raw, actor), actor, request);
  return keyed && repeatedResult<Result>(read, keyed);
}

/** The key that a program must send with a write: it asks again under it where it heard no answer. */
export function refuseUnlessKey(key: string | undefined): string {
  if (key !== undefined && /^[\x21-\x7e]{8,100}$/.test(key)) return key;
  throw new Refusal('invalid', 'idempotency_key_needed');
}

/**
 * The only path that a write has, beside the records named below: parse → find → can → run → journal, in one
 * transaction. A command can forget neither its authorisation nor its journal line; what a key remembers is given again
 * after the authorisation.
 */
export async function execute<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  raw: unknown,
  { actor, now, door, ...request }: Request,
): Promise<Result> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const input = readInput(command, raw, actor);
  const keyed = keyedOf(command, input, actor, request);
  try {
    return await write(async (tx) => {
      refuseClockGoneBack(tx, now);
      const circumstances = { tx, actor, now, door };
      const found = await allowed(command, input, circumstances);
      const known = keyed && (await repeatedResult<Result>(tx, keyed));
      if (known) return known.result;
      const result = await done(command, input, found, circumstances);
      if (keyed) {
        const { sent: content, ...kept } = keyed;
        await rememberResult(tx, { ...kept, digest: digestOf(content), result, at: now.instant });
      }
      return result;
    });
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}

/** The same inside the write of another command: a file does what it says by the commands of the forms. */
export async function perform<Input, Found extends { target: Target }, Result>(
  circumstances: Circumstances,
  command: Command<Input, Found, Result>,
  raw: unknown,
): Promise<Result> {
  const input = readInput(command, raw, circumstances.actor);
  return done(command, input, await allowed(command, input, circumstances), circumstances);
}

/** Does a write as far as its end and takes it all back: what a preview finds is what the commands would do. */
export async function rehearse<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const done: { result: Result }[] = [];
  const takenBack = new Error('Taken back');
  await write(async (tx) => {
    done.push({ result: await work(tx) });
    throw takenBack;
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  const [rehearsed] = done;
  if (!rehearsed) throw new Error('A rehearsal ended without its result');
  return rehearsed.result;
}

function readInput<Input, Found extends { target: Target }, Result>(
  { permission, input }: Command<Input, Found, Result>,
  raw: unknown,
  actor: Performer,
): Input {
  refuseOtherScope(actor, permission);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  return parsed.data;
}

/** Find → can. */
async function allowed<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  input: Input,
  circumstances: Circumstances,
): Promise<Found> {
  const { actor } = circumstances;
  const found = await command.find(circumstances, input);
  if (!found) throw new Refusal('missing', 'not_found');
  refuseUnlessCan(actor, command.permission, found.target);
  refuseStaleProof(actor, command.permission, circumstances.now);
  return found;
}

/** What a clock may be put back without anybody noticing in a history: two machines never agree to the second. */
const CLOCK_STEP_MS = 5 * 60_000;

/** A clock that went back would date facts before those that they follow. The demonstration's is set by hand. */
function refuseClockGoneBack(tx: Tx, { instant }: Now): void {
  const { SUIVI_MODE: mode, CLOCK_TRUSTED_AFTER: after } = env();
  const last = mode === 'production' ? lastMoment(tx, { after }) : undefined;
  if (last !== undefined && Date.parse(instant) < Date.parse(last) - CLOCK_STEP_MS)
    throw new Refusal('unavailable', 'clock_gone_back');
}

/** Run → journal. */
async function done<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  input: Input,
  found: Found,
  circumstances: Circumstances,
): Promise<Result> {
  const { tx, actor, now, door } = circumstances;
  const { result, journal } = await command.run(circumstances, input, found);
  if (journal) {
    const { knownFrom, ...line } = journal;
    const references = {
      ...line.references,
      ...(knownFrom !== undefined && knownFrom !== now.day && { knownFrom }),
      ...(actor.token && { token: actor.token.id }),
    };
    await appendJournal(tx, { ...line, references, command: command.name, actor, now, door });
  }
  return result;
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
  /** That a session answered what it was asked: whatever the answer is worth, the question serves once. */
  takeChallenge: record(takeChallenge),
  /** The same key, sealed by the secret that takes the place of another. */
  replaceSealedKey: record(replaceSealedKey),
  /** What was worked out of past days, for the next process. */
  keepAnswers: record(keepAnswers),
  /** How far the reading of a sent file is; what it puts into a report is a command. */
  moveImport: record(moveImport),
  /** Who sends a message, and how it failed; that it left is a command. */
  claimMessages: record(claimMessages),
  markWithdrawn: record(markWithdrawn),
  markFailure: record(markFailure),
};
