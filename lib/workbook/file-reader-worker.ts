import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { isRefusal, Refusal } from '@/lib/refusal';
import { readContent } from './file-reader';
import { LINES_IN_A_SLICE, packLines, type WorkerAnswer } from './line-slices';

/** The thread in which one file is read: it opens nothing but this file, writes nothing, and ends. */
const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);

function content(source: { path?: string; bytes?: Uint8Array }): Buffer {
  if (source.bytes) return Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const path = source.path ?? '';
  if (statSync(path).size > FILE_LIMITS.bytes)
    throw new Refusal('too_large', 'file_too_large', { megabytes: FILE_LIMITS.bytes / 1_000_000 });
  return readFileSync(path);
}

try {
  const { rows, ...head } = await readContent(content(workerData), (lines) =>
    answer({ kind: 'progress', lines }),
  );
  answer({ kind: 'read', head, lines: rows.length });
  let sent = 0;
  // A slice goes when the one before has been taken: many at once would be unpacked in one turn.
  parentPort?.on('message', () => {
    const slice = packLines(rows.slice(sent, sent + LINES_IN_A_SLICE));
    sent += LINES_IN_A_SLICE;
    const last = sent >= rows.length;
    answer({ kind: 'slice', slice, last });
    if (last) parentPort?.close();
  });
} catch (error) {
  if (!isRefusal(error)) throw error;
  const { kind, code, params } = error;
  answer({ kind: 'refused', refusal: { kind, code, params } });
}
