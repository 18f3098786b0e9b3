import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { migrateFile } from '@/db/migrate';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-fsync-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a write that was acknowledged is on the disk', () => {
  // In WAL mode commits are not fsynced by default although the pragma reads 2: only counting calls shows it.
  it.skipIf(!hasStrace)(
    'is fsynced at each commit',
    () => {
      const path = join(folder, 'fsync.sqlite');
      migrateFile(path, { create: true });
      const script = join(process.cwd(), 'test', 'hundred-writes.ts');
      const traced = join(folder, 'calls');
      const { status, stderr } = spawnSync(
        'strace',
        ['-f', '-e', 'trace=fsync,fdatasync', '-o', traced, process.execPath, '--import', 'tsx', script],
        { env: { ...process.env, DATABASE_PATH: path }, encoding: 'utf8' },
      );
      expect(status, stderr).toBe(0);
      const calls = readFileSync(traced, 'utf8').match(/f(?:data)?sync\(/g) ?? [];
      expect(calls.length).toBeGreaterThanOrEqual(100);
    },
    60_000,
  );
});
