import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

const threads = vi.hoisted(() => ({ now: 0, most: 0 }));
vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>();
  class Counted extends actual.Worker {
    constructor(...given: ConstructorParameters<typeof actual.Worker>) {
      super(...given);
      threads.now += 1;
      threads.most = Math.max(threads.most, threads.now);
      this.on('exit', () => {
        threads.now -= 1;
      });
    }
  }
  return { ...actual, Worker: Counted };
});

const { markedCopy } = await import('./marked-copy');

it('marks one file at a time, however many people ask', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-marked-'));
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'Formation;Entrants\nMaster;-3\n');
  const copies = await Promise.all([1, 2, 3].map(() => markedCopy({ path, problems: [] })));
  expect(copies.every(({ byteLength }) => byteLength > 0)).toBe(true);
  expect(threads.most).toBe(1);
  rmSync(folder, { recursive: true });
});
