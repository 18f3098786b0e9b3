import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { refusedWith } from '@/test/refused';
import { workbookFiles, zipped } from '@/test/workbooks';

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

const folder = mkdtempSync(join(tmpdir(), 'suivi-marked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says of a workbook that it cannot be marked, rather than lose something of it', async () => {
  const files = workbookFiles([{ name: 'Effectifs', rows: [['Formation', 'Entrants']] }]);
  const path = join(folder, 'strange.xlsx');
  writeFileSync(path, zipped({ ...files, 'xl/styles.xml': `${files['xl/styles.xml']}<other/>` }));
  expect(await refusedWith(markedCopy({ path, problems: [] }))).toBe('marking_unknown');
});

it('marks one file at a time, however many people ask', { timeout: 60_000 }, async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'Formation;Entrants\nMaster;-3\n');
  const copies = await Promise.all([1, 2, 3].map(() => markedCopy({ path, problems: [] })));
  expect(copies.every(({ byteLength }) => byteLength > 0)).toBe(true);
  expect(threads.most).toBe(1);
});
