import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ACKNOWLEDGED, DATABASE } from './places';

/** What the writer asked of the disk, in its order: of a file by its name, or of the folder that names it. */
export type DiskEvent =
  | { kind: 'made'; file: string }
  | { kind: 'written'; file: string; at: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'flushed'; file: string }
  | { kind: 'names-flushed' }
  | { kind: 'acknowledged'; text: string };

/** Runs the writer in a folder that holds its database and its story, and reads from strace what it wrote and flushed. */
export function recorded(folder: string, mode: 'service' | 'unset'): DiskEvent[] {
  const trace = join(folder, 'trace');
  const calls =
    'trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,pwritev,pwritev2,fallocate';
  const root = process.cwd();
  const { stderr } = spawnSync(
    'strace',
    [
      ...['-y', '-xx', '-s', '1000000', '-e', calls, '-o', trace],
      ...[process.execPath, '--import', join(root, 'node_modules/tsx/dist/loader.mjs')],
      ...[join(root, 'test/power-cut/writer.ts'), mode],
    ],
    {
      cwd: folder,
      env: { ...process.env, DATABASE_PATH: DATABASE, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
      encoding: 'utf8',
    },
  );
  const events = readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((line) => eventOf(line, folder));
  if (!events.some(({ kind }) => kind === 'acknowledged'))
    throw new Error(`The writer wrote nothing: ${stderr}`);
  return events;
}

const FILES = [DATABASE, `${DATABASE}-wal`];

function eventOf(line: string, folder: string): DiskEvent[] {
  const [, call = '', given = ''] = /^(\w+)\((.*)\) += \d+(?:<[^>]*>)?$/.exec(line) ?? [];
  const texts = [...given.matchAll(/[<"]((?:\\x[0-9a-f]{2})*)[>"]/g)].map(([, hex = '']) => bytesOf(hex));
  const path = texts[call === 'openat' ? 1 : 0]?.toString() ?? '';
  if (call.includes('sync') && path === folder) return [{ kind: 'names-flushed' }];
  const file = basename(path);
  if (dirname(path) !== folder && path !== file) return [];
  const bytes = texts[1] ?? Buffer.alloc(0);
  if (call === 'write' && file === ACKNOWLEDGED)
    return [{ kind: 'acknowledged', text: bytes.toString().trim() }];
  if (!FILES.includes(file)) return [];
  const last = Number(/(\d+)$/.exec(given)?.[1]);
  if (call === 'openat') return given.includes('O_CREAT') ? [{ kind: 'made', file }] : [];
  if (call === 'pwrite64') return [{ kind: 'written', file, at: last, bytes }];
  if (call === 'ftruncate') return [{ kind: 'cut', file, length: last }];
  if (call === 'fsync' || call === 'fdatasync') return [{ kind: 'flushed', file }];
  throw new Error(`A call that is not replayed: ${call} of ${file}`);
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
