import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** From this size of its file on, what goes through all revisions takes longer than a thread costs. */
const LARGE = 16_000_000;

interface Asked {
  resolve(rows: unknown[]): void;
  reject(error: Error): void;
}

/** Reads a database in a thread of its own, made when it is first needed. */
export class Aside {
  private thread: Worker | undefined;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  constructor(private readonly path: string) {}

  all(text: string, parameters: object): Promise<unknown[]> {
    const thread = this.thread ?? this.start();
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      // While it works it keeps the process; idle, it does not.
      thread.ref();
      thread.postMessage({ id, text, parameters });
    });
  }

  close(): void {
    const { thread } = this;
    this.lose(new Error('The database was closed'));
    void thread?.terminate();
  }

  private start(): Worker {
    // Named at run time: a bundler must neither follow the file nor put its like into a bundle.
    const file = join(/* turbopackIgnore: true */ process.cwd(), 'db', 'reading-thread.mjs');
    const thread = new Worker(/* turbopackIgnore: true */ file, {
      execArgv: [],
      workerData: { path: this.path },
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
    });
    thread.unref();
    thread.on('message', ({ id, rows, error }: Answered) => {
      const asked = this.asked.get(id);
      this.asked.delete(id);
      if (this.asked.size === 0) thread.unref();
      if (rows) asked?.resolve(rows);
      else asked?.reject(Object.assign(new Error(error?.message), { code: error?.code }));
    });
    // The next question starts another one.
    thread.on('error', (error) => this.thread === thread && this.lose(error));
    thread.on('exit', (code) => this.thread === thread && this.lose(new Error(`Ended with code ${code}`)));
    this.thread = thread;
    return thread;
  }

  private lose(error: Error): void {
    this.thread = undefined;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}

interface Answered {
  id: number;
  rows?: unknown[];
  error?: { message: string; code?: string };
}

export const isLarge = (path: string): boolean => statSync(path).size >= LARGE;
