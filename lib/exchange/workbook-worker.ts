import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal } from '@/lib/refusal';
import type { WorkbookAnswer, WorkbookMade, WorkbookTask } from './workbook-thread';

/**
 * The thread in which one workbook is made; it writes nothing, and ends. What a task does not need is not loaded:
 * half the time of a small file is that of loading.
 */
async function make(task: WorkbookTask): Promise<WorkbookMade> {
  if (task.kind === 'template') return template(task);
  if (task.format === 'csv') {
    const { markCsvHere } = await import('./mark-csv-here');
    return { name: '', bytes: markCsvHere(task.original, task.problems) };
  }
  const { markHere } = await import('./mark-here');
  return { name: '', bytes: await markHere(task.original, task.problems) };
}

async function template({ path, actor, now, reportId }: Extract<WorkbookTask, { kind: 'template' }>) {
  const { takeAsSound } = await import('@/db/file');
  const { closeStore, openStore, read } = await import('@/db/store');
  const { templateHere } = await import('./template');
  takeAsSound(path);
  openStore(path);
  try {
    return await templateHere(read(), actor, now, reportId);
  } finally {
    closeStore();
  }
}

const answer = (message: WorkbookAnswer): void => parentPort?.postMessage(message);

try {
  answer({ ok: true, made: await make(workerData) });
} catch (error) {
  if (!isRefusal(error)) throw error;
  const { kind, code, params } = error;
  answer({ ok: false, refusal: { kind, code, params } });
}
