import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { type Params, Refusal, type RefusalKind } from '@/lib/refusal';
import { inThread, inTurn, type Work } from './in-thread';

/** What is made by reading the database, with the file of it that the thread opens. */
export interface StoreTask {
  path: string;
}

export type StoreAnswer<Made> =
  | { ok: true; made: Made }
  | { ok: false; refusal: { kind: RefusalKind; code: RefusalCode; params: Params } };

/** Makes something of the database in a thread of its own, one after the other; what refuses there refuses here. */
export const inStoreThread = <Task extends StoreTask, Made>(
  work: Omit<Work, 'data' | 'send'>,
): ((task: Task) => Promise<Made>) =>
  inTurn(async (task: Task) => {
    const answer = await inThread<StoreAnswer<Made>>({ ...work, data: task });
    if (answer.ok) return answer.made;
    throw new Refusal(answer.refusal.kind, answer.refusal.code, answer.refusal.params);
  });
