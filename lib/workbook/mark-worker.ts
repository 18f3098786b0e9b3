import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileProblem } from '@/lib/domain/exchange';
import { markedCsv } from './marked-csv';
import { markedWorkbook } from './marked-workbook';

/** The thread in which one file is marked: it was read before within the limits. A workbook is a zip. */
const { path, problems }: { path: string; problems: FileProblem[] } = workerData;
const bytes = readFileSync(path);
const mark = bytes.subarray(0, 2).toString('latin1') === 'PK' ? markedWorkbook : markedCsv;
parentPort?.postMessage(await mark(bytes, problems));
