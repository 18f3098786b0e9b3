import { hasMoreLines } from '@/db/programme-file';
import { fileOf } from '@/db/report-revisions';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { inStoreThread, type StoreTask } from '@/lib/threads/store-thread';
import type { SheetName } from './columns';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';

export interface TakenTask extends StoreTask {
  actor: Actor;
  now: Now;
  /** One sheet as CSV; absent: the workbook. */
  sheet: SheetName | undefined;
}

export interface TakenProgramme {
  name: string;
  bytes: Uint8Array;
}

/** Above so many lines of figures a file is made in a thread of its own: nobody else should wait for it. */
const LINES_HERE = 2_000;

const inTakenThread = inStoreThread<TakenTask, TakenProgramme>({
  thread: 'programme-template',
  seconds: 60,
  megabytes: 900,
  beyond: () => new Refusal('too_large', 'template_too_long', { rows: FILE_LIMITS.rows }),
});

/** The workbook of the programme, or one of its sheets as CSV, for whoever may load such a file. */
export async function takenProgramme(
  read: Read,
  actor: Actor,
  now: Now,
  sheet?: SheetName,
): Promise<TakenProgramme> {
  // Before a thread is started: a stranger makes nobody wait. A consortium’s holds no figure.
  if (can(actor, 'programme.load') && hasMoreLines(read, LINES_HERE))
    return inTakenThread({ path: fileOf(read), actor, now, sheet });
  return sheet ? programmeCsv(read, actor, now, sheet) : programmeTemplate(read, actor, now);
}
