import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '@/scripts/demo/random';
import { DATABASE } from './places';
import type { DiskEvent } from './recording';

const SECTOR = 512;

type Change = Extract<DiskEvent, { kind: 'written' | 'cut' }>;

export interface Cut {
  /** The database before the first event, closed and whole. */
  before: string;
  events: readonly DiskEvent[];
  /** The power goes before this event. */
  at: number;
  /** What the disk did with what was not flushed is drawn from this text. */
  draws: string;
}

/**
 * Makes what a disk may hold after the power is cut. Of each file all that was flushed is there. Of what was written
 * since, each write may have reached the disk or not, or some of its sectors only; a log whose name was not flushed may
 * be missing. Returns the path of the database.
 */
export function afterCut({ before, events, at, draws }: Cut, folder: string): string {
  const path = join(folder, DATABASE);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  const past = events.slice(0, at);
  writeFileSync(path, imageOf(readFileSync(before), changesOf(past, DATABASE), draws));
  const log = `${DATABASE}-wal`;
  const made = past.findIndex((event) => event.kind === 'made' && event.file === log);
  const isNamed = past.some((event, index) => event.kind === 'names-flushed' && index > made);
  if (made >= 0 && (isNamed || draw(draws, 'named') < 0.5))
    writeFileSync(`${path}-wal`, imageOf(Buffer.alloc(0), changesOf(past, log), `${draws} log`));
  return path;
}

interface Changes {
  flushed: Change[];
  open: Change[];
}

function changesOf(past: readonly DiskEvent[], file: string): Changes {
  const last = past.findLastIndex((event) => event.kind === 'flushed' && event.file === file);
  const within = (from: number, to: number) =>
    past
      .slice(from, to)
      .filter(
        (event): event is Change => (event.kind === 'written' || event.kind === 'cut') && event.file === file,
      );
  return { flushed: within(0, last + 1), open: within(last + 1, past.length) };
}

function imageOf(start: Buffer, { flushed, open }: Changes, draws: string): Buffer {
  const changes = [...flushed, ...open];
  const most = Math.max(start.length, ...changes.map((change) => endOf(change)));
  const image = Buffer.alloc(most);
  start.copy(image);
  let length = start.length;
  const apply = (change: Change, reaches: (sector: number) => boolean) => {
    if (change.kind === 'cut') {
      if (!reaches(0)) return;
      if (change.length < length) image.fill(0, change.length, length);
      length = change.length;
      return;
    }
    for (let from = 0; from < change.bytes.length; ) {
      const at = change.at + from;
      const to = Math.min(change.bytes.length, from + SECTOR - (at % SECTOR));
      if (reaches(Math.floor(at / SECTOR))) {
        change.bytes.copy(image, at, from, to);
        length = Math.max(length, change.at + to);
      }
      from = to;
    }
  };
  for (const change of flushed) apply(change, () => true);
  const share = draw(draws, 'share');
  for (const [index, change] of open.entries()) {
    const isTorn = draw(draws, index, 'torn') < 0.25;
    const isThere = draw(draws, index) < share;
    apply(change, (sector) => (isTorn ? draw(draws, index, sector) < share : isThere));
  }
  return image.subarray(0, length);
}

const endOf = (change: Change): number =>
  change.kind === 'cut' ? change.length : change.at + change.bytes.length;
