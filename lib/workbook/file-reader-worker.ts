import { workerData } from 'node:worker_threads';
import { readContent } from './file-reader';
import { LINES_IN_A_SLICE, packLines } from './line-slices';
import { answerInSlices, contentOf, partsOf } from './reading-slices';

/** The thread in which one file is read: it opens nothing but this file, writes nothing, and ends. */
await answerInSlices(async (progress) => {
  const { rows, ...head } = await readContent(contentOf(workerData), progress);
  return { head, slices: partsOf(rows, LINES_IN_A_SLICE).map((part) => () => packLines(part)) };
});
