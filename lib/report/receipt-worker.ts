import { parentPort, workerData } from 'node:worker_threads';
import { receiptPdf } from './receipt-pdf';
import type { ReceiptTask } from './receipt-thread';

/** The thread in which a receipt is laid out. */
const { receipt, demonstration }: ReceiptTask = workerData;
parentPort?.postMessage(await receiptPdf(receipt, { demonstration }));
