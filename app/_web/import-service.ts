import type { Surroundings } from '@/lib/import/import-jobs';
import { REPORT } from '@/lib/import/report-destination';
import { requestNow } from './clock';
import { fault } from './log';

/** The clock and the log of this process, for files that are read beside the requests. */
export const importService: Surroundings = {
  clock: requestNow,
  destinationOf: () => REPORT,
  onFault: (error) => void fault(error),
};
