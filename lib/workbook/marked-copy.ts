import { FILE_LIMITS, type FileProblem } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { inThread, inTurn } from '@/lib/threads/in-thread';

/** More marks than this on one workbook help nobody, and slow the spreadsheet that opens it. */
export const MARKS = 2_000;

export interface MarkTask {
  path: string;
  problems: readonly FileProblem[];
  /** The headings by which a CSV is read; those of the figures where there are none. */
  headings?: readonly string[] | undefined;
}

/** « Mon classeur en retour » of a kept file, made in a thread of its own, one after the other. */
export const markedCopy = inTurn(async ({ path, problems, headings }: MarkTask) => {
  const marked = await inThread<Uint8Array | null>({
    thread: 'mark',
    data: { path, problems: eachRow(problems, MARKS), headings } satisfies MarkTask,
    seconds: 6 * FILE_LIMITS.seconds,
    megabytes: 2 * FILE_LIMITS.megabytes,
    beyond: () => new Refusal('unavailable', 'marking_failed'),
  });
  if (!marked) throw new Refusal('unsupported', 'marking_unknown');
  return marked;
});

/** A problem of a run of rows once for each of them: each cell is marked, and keeps the look that it had. */
export function eachRow(problems: readonly FileProblem[], most: number): FileProblem[] {
  const each: FileProblem[] = [];
  for (const problem of problems) {
    const { row = 0, lastRow = row, ...place } = problem.place ?? {};
    for (let at = row; at <= lastRow && each.length < most; at += 1)
      each.push(
        problem.place ? { ...problem, place: { sheet: '', column: '', ...place, row: at } } : problem,
      );
  }
  return each;
}
