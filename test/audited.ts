import { auditRollups, rollupDays } from '@/db/audit';
import { auditRows } from '@/db/audit-rows';
import { read } from '@/db/store';

/** Where the stored counts of every day, to come included, differ from the facts, and rows from their history: nowhere, if all is well. */
export async function differences(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const day of await rollupDays(read()))
    for (const difference of await auditRollups(read(), day)) found.push({ day, ...difference });
  return [...found, ...(await auditRollups(read())), ...(await auditRows(read()))];
}
