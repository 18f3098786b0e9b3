import { parentPort } from 'node:worker_threads';
import { receiptPdf } from './receipt-pdf';
import type { ReceiptTask } from './receipt-thread';

/** The thread in which receipts are laid out. */
parentPort?.on('message', async ({ receipt, demonstration }: ReceiptTask) =>
  parentPort?.postMessage(await receiptPdf(receipt, { demonstration })),
);
