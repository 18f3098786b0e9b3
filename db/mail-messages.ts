import { AT_ONCE, leavesAtOnce, nextMorning } from '@/lib/domain/message';
import type { MessageKind } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface NewMessage {
  kind: MessageKind;
  /** Who it is for. */
  accountId: number;
  /** Identifiers only; names, addresses and texts are made when the message leaves. */
  params: Record<string, unknown>;
  /** Two writes that would say the same thing to the same person are one message. */
  dedupeKey: string;
  at: string;
  /** It does not leave before; without it, what waits for the morning leaves at the next one. */
  notBefore?: string;
}

/**
 * Puts a message among those to be sent, in the transaction of the write that it tells of. Returns how many were made: 0
 * where the same was said already.
 */
export async function queueMessage(tx: Tx, { at, notBefore, ...message }: NewMessage): Promise<number> {
  const nextTryAt = leavesAtOnce(message.kind) ? null : (notBefore ?? nextMorning(at));
  return tx
    .insert(t.messages)
    .values({ ...message, createdAt: at, nextTryAt })
    .onConflictDoNothing({ target: t.messages.dedupeKey })
    .run().changes;
}

export interface ClaimedMessage {
  id: number;
  kind: MessageKind;
  accountId: number;
  params: Record<string, unknown>;
  /** This sending included. */
  tries: number;
  createdAt: string;
}

/** A clock that stands still (`DEMO_CLOCK`) never reaches the next morning: there what waits for it leaves at once. */
export interface Moment {
  instant: string;
  morningNeverComes?: boolean;
}
const MAY_LEAVE = `state = 'waiting' AND (next_try_at IS NULL OR next_try_at <= @instant OR (@never = 1 AND tries = 0))`;
const bound = ({ instant, morningNeverComes = false }: Moment) => ({
  instant,
  never: morningNeverComes ? 1 : 0,
});

/** The messages that may leave at a moment, the oldest first. */
export async function messagesToSend(read: Read, moment: Moment, limit: number): Promise<number[]> {
  const rows = prepared(read, `SELECT id FROM messages WHERE ${MAY_LEAVE} ORDER BY id LIMIT @limit`).all({
    ...bound(moment),
    limit,
  }) as { id: number }[];
  return rows.map(({ id }) => id);
}

/**
 * Takes a message for one process until the end of its lease, with all others that may leave to the same person, where
 * it is one of those that are told together. Empty where another process has it, or it left.
 */
export async function claimMessages(
  tx: Tx,
  id: number,
  { until, ...moment }: Moment & { until: string },
): Promise<ClaimedMessage[]> {
  const rows = prepared(
    tx,
    `UPDATE messages SET tries = tries + 1, next_try_at = @until
     WHERE ${MAY_LEAVE} AND (id = @id OR (kind NOT IN (SELECT value FROM json_each(@atOnce)) AND account_id = (
       SELECT m.account_id FROM messages m WHERE m.id = @id AND m.state = 'waiting'
         AND (m.next_try_at IS NULL OR m.next_try_at <= @instant OR (@never = 1 AND m.tries = 0))
         AND m.kind NOT IN (SELECT value FROM json_each(@atOnce)))))
     RETURNING id, kind, account_id AS accountId, params, tries, created_at AS createdAt`,
  ).all({ id, until, atOnce: JSON.stringify(AT_ONCE), ...bound(moment) }) as (Omit<
    ClaimedMessage,
    'params'
  > & { params: string })[];
  return rows.map((row) => ({ ...row, params: JSON.parse(row.params) })).toSorted((a, b) => a.id - b.id);
}

export async function markSent(tx: Tx, id: number, at: string): Promise<void> {
  prepared(
    tx,
    "UPDATE messages SET state = 'sent', sent_at = @at, next_try_at = NULL, last_error = NULL WHERE id = @id",
  ).run({ id, at });
}

/** What the message says is no longer true: it does not leave. */
export async function markWithdrawn(tx: Tx, id: number): Promise<void> {
  prepared(tx, "UPDATE messages SET state = 'withdrawn', next_try_at = NULL WHERE id = @id").run({ id });
}

