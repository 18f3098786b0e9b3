import { createHash } from 'node:crypto';
import { z } from 'zod';
import { importHead, keptList } from '@/lib/import/import-head';
import type { SessionOutcome } from './applied-sessions';

const counts = z.object({ created: z.number(), changed: z.number(), unchanged: z.number() });

/** What the reading of a file of sessions found, and what publishing it would do. */
export const sessionImportResult = importHead.extend({
  outcomes: keptList.nullable(),
  notices: keptList.nullable(),
  counts,
  /** Of the outcomes: publishing finds the same, or compares again. */
  digest: z.string(),
  written: counts.nullable(),
});
export type SessionImportResult = z.infer<typeof sessionImportResult>;

/** The result of a job; undefined while nothing was found yet, and once it was cleared. */
export function sessionResultOf(row: { result: unknown }): SessionImportResult | undefined {
  const parsed = sessionImportResult.safeParse(row.result);
  return parsed.success ? parsed.data : undefined;
}

export const outcomesDigest = (outcomes: readonly SessionOutcome[]): string =>
  createHash('sha256').update(JSON.stringify(outcomes)).digest('base64url');

export const countsOf = (outcomes: readonly SessionOutcome[]): z.infer<typeof counts> => {
  const of = (wanted: SessionOutcome['change']) => outcomes.filter(({ change }) => change === wanted).length;
  return { created: of('created'), changed: of('changed'), unchanged: of('unchanged') };
};
