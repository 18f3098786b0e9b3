import { parentPort } from 'node:worker_threads';
import { certificatePdf } from './certificate-pdf';
import type { CertificateTask } from './certificate-thread';

/** The thread in which certificates are laid out. */
parentPort?.on('message', async ({ content, demonstration }: CertificateTask) =>
  parentPort?.postMessage(await certificatePdf(content, { demonstration })),
);
