import { inThread, inTurn } from '@/lib/threads/in-thread';
import type { Receipt } from './receipt-content';

/** What the thread lays out. */
export interface ReceiptTask {
  receipt: Receipt;
  demonstration: boolean;
}

/** A receipt of 5,000 lines takes seconds. */
const SECONDS = 60;
const MEGABYTES = 400;

/** Lays out a receipt in a thread of its own, one after the other: fonts and pages hold no other request. */
export const receiptInThread = inTurn(
  async (receipt: Receipt, { demonstration }: { demonstration: boolean }): Promise<Buffer> => {
    const data: ReceiptTask = { receipt, demonstration };
    const bytes = await inThread<Uint8Array>({
      thread: 'receipt',
      data,
      seconds: SECONDS,
      megabytes: MEGABYTES,
    });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
);
