import { Worker } from 'node:worker_threads';
import { Refusal } from '@/lib/refusal';
import { type ThreadName, threadFile } from './threads';

export interface Work {
  /** The thread: it posts one message, its answer. */
  thread: ThreadName;
  data?: unknown;
  seconds: number;
  megabytes: number;
  /** What is refused where the time or the memory is not enough. */
  beyond?: (limit: 'time' | 'memory') => Refusal;
  /** What is handed over once the thread runs. */
  send?: (worker: Worker) => Promise<void>;
}

/** Makes something in a thread of its own, which ends with it: other requests are answered meanwhile. */
export async function inThread<Answer>(work: Work): Promise<Answer> {
  const worker = begun(work, work.data);
  try {
    const [answer] = await Promise.all([answerOf<Answer>(worker, work), work.send?.(worker)]);
    return answer;
  } finally {
    await worker.terminate();
  }
}

/** How long a thread that stays waits for more work. */
const IDLE_SECONDS = 60;

/**
 * The same, one after the other in a thread that stays for what follows: where what it loads and reads first (modules,
 * fonts) takes longer than the work itself. It posts one message for each that it is sent.
 */
export function inKeptThread<Task, Answer>(
  work: Omit<Work, 'data' | 'send'>,
): (task: Task) => Promise<Answer> {
  let kept: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const begin = () => {
    const worker = begun(work);
    return worker.once('exit', () => {
      if (kept === worker) kept = undefined;
    });
  };
  const end = async () => {
    await kept?.terminate();
  };
  return inTurn(async (task: Task) => {
    clearTimeout(idle);
    kept ??= begin();
    const worker = kept;
    worker.ref();
    try {
      const answer = answerOf<Answer>(worker, work);
      worker.postMessage(task);
      return await answer;
    } catch (error) {
      await end();
      throw error;
    } finally {
      // Neither the thread nor its end holds a process that has nothing else to do.
      worker.unref();
      idle = setTimeout(end, IDLE_SECONDS * 1_000).unref();
    }
  });
}

const begun = ({ thread, megabytes }: Work, data?: unknown): Worker =>
  new Worker(/* turbopackIgnore: true */ threadFile(thread), {
    execArgv: ['--import', 'tsx'],
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    // Whoever waits for it is told; an error that nobody hears would end the service.
  }).on('error', () => {});

/** The next message of a thread. */
async function answerOf<Answer>(
  worker: Worker,
  { thread, seconds, beyond = tooLarge(seconds) }: Work,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const failed = (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? beyond('memory') : error);
  const ended = (code: number) => reject(new Error(`The thread ${thread} ended with code ${code}`));
  const timer = setTimeout(() => reject(beyond('time')), seconds * 1_000);
  worker.once('message', resolve).on('error', failed).on('exit', ended);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', failed).off('exit', ended);
  }
}

const tooLarge = (seconds: number) => (limit: 'time' | 'memory') =>
  limit === 'time'
    ? new Refusal('too_large', 'file_too_slow', { seconds })
    : new Refusal('too_large', 'file_too_heavy');

/** The same work one after the other: many asked at once do not take the machine's memory. */
export function inTurn<Args extends unknown[], Made>(
  make: (...args: Args) => Promise<Made>,
): (...args: Args) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const made = last.then(() => make(...args));
    last = made.catch(() => undefined);
    return made;
  };
}
