import { parentPort, workerData } from 'node:worker_threads';
import { COMMITTEE_MAKERS } from './committee-files';
import type { CommitteeTask } from './committee-thread';

/** The thread in which a file of a committee is made. */
const { report, format, service }: CommitteeTask = workerData;
parentPort?.postMessage(await COMMITTEE_MAKERS[format](report, { service }));
