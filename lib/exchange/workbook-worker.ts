import { parentPort, workerData } from 'node:worker_threads';
import { takeAsSound } from '@/db/file';
import { closeStore, openStore, read } from '@/db/store';
import { isRefusal } from '@/lib/refusal';
import { markCsvHere } from './mark-csv-here';
import { markHere } from './mark-here';
import { templateHere } from './template';
import type { WorkbookAnswer, WorkbookMade, WorkbookTask } from './workbook-thread';

/** The thread in which one workbook is made; it writes nothing, and ends. */
async function make(task: WorkbookTask): Promise<WorkbookMade> {
  if (task.kind === 'mark') {
    const mark = task.format === 'csv' ? markCsvHere : markHere;
    return { name: '', bytes: await mark(task.original, task.problems) };
  }
  takeAsSound(task.path);
  openStore(task.path);
  try {
    return await templateHere(read(), task.actor, task.now, task.reportId);
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
