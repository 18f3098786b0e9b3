import { closeStore, openStore, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { enterFigures } from '@/lib/report/enter-figures';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { benchDatabase } from './build-database';
import { copyOf } from './copies';
import { draftReports } from './draft-cells';
import { moment } from './moment';
import type { Options } from './options';
import { TODAY } from './shape';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

export interface WriteResult {
  figures: number;
  write: string;
  /** Figures that one write settles. */
  size: number;
  wall: Spread;
  cpu: number;
}

/** The commands of the main job in this process, each committed and fsynced, at every size. */
export async function measureWrites({ figures, quick }: Options): Promise<WriteResult[]> {
  const results: WriteResult[] = [];
  for (const count of figures) {
    const database = await benchDatabase(count);
    const copy = await copyOf(database, 'writes');
    openStore(copy.path);
    try {
      results.push(...(await writesOf(database.shape.figures, quick ? 40 : 500)));
    } finally {
      closeStore();
      copy.remove();
    }
  }
  return results;
}

async function writesOf(figures: number, times: number): Promise<WriteResult[]> {
  const officer = officerAccount();
  const drafts = draftReports();
  const [first] = drafts;
  const cell = first?.cells[0];
  if (!first || !cell) throw new Error('No draft to write in.');
  let second = 0;
  const next = () => moment(TODAY, second++);

  let { seen } = cell;
  let value = 1000;
  const enter = async () => {
    const { revisions } = await execute(
      enterFigures,
      { reportId: first.reportId, cells: [{ ...cell, text: String(++value), seen }] },
      { actor: first.lead, now: next(), door: 'form' },
    );
    seen = revisions[0] ?? seen;
  };
  for (let i = 0; i < 20; i += 1) await enter();
  const entered = await measured(
    figures,
    'one figure entered',
    1,
    Array.from({ length: times }, () => enter),
  );

  const others = drafts.slice(1);
  const lines = others.reduce((sum, { sectionIds }) => sum + revisionsOf(sectionIds), 0);
  const submitted = await measured(
    figures,
    'a whole report submitted',
    lines / others.length,
    others.map(({ reportId, version, lead }) => async () => {
      await execute(submitReport, { reportId, version }, { actor: lead, now: next(), door: 'form' });
    }),
  );
  const sections = others.flatMap(({ sectionIds }) => sectionIds);
  const validated = await measured(
    figures,
    'a section validated',
    lines / sections.length,
    sections.map((sectionId) => async () => {
      await execute(validateSection, { sectionId }, { actor: officer, now: next(), door: 'form' });
    }),
  );
  return [entered, submitted, validated];
}

async function measured(
  figures: number,
  write: string,
  size: number,
  runs: (() => Promise<void>)[],
): Promise<WriteResult> {
  const wall: number[] = [];
  const before = process.cpuUsage();
  for (const run of runs) {
    const start = performance.now();
    await run();
    wall.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    figures,
    write,
    size: Math.round(size),
    wall: spreadOf(wall),
    cpu: (user + system) / 1000 / runs.length,
  };
}

const revisionsOf = (sectionIds: number[]): number =>
  sectionIds.reduce((sum, id) => {
    const { n } = prepared(read(), 'SELECT count(*) AS n FROM figure_revisions WHERE section_id = ?').get(
      id,
    ) as { n: number };
    return sum + n;
  }, 0);

function officerAccount(): Actor {
  const { id } = prepared(read(), "SELECT id FROM accounts WHERE role = 'officer'").get() as { id: number };
  const scopes = prepared(read(), 'SELECT kind, key FROM account_scopes WHERE account_id = ?').all(
    id,
  ) as Actor['scopes'];
  return { accountId: id, role: 'officer', organisationId: null, scopes };
}

export const writesTable = (results: WriteResult[]): Table => ({
  title: 'Commands in process, ms: journalled and fsynced, median (p10–p90)',
  head: ['write', 'figures', 'settles', 'wall', 'CPU', 'samples'],
  rows: results.map((r) => [
    r.write,
    String(r.figures),
    String(r.size),
    spreadText(r.wall),
    short(r.cpu),
    String(r.wall.samples),
  ]),
});
