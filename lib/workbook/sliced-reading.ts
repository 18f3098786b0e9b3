import { Worker } from 'node:worker_threads';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { type ThreadName, threadFile } from '@/lib/threads/threads';
import type { ReadingAnswer } from './reading-slices';

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

async function turn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
}

/**
 * Reads a file in a thread of its own that is stopped when it takes too long or too much memory, and takes over what
 * it read slice by slice. Returns what stands beside the slices.
 */
export async function readInSlices<Head, Slice>(
  { thread, data, take }: { thread: ThreadName; data: unknown; take: (slice: Slice) => void },
  options: ReadOptions = {},
): Promise<Head> {
  await turn();
  try {
    options.signal?.throwIfAborted();
    return await readInWorker<Head, Slice>(thread, data, take, options);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function readInWorker<Head, Slice>(
  thread: ThreadName,
  data: unknown,
  take: (slice: Slice) => void,
  { signal, onProgress, limits = FILE_LIMITS }: ReadOptions,
): Promise<Head> {
  const worker = new Worker(/* turbopackIgnore: true */ threadFile(thread), {
    execArgv: ['--import', 'tsx'],
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<Head>((resolve, reject) => {
    let read: { head: Head } | undefined;
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
    const hear = (message: ReadingAnswer<Head, Slice>) => {
      if (message.kind === 'progress') onProgress?.(message.lines);
      else if (message.kind === 'refused') {
        const { kind, code, params } = message.refusal;
        end(() => reject(new Refusal(kind, code, params)));
      } else if (message.kind === 'read') {
        // Reading is over: what remains is only taken over, and is not hurried.
        clearTimeout(timer);
        read = { head: message.head };
        worker.postMessage('more');
      } else {
        take(message.slice);
        if (!message.last) setImmediate(() => worker.postMessage('more'));
        else if (read) {
          const { head } = read;
          end(() => resolve(head));
        }
      }
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', hear);
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
