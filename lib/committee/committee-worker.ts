import { parentPort } from 'node:worker_threads';
import { COMMITTEE_MAKERS } from './committee-files';
import type { CommitteeTask } from './committee-thread';
import { actionSheetPdf } from './portfolio/action-sheet-pdf';
import { regionSheetPdf } from './portfolio/region-sheet-pdf';

/** The thread in which files of a committee are made. */
parentPort?.on('message', async (task: CommitteeTask) => parentPort?.postMessage(await madeOf(task)));

function madeOf(task: CommitteeTask): Promise<Uint8Array> {
  if ('action' in task) return actionSheetPdf(task.action);
  if ('region' in task) return regionSheetPdf(task.region);
  return COMMITTEE_MAKERS[task.format](task.report, { service: task.service });
}
