import Database from 'better-sqlite3';
import { closeStore, openStore } from '@/db/store';
import { execute } from '@/lib/command';
import { enterFigures } from '@/lib/report/enter-figures';
import { draftReports } from './draft-cells';
import { moment } from './moment';
import { TODAY } from './shape';

/**
 * Run under strace by durability.ts: enters figures one by one (`service`), or commits rows on a connection that
 * leaves SQLite's setting to itself (`unset`), as the control that the count can see the difference.
 */
const [mode, path = '', times = '0'] = process.argv.slice(2);

if (mode === 'service') {
  openStore(path);
  const [report] = draftReports();
  const cell = report?.cells[0];
  if (!report || !cell) throw new Error('No draft to write in.');
  let { seen } = cell;
  for (let i = 0; i < Number(times); i += 1) {
    const { revisions } = await execute(
      enterFigures,
      { reportId: report.reportId, cells: [{ ...cell, text: String(1000 + i), seen }] },
      { actor: report.lead, now: moment(TODAY, i), door: 'form' },
    );
    seen = revisions[0] ?? seen;
  }
  closeStore();
} else {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  const touch = db.prepare('UPDATE reports SET version = version + 1 WHERE id = 1');
  for (let i = 0; i < Number(times); i += 1) touch.run();
  db.close();
}
