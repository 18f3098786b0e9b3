import { parentPort } from 'node:worker_threads';
import { COMMITTEE_MAKERS } from './committee-files';
import type { CommitteeTask } from './committee-thread';

/** The thread in which files of a committee are made. */
parentPort?.on('message', async ({ report, format, service }: CommitteeTask) =>
  parentPort?.postMessage(await COMMITTEE_MAKERS[format](report, { service })),
);
