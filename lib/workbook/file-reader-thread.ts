import type { FileRead, ReadRow } from '@/lib/domain/exchange';
import { type LineSlice, LineUnpacker } from './line-slices';
import type { SentBytes } from './reading-slices';
import { type ReadOptions, readInSlices } from './sliced-reading';

/**
 * Reads an uploaded workbook or CSV whole, with all its problems, in a thread of its own that is stopped when it
 * takes too long or too much memory. Rejects with a Refusal (`invalid`, `too_large`, `unsupported`) where the
 * file is none that can be read; a file whose cells are wrong is read, and its problems are in the answer.
 */
export async function readFigureFile(file: SentBytes, options: ReadOptions = {}): Promise<FileRead> {
  const unpacker = new LineUnpacker();
  const rows: ReadRow[] = [];
  const take = (slice: LineSlice) => {
    for (const row of unpacker.unpack(slice)) rows.push(row);
  };
  const head = await readInSlices<Omit<FileRead, 'rows'>, LineSlice>(
    { thread: 'file-reader', data: file, take },
    options,
  );
  return { ...head, rows };
}
