import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusedWith } from '@/test/refused';
import { env } from '../env';
import { keepFile, keptFile, pathOf, removeFile } from './kept-files';

const before = env().FILES_PATH;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suivi-cma-files-'));
  env().FILES_PATH = folder;
});

afterEach(() => {
  env().FILES_PATH = before;
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('effectifs');

it('keeps a content once under its digest, and nothing else', async () => {
  const first = await keepFile('evidence', bytes);
  expect(await keepFile('evidence', bytes)).toBe(first);
  expect(readdirSync(join(folder, 'evidence'))).toEqual([first]);
  expect(await keptFile('evidence', first)).toEqual(bytes);
});

it('keeps imports and evidence apart: taking one away leaves the other', async () => {
  const sha256 = await keepFile('evidence', bytes);
  await keepFile('imports', bytes);
  await removeFile('imports', sha256);
  expect(await keptFile('imports', sha256)).toBeUndefined();
  expect(await keptFile('evidence', sha256)).toEqual(bytes);
});

it('writes again a file that was cut short', async () => {
  const sha256 = await keepFile('imports', bytes);
  writeFileSync(pathOf('imports', sha256), 'eff');
  await keepFile('imports', bytes);
  expect(await keptFile('imports', sha256)).toEqual(bytes);
});

it('reads no path but a digest', () => {
  expect(() => pathOf('imports', '../../etc/passwd')).toThrow('Not a digest');
});

it('says in words that the folder takes nothing', async () => {
  // A file stands where the folder should be made.
  writeFileSync(join(folder, 'taken'), '');
  env().FILES_PATH = join(folder, 'taken');
  expect(await refusedWith(keepFile('imports', bytes))).toBe('storage_unwritable');
});
