import type { ImportRow } from '@/db/imports';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import type { Params } from '@/lib/refusal';
import type { ImportHead } from './import-head';

/** How far a job is, while it moves: lines read, then compared, then written. */
export interface JobProgress {
  stage: 'reading' | 'comparing' | 'writing';
  done: number;
  total: number | null;
}

/** A job whose file is to be read, with the rights that its sender has at this moment. */
export interface Reading {
  read: Read;
  job: ImportRow;
  actor: Performer;
  now: Now;
  /** Where the sent file is kept. */
  path: string;
  tell: (stage: JobProgress['stage'], total: number | null) => (done: number) => void;
}

/**
 * What a file is sent to. The core keeps the file, queues, follows, publishes and clears its job; a destination knows
 * what the file says there, and what publishing it would do.
 */
export interface Destination {
  /** Reads and compares; nothing is written in the database. Undefined where the sender may not send there any more. */
  compare(reading: Reading): Promise<ImportHead | undefined>;
  /** The result of a file that was not read. */
  unread(refusal: { code: RefusalCode; params: Params }): ImportHead;
}
