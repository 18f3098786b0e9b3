import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileProblem } from '@/lib/domain/exchange';
import { markedWorkbook } from './marked-workbook';

/** The thread in which one workbook is marked: its file was read before within the limits. */
const { path, problems }: { path: string; problems: FileProblem[] } = workerData;
parentPort?.postMessage(await markedWorkbook(readFileSync(path), problems));
