import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { appendRevision, lineKeeper } from '@/db/figures';
import { closeStore, openStore, read, write } from '@/db/store';
import type { FileProblem, FileRead } from '@/lib/domain/exchange';
import { importFigures } from '@/lib/import/import-figures';
import { reportCsv, reportTemplate } from '@/lib/import/template';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import { MARKS, markedCopy } from '@/lib/workbook/marked-copy';
import { benchDatabase } from './build-database';
import { copyOf } from './copies';
import { dataFolder, ensureFolder } from './folders';
import { type BenchReport, FILE_MEASURES, reportOfLines } from './import-lines';
import { lagOf, NOW, parsedAlone, previewed, timed } from './import-measures';
import { type LongCsv, longCsvTable, measureLongCsv } from './long-csv';
import type { Options } from './options';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

/** What is measured of a file, each beside the least that it could cost. */
export const IMPORT_STEPS = ['read', 'preview', 'commit', 'template', 'mark', 'csv'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export interface ImportSize {
  lines: number;
  cells: number;
  megabytes: number;
  wall: Record<ImportStep, Spread>;
  floor: Record<Exclude<ImportStep, 'preview'>, Spread>;
  /** The longest that another request waited while it was previewed and committed, ms. */
  lag: Spread;
}
export interface ImportResult {
  sizes: ImportSize[];
  longCsv?: LongCsv;
}

const FILES = join(dataFolder, 'import-files');

/** A workbook from its sending to its publication, and the report's files out again, at both sizes. */
export async function measureImport({ quick }: Options): Promise<ImportResult> {
  process.env.FILES_PATH = FILES;
  const database = await benchDatabase(5_000);
  const sizes: ImportSize[] = [];
  for (const [lines, rounds] of quick ? [[500, 1] as const] : [[5_000, 7] as const, [50_000, 3] as const]) {
    const samples: Record<string, number[]> = {};
    let megabytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      const copy = await copyOf(database, 'import');
      openStore(copy.path);
      try {
        megabytes = await roundOf(lines, (key, value) => {
          samples[key] = [...(samples[key] ?? []), value];
        });
      } finally {
        closeStore();
        copy.remove();
        rmSync(FILES, { recursive: true, force: true });
      }
    }
    const of = (key: string) => spreadOf(samples[key] ?? []);
    sizes.push({
      ...{ lines, cells: lines * FILE_MEASURES.length, megabytes },
      wall: {
        ...{ read: of('read'), preview: of('preview'), commit: of('commit') },
        ...{ mark: of('mark'), template: of('template'), csv: of('csv') },
      },
      floor: {
        ...{ read: of('floor-read'), commit: of('floor-commit'), mark: of('floor-mark') },
        ...{ template: of('floor-template'), csv: of('floor-csv') },
      },
      lag: of('lag'),
    });
  }
  const longCsv = await (quick ? measureLongCsv(database, 500, 1) : measureLongCsv(database, 50_000, 3));
  return { sizes, longCsv };
}

const HEADER = ['Formation', 'Organisation', 'Région', 'Niveau', 'Métier', 'Entrants', 'Ayant validé'];

