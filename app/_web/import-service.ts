import type { Surroundings } from '@/lib/exchange/import-jobs';
import { Refusal } from '@/lib/refusal';
import { requestNow } from './clock';
import { fault } from './log';

/** The clock and the log of this process, for files that are read beside the requests. */
export const importService: Surroundings = { clock: requestNow, onFault: (error) => void fault(error) };

/** The number in an address; any other text names nothing. */
export function numberIn(id: string): number {
  if (/^\d{1,9}$/.test(id)) return Number(id);
  throw new Refusal('missing', 'not_found');
}