/** Keeps the code of a failure, and when to try again (null: never). */
export async function markFailure(
  tx: Tx,
  id: number,
  { error, nextTryAt }: { error: string; nextTryAt: string | null },
): Promise<void> {
  prepared(
    tx,
    `UPDATE messages SET state = CASE WHEN @nextTryAt IS NULL THEN 'failed' ELSE 'waiting' END,
       next_try_at = @nextTryAt, last_error = @error WHERE id = @id`,
  ).run({ id, error, nextTryAt });
}

/** How many messages wait (of which some were refused once already), and how many were given up. */
export async function messageCounts(
  read: Read,
): Promise<{ waiting: number; retried: number; failed: number }> {
  return prepared(
    read,
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
       count(*) FILTER (WHERE state = 'waiting' AND last_error IS NOT NULL) AS retried,
       count(*) FILTER (WHERE state = 'failed') AS failed
     FROM messages WHERE state IN ('waiting', 'failed')`,
  ).get() as { waiting: number; retried: number; failed: number };
}

/** Withdraws the messages of some kinds that still wait for an account. */
export async function withdrawMessages(
  tx: Tx,
  accountId: number,
  kinds: readonly MessageKind[],
): Promise<void> {
  prepared(
    tx,
    `UPDATE messages SET state = 'withdrawn', next_try_at = NULL
     WHERE account_id = @accountId AND state = 'waiting' AND kind IN (SELECT value FROM json_each(@kinds))`,
  ).run({ accountId, kinds: JSON.stringify(kinds) });
}

/** The messages about an event of a section's life: their keys begin with their kind and its number. */
const ABOUT_EVENT = 'dedupe_key >= @from AND dedupe_key < @until';
const aboutEvent = (kind: MessageKind, eventId: number) => ({
  from: `${kind}:${eventId}:`,
  until: `${kind}:${eventId};`,
});

/**
 * An event is no longer so: what nobody began to send does not leave. Returns who was written to about it, or may be at
 * this very moment.
 */
export async function withdrawOfEvent(tx: Tx, kind: MessageKind, eventId: number): Promise<number[]> {
  const bounds = aboutEvent(kind, eventId);
  prepared(
    tx,
    `UPDATE messages SET state = 'withdrawn', next_try_at = NULL WHERE ${ABOUT_EVENT} AND state = 'waiting' AND tries = 0`,
  ).run(bounds);
  const told = prepared(
    tx,
    `SELECT account_id AS id FROM messages WHERE ${ABOUT_EVENT} AND state IN ('sent', 'waiting') ORDER BY id`,
  ).all(bounds) as { id: number }[];
  return told.map(({ id }) => id);
}

/** Whether an account was told of an event by a message that left. */
export async function wasToldOf(
  read: Read,
  accountId: number,
  { kind, eventId }: { kind: MessageKind; eventId: number },
): Promise<boolean> {
  const row = prepared(read, "SELECT 1 FROM messages WHERE dedupe_key = ? AND state = 'sent'").get(
    `${kind}:${eventId}:${accountId}`,
  );
  return row !== undefined;
}

/** Gives the messages that wait for one account to another. */
export async function readdressMessages(tx: Tx, from: number, to: number): Promise<void> {
  prepared(tx, "UPDATE messages SET account_id = @to WHERE account_id = @from AND state = 'waiting'").run({
    from,
    to,
  });
}

/** The day of the last reminder put among the messages of an account; null where there was none. */
export async function lastReminderDay(read: Read, accountId: number): Promise<string | null> {
  const row = prepared(
    read,
    `SELECT max(json_extract(params, '$.day')) AS day FROM messages WHERE account_id = ? AND kind = 'reminder'`,
  ).get(accountId) as { day: string | null };
  return row.day;
}

/** Forgets every message that waits: the demonstration was loaded in one go, and nobody is written to about its past. */
export async function dropWaitingMessages(tx: Tx): Promise<void> {
  prepared(tx, "DELETE FROM messages WHERE state = 'waiting'").run();
}
