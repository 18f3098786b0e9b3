import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Whether an action aims at a profession: the last word on the pair. */
export interface ProfessionAim {
  id: number;
  professionId: number;
  actionKey: string;
  isAimed: boolean;
  reason: string;
  src: string;
  inferred: boolean;
  /** The day from which this word is known. */
  knownFrom: string;
  /** Null of what the reference files load. */
  accountId: number | null;
}

/** The last word on every pair that was known at the end of a day; a pair of which nothing was said is absent. */
export function professionAimsAt(read: Read, day: string): ProfessionAim[] {
  const rows = prepared(
    read,
    `SELECT id, profession_id AS professionId, action_key AS actionKey, is_aimed AS isAimed, reason, src, inferred,
       known_from AS knownFrom, account_id AS accountId
     FROM profession_aims WHERE id IN
       (SELECT max(a.id) FROM profession_aims a WHERE a.known_from <= @day GROUP BY a.action_key, a.profession_id)
     ORDER BY action_key, profession_id`,
  ).all({ day }) as (Omit<ProfessionAim, 'isAimed' | 'inferred'> & { isAimed: number; inferred: number })[];
  return rows.map((row) => ({ ...row, isAimed: row.isAimed === 1, inferred: row.inferred === 1 }));
}

/** The pairs that the reference files loaded, as « action profession ». */
export const loadedPairs = (read: Read): ReadonlySet<string> =>
  new Set(
    (
      prepared(
        read,
        "SELECT DISTINCT action_key || ' ' || profession_id AS pair FROM profession_aims WHERE account_id IS NULL",
      ).all() as { pair: string }[]
    ).map(({ pair }) => pair),
  );

/** Answers the numbers of the rows. */
export function appendProfessionAims(tx: Tx, rows: (typeof t.professionAims.$inferInsert)[]): number[] {
  if (rows.length === 0) return [];
  return tx
    .insert(t.professionAims)
    .values(rows)
    .returning({ id: t.professionAims.id })
    .all()
    .map(({ id }) => id);
}
