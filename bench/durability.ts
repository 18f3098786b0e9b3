import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchDatabase } from './build-database';
import { copyOf } from './copies';
import { dataFolder, root } from './folders';
import type { Options } from './options';
import { short } from './stats';
import type { Table } from './table';

export interface DurabilityResult {
  /** Why nothing was counted. */
  absent: string | null;
  runs: { name: string; commits: number; fsyncs: number }[];
}

/** fsyncs of the write-ahead log per committed figure, counted by the kernel's own calls. */
export async function measureDurability({ figures, quick }: Options): Promise<DurabilityResult> {
  if (spawnSync('strace', ['-V']).error)
    return { absent: 'strace is not installed (Debian: apt-get install strace)', runs: [] };
  const commits = quick ? 50 : 500;
  const database = await benchDatabase(figures[0] ?? 5_000);
  const runs: DurabilityResult['runs'] = [];
  for (const [mode, name] of [
    ['service', 'figures entered through the command'],
    ['unset', 'control: bare commits, synchronous never set'],
  ] as const) {
    const copy = await copyOf(database, 'durability');
    runs.push({ name, commits, fsyncs: fsyncsOf(mode, copy.path, commits) });
    copy.remove();
  }
  return { absent: null, runs };
}

function fsyncsOf(mode: string, path: string, commits: number): number {
  const trace = join(dataFolder, 'fsyncs.strace');
  const writer = join(root, 'bench', 'durability-writer.ts');
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-e',
      'trace=fsync,fdatasync',
      '-o',
      trace,
      process.execPath,
      '--import',
      'tsx',
      writer,
      mode,
      path,
      String(commits),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The traced writer failed (${status}): ${stderr}`);
  const calls = readFileSync(trace, 'utf8').split('\n');
  rmSync(trace);
  return calls.filter((line) => /f(?:data)?sync\(/.test(line) && line.includes(`${path}-wal`)).length;
}

export const durabilityTables = ({ absent, runs }: DurabilityResult): Table[] => [
  {
    title: 'fsyncs of the log per commit',
    head: ['', 'commits', 'fsyncs', 'per commit'],
    rows: runs.map((r) => [r.name, String(r.commits), String(r.fsyncs), short(r.fsyncs / r.commits)]),
    ...(absent && { note: `Not counted: ${absent}.` }),
  },
];
