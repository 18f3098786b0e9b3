import { z } from 'zod';
import type { ImportRow } from '@/db/imports';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Params } from '@/lib/refusal';
import type { KeptList } from './item-file';

export const keptList = z.object({
  sha256: z.string(),
  count: z.number(),
  offsets: z.array(z.number()),
}) satisfies z.ZodType<KeptList>;

/** A code that another version of the service kept is taken too: it is worded as any wrong value is. */
const keptCode = z.custom<RefusalCode>((code) => typeof code === 'string');

/** What the reading of any file found; a destination adds what it would do there. The long lists stand in files. */
export const importHead = z.object({
  /** Why the file was not read at all; null where it was. */
  refusal: z
    .object({ code: keptCode, params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
  rows: z.number(),
  /** The wrong cells, in the order of the file. */
  problems: keptList.nullable(),
}) satisfies z.ZodType<{ refusal: { params: Params } | null }>;
export type ImportHead = z.infer<typeof importHead>;

/** The files in which a result keeps its lists, whatever its destination. */
export function keptLists({ result }: Pick<ImportRow, 'result'>): KeptList[] {
  const fields = z.record(z.string(), z.unknown()).safeParse(result);
  return Object.values(fields.data ?? {}).flatMap((field) => {
    const list = keptList.safeParse(field);
    return list.success ? [list.data] : [];
  });
}
