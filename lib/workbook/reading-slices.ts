import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { isRefusal, type Params, Refusal, type RefusalKind } from '@/lib/refusal';

/** A file by the place where it is kept, or by its content. What it is is read from its content, never from its name. */
export type SentBytes = { path: string } | { bytes: Uint8Array };

/** What a thread that reads answers, message by message: how far it is, then the file, or why there is none. */
export type ReadingAnswer<Head, Slice> =
  | { kind: 'progress'; lines: number }
  | { kind: 'read'; head: Head }
  | { kind: 'slice'; slice: Slice; last: boolean }
  | { kind: 'refused'; refusal: { kind: RefusalKind; code: RefusalCode; params: Params } };

/** What was read, as it is handed over: what stands once, and the slices of what is long. */
export interface Sliced<Head, Slice> {
  head: Head;
  /** At least one; an empty file has one of nothing. */
  slices: (() => Slice)[];
}

/** The bytes of a file, in the thread that reads it: one that is too long is not even opened. */
export function contentOf(source: SentBytes): Buffer {
  if ('bytes' in source)
    return Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  if (statSync(source.path).size > FILE_LIMITS.bytes)
    throw new Refusal('too_large', 'file_too_large', { megabytes: FILE_LIMITS.bytes / 1_000_000 });
  return readFileSync(source.path);
}

/**
 * Reads in this thread and hands over slice by slice: one message of 50,000 lines would hold every other answer of
 * the service up while it is unpacked.
 */
export async function answerInSlices<Head, Slice>(
  read: (progress: (lines: number) => void) => Promise<Sliced<Head, Slice>>,
): Promise<void> {
  const answer = (message: ReadingAnswer<Head, Slice>): void => parentPort?.postMessage(message);
  try {
    const { head, slices } = await read((lines) => answer({ kind: 'progress', lines }));
    answer({ kind: 'read', head });
    let sent = 0;
    // A slice goes when the one before has been taken: many at once would be unpacked in one turn.
    parentPort?.on('message', () => {
      const slice = slices[sent];
      sent += 1;
      const last = sent >= slices.length;
      if (slice) answer({ kind: 'slice', slice: slice(), last });
      if (last) parentPort?.close();
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { kind, code, params } = error;
    answer({ kind: 'refused', refusal: { kind, code, params } });
  }
}

/** Parts of a list, none of them longer than some length; one empty part of an empty list. */
export const partsOf = <Item>(items: readonly Item[], length: number): Item[][] =>
  items.length === 0
    ? [[]]
    : Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
        items.slice(index * length, (index + 1) * length),
      );
