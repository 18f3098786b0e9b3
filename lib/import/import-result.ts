import { z } from 'zod';
import { MEASURES } from '@/lib/domain/vocabulary';
import { importHead, keptList } from './import-head';
import { CELL_CHANGES, type CellChange, type PlanTotal } from './import-plan';

const counts = z.record(z.enum(CELL_CHANGES), z.number());

const total = z.object({
  periodId: z.number(),
  period: z.string(),
  measure: z.enum(MEASURES),
  file: z.number(),
  cells: z.number(),
  before: z.number(),
  after: z.number(),
  afterMine: z.number(),
}) satisfies z.ZodType<PlanTotal>;

/** What the reading of a file found, and what publishing it would do to its report. */
export const importResult = importHead.extend({
  form: z.enum(['template', 'wide']).nullable(),
  /** The cells that found their line: conflicts first, then what changes, then what stays. */
  cells: keptList.nullable(),
  offers: keptList.nullable(),
  /** What its values leave to justify or to correct before the report is sent; none of a file read before this was kept. */
  warnings: keptList.nullable().default(null),
  /** What of the file was left, and with what it was read. */
  notices: keptList.nullable().default(null),
  /** What was read of it; null of a file read before it was counted. */
  found: z
    .object({ lines: z.number(), values: z.number(), openings: z.number(), comments: z.number() })
    .nullable()
    .default(null),
  counts,
  offerCounts: counts,
  totals: z.array(total),
  /** What the report held when this person last saw it: reading the file again measures conflicts from there. */
  mark: z.object({ revision: z.number(), offerRevision: z.number() }),
  /** What publishing wrote. */
  written: z.object({ revisions: z.number(), offers: z.number(), kept: z.number() }).nullable(),
}) satisfies z.ZodType<{ counts: Record<CellChange, number> }>;
export type ImportResult = z.infer<typeof importResult>;

/** The result of a job; undefined while nothing was found yet, and once it was cleared. */
export function resultOf(row: { result: unknown }): ImportResult | undefined {
  const parsed = importResult.safeParse(row.result);
  return parsed.success ? parsed.data : undefined;
}

export const NO_CHANGES: Record<CellChange, number> = {
  created: 0,
  changed: 0,
  cleared: 0,
  unchanged: 0,
  conflict: 0,
};
