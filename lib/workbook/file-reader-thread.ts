import { Worker } from 'node:worker_threads';
import { FILE_LIMITS, type FileRead, type ReadRow } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { threadFile } from '@/lib/threads/threads';
import { LineUnpacker, type WorkerAnswer } from './line-slices';

/** A file by the place where it is kept, or by its content. What it is is read from its content, never from its name. */
export type FigureFile = { path: string } | { bytes: Uint8Array };

export interface ReadOptions {
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Called now and then with the number of lines read so far. */
  onProgress?: (lines: number) => void;
  /** Other limits than those of the service. */
  limits?: { seconds: number; megabytes: number };
}

/** Files read at the same time: each may use a core and half a gigabyte. The others wait their turn. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an uploaded workbook or CSV whole, with all its problems, in a thread of its own that is stopped when it
 * takes too long or too much memory. Rejects with a Refusal (`invalid`, `too_large`, `unsupported`) where the
 * file is none that can be read; a file whose cells are wrong is read, and its problems are in the answer.
 */
export async function readFigureFile(file: FigureFile, options: ReadOptions = {}): Promise<FileRead> {
  await turn();
  try {
    options.signal?.throwIfAborted();
    return await readInWorker(file, options);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
}

function readInWorker(
  file: FigureFile,
  { signal, onProgress, limits = FILE_LIMITS }: ReadOptions,
): Promise<FileRead> {
  const worker = new Worker(/* turbopackIgnore: true */ threadFile('file-reader'), {
    execArgv: ['--import', 'tsx'],
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<FileRead>((resolve, reject) => {
    const unpacker = new LineUnpacker();
    const rows: ReadRow[] = [];
    let head: Omit<FileRead, 'rows'> | undefined;
    const timer = setTimeout(
      () => end(() => reject(new Refusal('too_large', 'file_too_slow', { seconds: limits.seconds }))),
      limits.seconds * 1_000,
    );
    const abort = () => end(() => reject(signal?.reason));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle();
      void worker.terminate();
    };
    const take = (message: WorkerAnswer) => {
      if (message.kind === 'progress') onProgress?.(message.lines);
      else if (message.kind === 'refused') {
        const { kind, code, params } = message.refusal;
        end(() => reject(new Refusal(kind, code, params)));
      } else if (message.kind === 'read') {
        // Reading is over: what remains is only taken over, and is not hurried.
        clearTimeout(timer);
        head = message.head;
        worker.postMessage('more');
      } else {
        for (const row of unpacker.unpack(message.slice)) rows.push(row);
        if (!message.last) setImmediate(() => worker.postMessage('more'));
        else if (head) {
          const read = { ...head, rows };
          end(() => resolve(read));
        }
      }
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', take);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large', 'file_too_heavy') : error,
        ),
      ),
    );
    worker.on('exit', (code) =>
      end(() => reject(new Error(`The reading of a file ended with code ${code}`))),
    );
  });
}
