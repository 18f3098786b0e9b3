import { Worker } from 'node:worker_threads';
import { Refusal } from '@/lib/refusal';
import { type ThreadName, threadFile } from './threads';

interface Work {
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
  const { thread, data, seconds, megabytes, beyond = tooLarge(seconds), send } = work;
  const worker = new Worker(/* turbopackIgnore: true */ threadFile(thread), {
    execArgv: ['--import', 'tsx'],
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  let timer: NodeJS.Timeout | undefined;
  const answered = new Promise<Answer>((resolve, reject) => {
    timer = setTimeout(() => reject(beyond('time')), seconds * 1_000);
    worker.on('message', (answer: Answer) => resolve(answer));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? beyond('memory') : error),
    );
    worker.on('exit', (code) => reject(new Error(`The thread ${thread} ended with code ${code}`)));
  });
  try {
    const [answer] = await Promise.all([answered, send?.(worker)]);
    return answer;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
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
