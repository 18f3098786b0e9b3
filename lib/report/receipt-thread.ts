import { inKeptThread } from '@/lib/threads/in-thread';
import type { Receipt } from './receipt-content';

/** What the thread lays out. */
export interface ReceiptTask {
  receipt: Receipt;
  demonstration: boolean;
}

/** A receipt of 5,000 lines takes seconds. */
const SECONDS = 60;
const MEGABYTES = 400;

/** Lays out receipts in a thread of their own, one after the other: fonts and pages hold no other request. */
const laidOut = inKeptThread<ReceiptTask, Uint8Array>({
  thread: 'receipt',
  seconds: SECONDS,
  megabytes: MEGABYTES,
});

export async function receiptInThread(
  receipt: Receipt,
  { demonstration }: { demonstration: boolean },
): Promise<Buffer> {
  const bytes = await laidOut({ receipt, demonstration });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
