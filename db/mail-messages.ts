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
}

/** Puts a message among those to be sent, in the transaction of the write that it tells of. */
export async function queueMessage(tx: Tx, { at, ...message }: NewMessage): Promise<void> {
  tx.insert(t.messages)
    .values({ ...message, createdAt: at })
    .onConflictDoNothing({ target: t.messages.dedupeKey })
    .run();
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

/** The messages that may leave at a moment, the oldest first. */
export async function messagesToSend(read: Read, instant: string, limit: number): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT id FROM messages WHERE state = 'waiting' AND (next_try_at IS NULL OR next_try_at <= @instant)
     ORDER BY id LIMIT @limit`,
  ).all({ instant, limit }) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Takes a message for one process until the end of its lease; undefined where another has it, or it left. */
export async function claimMessage(
  tx: Tx,
  id: number,
  { instant, until }: { instant: string; until: string },
): Promise<ClaimedMessage | undefined> {
  const row = prepared(
    tx,
    `UPDATE messages SET tries = tries + 1, next_try_at = @until
     WHERE id = @id AND state = 'waiting' AND (next_try_at IS NULL OR next_try_at <= @instant)
     RETURNING id, kind, account_id AS accountId, params, tries, created_at AS createdAt`,
  ).get({ id, instant, until }) as (Omit<ClaimedMessage, 'params'> & { params: string }) | undefined;
  return row && { ...row, params: JSON.parse(row.params) };
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
