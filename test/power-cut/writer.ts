import { openSync, readFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { journalEnd } from '@/db/journal';
import { emptyLog, openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { enterFigures } from '@/lib/report/enter-figures';
import { ACKNOWLEDGED, DATABASE, STORY } from './places';

/** What the writer is asked to do, over and over. */
export interface Story {
  actor: Actor;
  reportId: number;
  cell: Record<string, unknown> & { seen: number | null };
  writes: number;
}

/**
 * Run under strace: saves a figure over and over by its command, takes the log into the file now and then, and says
 * after each save where the journal ends (`service`); or commits rows on a connection that leaves `synchronous` to
 * itself (`unset`): what a cut then loses shows that the others could have been lost.
 */
const mode = process.argv[2];
const { actor, reportId, cell, writes }: Story = JSON.parse(readFileSync(STORY, 'utf8'));
const acknowledged = openSync(ACKNOWLEDGED, 'a');

if (mode === 'service') {
  openStore(DATABASE);
  let { seen } = cell;
  for (let n = 0; n < writes; n += 1) {
    const now = nowAt(new Date(Date.parse('2026-11-20T09:00:00Z') + n * 1000));
    const { revisions } = await execute(
      enterFigures,
      { reportId, cells: [{ ...cell, text: String(10 + n), seen }] },
      { actor, now, door: 'form' },
    );
    seen = revisions[0] ?? seen;
    const end = await journalEnd(read());
    writeSync(acknowledged, `${end?.id}:${end?.hash}\n`);
    if (n % 9 === 8) await emptyLog();
  }
} else {
  const db = new Database(DATABASE);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE control (id INTEGER PRIMARY KEY)');
  for (let n = 1; n <= writes; n += 1) {
    db.prepare('INSERT INTO control (id) VALUES (?)').run(n);
    writeSync(acknowledged, `${n}:\n`);
  }
}
// Gone without closing anything, as what is cut.
process.kill(process.pid, 'SIGKILL');
