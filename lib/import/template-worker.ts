import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore, read } from '@/db/store';
import { takeAsSound } from '@/db/store-file';
import { isRefusal } from '@/lib/refusal';
import { templateHere } from './template';
import type { TemplateAnswer, TemplateMade, TemplateTask } from './template-thread';

/** The thread in which a large template is made; it writes nothing, and ends. */
async function make({ path, actor, now, reportId }: TemplateTask): Promise<TemplateMade> {
  takeAsSound(path);
  openStore(path);
  try {
    return await templateHere(read(), actor, now, reportId);
  } finally {
    closeStore();
  }
}

const answer = (message: TemplateAnswer): void => parentPort?.postMessage(message);

try {
  answer({ ok: true, made: await make(workerData) });
} catch (error) {
  if (!isRefusal(error)) throw error;
  const { kind, code, params } = error;
  answer({ ok: false, refusal: { kind, code, params } });
}