/** One sending, on a fresh copy. The floors take their turn in each round. */
async function roundOf(count: number, note: (key: string, ms: number) => void): Promise<number> {
  mkdirSync(FILES, { recursive: true });
  const report = await reportOfLines(count);
  const rows: (string | number)[][] = [HEADER, ...report.lines.map((l) => [...l.names, ...l.values])];
  const bytes = await writeXlsx({ sheets: [{ name: 'Effectifs', rows }] });
  const path = join(ensureFolder(FILES), 'sent.xlsx');
  writeFileSync(path, bytes);

  note('floor-read', await timed(() => parsedAlone(path, 'xlsx')));
  let file: FileRead | undefined;
  const reading = async () => {
    file = await readFigureFile({ path });
  };
  note('read', await timed(reading));
  if (file?.rows.length !== count || file.problems.length > 0)
    throw new Error(`The file was not read whole: ${JSON.stringify(file?.problems[0])}`);

  const request = { actor: report.lead, now: NOW, door: 'form' as const };
  const lag = lagOf();
  let importId = 0;
  note(
    'preview',
    await timed(async () => {
      const sent = { reportId: report.reportId, name: 'banc.xlsx', bytes };
      importId = await previewed(sent, count, request);
    }),
  );
  note('lag', lag());

  note('floor-commit', await timed(() => insertedAlone(report)));
  const lagOfCommit = lagOf();
  note('commit', await timed(() => importFigures({ importId, all: 'mine' }, request)));
  note('lag', lagOfCommit());

  const asked = [read(), report.lead, NOW, report.reportId] as const;
  let filled = bytes;
  note(
    'template',
    await timed(async () => {
      filled = (await reportTemplate(...asked)).bytes;
    }),
  );
  note('floor-template', await timed(() => writeXlsx({ sheets: [{ name: 'Effectifs', rows }] })));
  const template = join(FILES, 'template.xlsx');
  writeFileSync(template, filled);
  const problems = marksOf(count);
  note('mark', await timed(() => markedCopy({ path: template, problems })));
  note('floor-mark', await timed(async () => saveXlsx(await openXlsx(filled, { readStyles: true }))));
  note('csv', await timed(() => reportCsv(...asked)));
  note('floor-csv', await timed(async () => void stringify(rows, { delimiter: ';' })));
  return statSync(path).size / 1e6;
}

/** As many wrong cells as a workbook is given back with, all over it. */
function marksOf(lines: number): FileProblem[] {
  const marks = Math.min(MARKS, lines);
  return Array.from({ length: marks }, (_, index) => ({
    place: { sheet: 'Effectifs', row: 2 + Math.floor((index * lines) / marks), column: 'I' },
    code: 'decimal',
    params: {},
  }));
}

/** The same lines and revisions inserted in one transaction, then undone: no rule, no journal, no conflict. */
async function insertedAlone(report: BenchReport): Promise<void> {
  const undone = new Error('undone');
  await write(async (tx) => {
    const lineOf = lineKeeper(tx);
    for (const { names: _, values, ...row } of report.lines)
      for (const [index, measure] of FILE_MEASURES.entries()) {
        const { id: lineId } = await lineOf({
          ...{ ...row, periodId: report.periodId, measure, nature: 'actual' },
        });
        await appendRevision(tx, {
          ...{ lineId, campaignId: report.campaignId, sectionId: report.sectionId, kind: 'entry' },
          ...{ value: values[index] ?? 0, state: 'number', comment: null, reason: null },
          ...{ accountId: report.lead.accountId, door: 'import', at: NOW.instant, knownFrom: NOW.day },
        });
      }
    throw undone;
  }).catch((error) => {
    if (error !== undone) throw error;
  });
}

const WORDS: Record<ImportStep, [string, string]> = {
  read: ['The workbook read in its thread', 'parsing alone in a thread (hucre)'],
  preview: ['Sent, read, compared, previewed', 'parsing alone in a thread (hucre)'],
  commit: ['Published in one transaction', 'the same lines and revisions inserted alone, undone'],
  mark: [
    'The filled template given back, marked',
    'the same template read and written anew (hucre): how it was marked before decision 36',
  ],
  template: ['The template of the report', 'a sheet of the same cells written alone (hucre)'],
  csv: ['Its CSV', 'the same rows written alone (csv-stringify)'],
};

/** What a step is set against; a preview also reads. */
export const floorOf = (size: ImportSize, step: ImportStep): Spread =>
  size.floor[step === 'preview' ? 'read' : step];

export const importTables = ({ sizes, longCsv }: ImportResult): Table[] => [
  ...sizes.map((size) => ({
    title: `A file of ${size.lines} lines, ${size.cells} figures, ${short(size.megabytes)} MB`,
    head: ['', 'ms (p10–p90)', 'floor, ms', 'ratio', 'the floor is'],
    // Results that were kept before a step was there lack it.
    rows: IMPORT_STEPS.filter((step) => size.wall[step]).map((step) => [
      WORDS[step][0],
      spreadText(size.wall[step]),
      spreadText(floorOf(size, step)),
      `${short(size.wall[step].median / floorOf(size, step).median)} ×`,
      WORDS[step][1],
    ]),
    note: `Medians of ${size.wall.read.samples}. The longest that anybody else waits while it is previewed, or published: ${spreadText(size.lag)} ms.`,
  })),
  ...(longCsv ? [longCsvTable(longCsv)] : []),
];
