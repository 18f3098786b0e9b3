import { messagesToSend } from '@/db/mail-messages';
import { read } from '@/db/store';
import { wasReadWhole } from '@/db/store-file';
import type { Now } from '@/lib/domain/time';
import { type Delivery, deliverMessages, momentOf } from './deliver';
import { mailConfigured } from './transport';

const EVERY_MS = 2_000;
/** After a fault (no database, a full disk) it looks less often. */
const AFTER_FAULT_MS = 30_000;

/** One loop a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviMailLoop?: true };

interface Edge {
  now: () => Now;
  /** Told of what was done, without a name or an address. */
  done: (delivery: Delivery) => void;
  fault: (error: unknown) => void;
}

/**
 * Sends from the server process what its writes queue: it looks every two seconds, which costs one indexed read,
 * so that a message leaves soon after the write without the write knowing of it. Does nothing where no mail server
 * is configured; `npm run jobs` sends too, and neither sends what the other has taken.
 */
export function startMailLoop(edge: Edge): void {
  if (holder.suiviMailLoop) return;
  holder.suiviMailLoop = true;
  const look = async (): Promise<number> => {
    try {
      if (!mailConfigured()) return EVERY_MS;
      await wasReadWhole();
      const now = edge.now();
      if ((await messagesToSend(read(), momentOf(now), 1)).length === 0) return EVERY_MS;
      edge.done(await deliverMessages(now));
      return EVERY_MS;
    } catch (error) {
      edge.fault(error);
      return AFTER_FAULT_MS;
    }
  };
  const again = (delay: number) => {
    setTimeout(() => void look().then(again), delay).unref();
  };
  again(EVERY_MS);
}
