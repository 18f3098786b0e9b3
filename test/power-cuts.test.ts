import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFindings, isSound } from '@/db/audit-findings';
import { closeStore, openStore, read } from '@/db/store';
import { fileProblem } from '@/db/store-file';
import { draw } from '@/scripts/demo/random';
import { consortium } from './consortium';
import { programmeDatabase } from './database';
import { afterCut } from './power-cut/after-cut';
import { DATABASE, STORY } from './power-cut/places';
import { type DiskEvent, recorded } from './power-cut/recording';
import type { Story } from './power-cut/writer';

/** How many cuts are tried: `POWER_CUTS=200 npm test -- --unit test/power-cuts` for a longer look. */
const CUTS = Number(process.env.POWER_CUTS ?? 10);

const hasStrace = spawnSync('strace', ['-V']).status === 0;
// As the kernel names it: strace writes the path that a descriptor leads to.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'suivi-cma-power-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stood last before the cut, as the writer said it once the write had been acknowledged. */
const saidBefore = (events: readonly DiskEvent[], at: number): string | undefined =>
  events.slice(0, at).findLast((event) => event.kind === 'acknowledged')?.text;

/** As many moments as cuts, spread over the whole, each somewhere in its part. */
const moments = (events: readonly DiskEvent[], seed: string): number[] =>
  Array.from({ length: CUTS }, (_, n) => Math.ceil(((n + draw(seed, n)) / CUTS) * events.length));

describe.skipIf(!hasStrace)('the power is cut while figures are saved', () => {
  const before = join(folder, 'before.sqlite');
  const image = join(folder, 'image');
  let story: Story;

  beforeAll(async () => {
    const path = await programmeDatabase();
    const c = await consortium();
    closeStore();
    copyFileSync(path, before);
    mkdirSync(image);
    story = { actor: c.lead, reportId: c.october.id, cell: c.cell('law', ''), writes: 40 };
  });

  const recordedAs = (mode: 'service' | 'unset'): DiskEvent[] => {
    const place = join(folder, mode);
    mkdirSync(place);
    copyFileSync(before, join(place, DATABASE));
    writeFileSync(join(place, STORY), JSON.stringify(story));
    return recorded(place, mode);
  };

  it(
    'no acknowledged save is lost, and what is found is whole',
    async () => {
      const events = recordedAs('service');
      expect(events.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(story.writes);
      // The log was taken into the file and begun anew: cuts fall there too.
      expect(events.some((event) => event.kind === 'flushed' && event.file === DATABASE)).toBe(true);
      for (const at of moments(events, 'service')) {
        const path = afterCut({ before, events, at, draws: `service ${at}` }, image);
        expect([at, fileProblem(path)]).toEqual([at, undefined]);
        openStore(path);
        const said = saidBefore(events, at)?.split(':');
        if (said) expect([at, hashOfLine(path, Number(said[0]))]).toEqual([at, said[1]]);
        expect([at, isSound(await auditFindings(read()))]).toEqual([at, true]);
        closeStore();
      }
    },
    60_000 + CUTS * 5_000,
  );

  it('and the same cuts find what a database loses that does not flush its commits', () => {
    const events = recordedAs('unset');
    const lost = moments(events, 'unset').filter((at) => {
      const said = saidBefore(events, at);
      const path = afterCut({ before, events, at, draws: `unset ${at}` }, image);
      return said !== undefined && rowsOfControl(path) < Number.parseInt(said, 10);
    });
    expect(lost.length).toBeGreaterThan(0);
  }, 60_000);
});

const hashOfLine = (path: string, id: number): unknown =>
  withFile(path, (db) => db.prepare('SELECT hash FROM journal WHERE id = ?').pluck().get(id));

const rowsOfControl = (path: string): number =>
  withFile(path, (db) =>
    db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'control'").get() === undefined
      ? 0
      : Number(db.prepare('SELECT count(*) FROM control').pluck().get()),
  );

function withFile<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
