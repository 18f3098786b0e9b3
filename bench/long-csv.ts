import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { closeStore, openStore } from '@/db/store';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import type { BenchDatabase } from './build-database';
import { copyOf } from './copies';
import { dataFolder, ensureFolder } from './folders';
import { reportOfLines } from './import-lines';
import { lagOf, NOW, parsedAlone, previewed, timed } from './import-measures';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

/** A CSV as long as one may be sent: its texts, not its numbers, make it so. */
export interface LongCsv {
  lines: number;
  megabytes: number;
  read: Spread;
  preview: Spread;
  floor: Spread;
  /** The longest that another request waited, ms: while it was read, and from its sending to its preview. */
  lagOfReading: Spread;
  lag: Spread;
}

const FILES = join(dataFolder, 'long-csv-files');
const HEADER = ['Formation', 'Organisation', 'Région', 'Niveau', 'Métier', 'Entrants', 'Ayant validé'];
const REMARK = 'Effectif relevé au 31 mars, à confirmer par la scolarité ; inscriptions tardives comprises. ';

export async function measureLongCsv(
  database: BenchDatabase,
  lines: number,
  rounds: number,
): Promise<LongCsv> {
  const samples = new Map<string, number[]>();
  const note = (key: string, value: number) => samples.set(key, [...(samples.get(key) ?? []), value]);
  let megabytes = 0;
  process.env.FILES_PATH = FILES;
  for (let round = 0; round < rounds; round += 1) {
    const copy = await copyOf(database, 'long-csv');
    openStore(copy.path);
    try {
      megabytes = await roundOf(lines, note);
    } finally {
      closeStore();
      copy.remove();
      rmSync(FILES, { recursive: true, force: true });
    }
  }
  const of = (key: string) => spreadOf(samples.get(key) ?? []);
  return {
    ...{ lines, megabytes, read: of('read'), preview: of('preview'), floor: of('floor') },
    ...{ lagOfReading: of('lag-of-reading'), lag: of('lag') },
  };
}

async function roundOf(count: number, note: (key: string, ms: number) => void): Promise<number> {
  const report = await reportOfLines(count);
  const rows = report.lines.map((line, index) => [
    ...line.names,
    ...line.values,
    `${REMARK.repeat(3)}N° ${index}`,
  ]);
  const bytes = Buffer.from(
    `\u{FEFF}${stringify([[...HEADER, 'Commentaire'], ...rows], { delimiter: ';' })}`,
  );
  const path = join(ensureFolder(FILES), 'sent.csv');
  writeFileSync(path, bytes);
  note('floor', await timed(() => parsedAlone(path, 'csv')));
  const lagOfReading = lagOf();
  note('read', await timed(() => readFigureFile({ path })));
  note('lag-of-reading', lagOfReading());
  const lag = lagOf();
  const sent = { reportId: report.reportId, name: 'banc.csv', bytes };
  const request = { actor: report.lead, now: NOW, door: 'form' as const };
  note('preview', await timed(() => previewed(sent, count, request)));
  note('lag', lag());
  return bytes.length / 1e6;
}

export const longCsvTable = (csv: LongCsv): Table => ({
  title: `A CSV of ${csv.lines} lines with their comments, ${short(csv.megabytes)} MB`,
  head: ['', 'ms (p10–p90)', 'the longest that anybody else waits, ms', 'floor, ms', 'the floor is'],
  rows: [
    [
      'Read in its thread',
      spreadText(csv.read),
      spreadText(csv.lagOfReading),
      spreadText(csv.floor),
      'parsing alone in a thread (csv-parse)',
    ],
    [
      'Sent, read, compared, previewed',
      spreadText(csv.preview),
      spreadText(csv.lag),
      spreadText(csv.floor),
      'parsing alone in a thread (csv-parse)',
    ],
  ],
  note: `Medians of ${csv.read.samples}.`,
});
