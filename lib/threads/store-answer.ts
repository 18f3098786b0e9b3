import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore, type Read, read } from '@/db/store';
import { takeAsSound } from '@/db/store-file';
import { isRefusal } from '@/lib/refusal';
import type { StoreAnswer, StoreTask } from './store-thread';

/** What such a thread does: it opens the database, which it only reads, makes its answer, and ends. */
export async function answerFromStore<Task extends StoreTask, Made>(
  make: (read: Read, task: Task) => Promise<Made>,
): Promise<void> {
  const task: Task = workerData;
  const answer = (message: StoreAnswer<Made>): void => parentPort?.postMessage(message);
  takeAsSound(task.path);
  openStore(task.path);
  try {
    answer({ ok: true, made: await make(read(), task) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { kind, code, params } = error;
    answer({ ok: false, refusal: { kind, code, params } });
  } finally {
    closeStore();
  }
}
