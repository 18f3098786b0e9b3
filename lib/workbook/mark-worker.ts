import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { MarkTask } from './marked-copy';
import { markedCsv } from './marked-csv';
import { markedWorkbook } from './marked-workbook';
import { headingsAmong } from './table-headings';
import { unlessUnknown } from './xml-pieces';

/** The thread in which one file is marked: it was read before within the limits. A workbook is a zip. */
const { path, problems, headings }: MarkTask = workerData;
const bytes = readFileSync(path);
const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
const known = headings && headingsAmong(headings);
parentPort?.postMessage(isWorkbook ? await markedOrNull() : markedCsv(bytes, problems, known));

/** Nothing where the workbook is of a shape that we do not know. */
async function markedOrNull(): Promise<Uint8Array | null> {
  const marked = await unlessUnknown(markedWorkbook(bytes, problems));
  return marked ?? null;
}
