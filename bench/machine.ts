import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import Database from 'better-sqlite3';
import { root } from './folders';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  sqlite: string;
  commit: string;
  /** Files of the project that differ from that commit. */
  changed: number;
  measuredOn: string;
  /** Load over the last minute before measuring: 0 on a quiet machine. */
  load: number;
}

export function machine(): Machine {
  const memory = new Database(':memory:');
  const { version } = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  memory.close();
  return {
    cpu: cpus()[0]?.model.trim() || 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    sqlite: version,
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain').split('\n').filter(Boolean).length,
    measuredOn: new Date(Date.now()).toISOString().slice(0, 16),
    load: loadavg()[0] ?? Number.NaN,
  };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
