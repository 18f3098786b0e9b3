import { auditRollups, rollupDays } from '@/db/audit';
import { read } from '@/db/store';

/** What the stored counts of every day, to come included, differ in from the facts: nothing, where all is well. */
export async function differences(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const day of await rollupDays(read()))
    for (const difference of await auditRollups(read(), day)) found.push({ day, ...difference });
  return [...found, ...(await auditRollups(read()))];
}
