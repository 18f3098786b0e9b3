import type { ImportDestination } from '@/lib/domain/vocabulary';
import type { Destination } from '@/lib/import/destination';
import type { Surroundings } from '@/lib/import/import-jobs';
import { REPORT } from '@/lib/import/report-destination';
import { PROGRAMME } from '@/lib/programme-file/programme-destination';
import { SESSIONS } from '@/lib/session-file/session-destination';
import { requestNow } from './clock';
import { fault } from './log';

const DESTINATIONS: Record<ImportDestination, Destination> = {
  report: REPORT,
  programme: PROGRAMME,
  sessions: SESSIONS,
};

/** The clock and the log of this process, for files that are read beside the requests. */
export const importService: Surroundings = {
  clock: requestNow,
  destinationOf: (name) => DESTINATIONS[name],
  onFault: (error) => void fault(error),
};
