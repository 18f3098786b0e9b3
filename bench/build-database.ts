import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditRollups } from '@/db/audit';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { brokenJournalLine } from '@/db/journal';
import { migrateFile } from '@/db/migrate';
import { closeStore, openStore, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { planFigures } from './figures';
import { dataFolder, ensureFolder } from './folders';
import { buildFrame } from './frame';
import { moment } from './moment';
import { GROUPS, Plan } from './plan';
import { PARTICIPATIONS, PROJECTS, type Shape, shapeOf } from './shape';
import { type CampaignIds, takeStep } from './steps';
import { campaignsOf, storyOf } from './story';

export interface BenchDatabase {
  path: string;
  shape: Shape;
  rows: Record<string, number>;
  megabytes: number;
  /** Seconds that the building took. */
  built: number;
}

/** To be raised whenever what is built changes: the databases kept in bench/.data are then built again. */
const VERSION = 2;
const PLANNED_ON = '2022-08-15';
const COUNTED = [
  'projects',
  'participations',
  'trainings',
  'campaigns',
  'sections',
  'section_events',
  'figure_lines',
  'figure_revisions',
  'current_figures',
  'rollup_keys',
  'rollup_values',
  'journal',
];

/** The database of that many figures, built when it is not there yet. */
export async function benchDatabase(figures: number): Promise<BenchDatabase> {
  const shape = shapeOf(figures);
  const name = `figures-${shape.figures}-v${SCHEMA_VERSION}.${VERSION}`;
  const path = join(ensureFolder(dataFolder), `${name}.sqlite`);
  const note = join(dataFolder, `${name}.json`);
  if (existsSync(path) && existsSync(note))
    return { ...(JSON.parse(readFileSync(note, 'utf8')) as BenchDatabase), path };
  process.stdout.write(`Building a database of ${shape.figures} figures…\n`);
  const partial = join(dataFolder, `${name}.partial.sqlite`);
  for (const file of [path, partial])
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const before = performance.now();
  migrateFile(partial, { create: true });
  openStore(partial);
  const rows = await build(shape);
  // Closing the last connection brings the log into the file.
  closeStore();
  renameSync(partial, path);
  const database: BenchDatabase = {
    path,
    shape,
    rows,
    megabytes: Math.round(statSync(path).size / 1e5) / 10,
    built: Math.round((performance.now() - before) / 100) / 10,
  };
  writeFileSync(note, JSON.stringify(database, null, 2));
  process.stdout.write(`Built in ${database.built} s, ${database.megabytes} MB.\n`);
  return database;
}

async function build(shape: Shape): Promise<Record<string, number>> {
  const plan = new Plan(shape);
  const frame = await buildFrame(shape);
  for (const { index } of PARTICIPATIONS) await planFigures(plan, frame, index, moment(PLANNED_ON, index));
  const ids: CampaignIds = new Map();
  let day = '';
  let second = 0;
  for (const event of storyOf(campaignsOf(shape))) {
    second = event.day === day ? second + 2 : 0;
    day = event.day;
    await takeStep(plan, frame, ids, event, moment(day, second));
  }
  await prove();
  return Object.fromEntries(
    COUNTED.map((table) => {
      const { n } = prepared(read(), `SELECT count(*) AS n FROM ${table}`).get() as { n: number };
      return [table, n];
    }),
  );
}

/** The roll-ups are what the revisions give, and the journal's chain holds: else nothing may be measured. */
async function prove(): Promise<void> {
  const different = await auditRollups(read());
  if (different.length > 0)
    throw new Error(
      `${different.length} roll-ups differ from the revisions: ${JSON.stringify(different[0])}`,
    );
  const broken = await brokenJournalLine(read());
  if (broken !== undefined) throw new Error(`The journal's chain breaks at line ${broken}.`);
}

/** The shape in words, for the output and the document. */
export const shapeInWords = ({ shape, rows }: BenchDatabase): string =>
  `${PROJECTS.length} projects, ${PARTICIPATIONS.length} participations, ${rows.trainings} trainings, ` +
  `${rows.campaigns} campaigns of 4 academic years (${shape.campaignsPerYear} a year), ${rows.figure_lines} lines ` +
  `over ${GROUPS.length} region × level × measure groups, ${rows.figure_revisions} figures, ` +
  `${rows.rollup_keys} roll-up series of ${rows.rollup_values} rows`;
