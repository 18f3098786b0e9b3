import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';

/** The floor of reading a file: its cells, parsed by a library in a thread of its own, and nothing made of them. */
const { path, format }: { path: string; format: 'xlsx' | 'csv' } = workerData;
const bytes = readFileSync(path);
const rows: unknown[][] =
  format === 'csv'
    ? parse(bytes, { delimiter: ';', bom: true, relax_column_count: true })
    : ((await readXlsx(bytes)).sheets[0]?.rows ?? []);
parentPort?.postMessage(rows.length);
