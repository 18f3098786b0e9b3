import type { MessageKind } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Tx } from './store';

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
