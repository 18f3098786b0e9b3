import { createHash } from 'node:crypto';
import { z } from 'zod';
import { importHead, keptList } from '@/lib/import/import-head';
import { SHEET_NAMES, type SheetName } from './columns';
import type { RowOutcome } from './file-run';

const counts = z.object({ created: z.number(), changed: z.number() });

/** What the reading of a file of the programme found, and what publishing it would do. */
export const programmeResult = importHead.extend({
  /** The rows that create or change something, in the order in which they are written. */
  outcomes: keptList.nullable(),
  /** What is surprising, and is to be confirmed. */
  warnings: keptList.nullable(),
  /** What was left of the file, or read under another name. */
  notices: keptList.nullable().default(null),
  unchanged: z.number(),
  /** A sheet that came later is absent of what was found before. */
  bySheet: z
    .partialRecord(z.enum(SHEET_NAMES), counts)
    .transform((found) => ({ ...countsBySheet([]), ...found })),
  /** Of the outcomes: publishing finds the same, or compares again. */
  digest: z.string(),
  written: counts.nullable(),
});
export type ProgrammeResult = z.infer<typeof programmeResult>;

/** The result of a job; undefined while nothing was found yet, and once it was cleared. */
export function programmeResultOf(row: { result: unknown }): ProgrammeResult | undefined {
  const parsed = programmeResult.safeParse(row.result);
  return parsed.success ? parsed.data : undefined;
}

export const outcomesDigest = (outcomes: readonly RowOutcome[]): string =>
  createHash('sha256').update(JSON.stringify(outcomes)).digest('base64url');

export const countOf = (outcomes: readonly RowOutcome[]) => ({
  created: outcomes.filter(({ change }) => change === 'created').length,
  changed: outcomes.filter(({ change }) => change === 'changed').length,
});

export const countsBySheet = (
  outcomes: readonly RowOutcome[],
): Record<SheetName, { created: number; changed: number }> =>
  Object.fromEntries(
    SHEET_NAMES.map((name) => [name, countOf(outcomes.filter(({ sheet }) => sheet === name))]),
  ) as Record<SheetName, { created: number; changed: number }>;
