import { and, eq, isNull } from 'drizzle-orm';
import * as t from '../schema';
import type { Tx } from '../store';
import { inFrench, inFrenchIfKnown } from './french';
import { STATEMENTS, type StatementSource } from './statement-source';

/** What other public documents say: records to show beside the figures, never loaded as targets or results. */
export function loadStatements(tx: Tx): number {
  return STATEMENTS.reduce((sum, statement) => sum + putStatement(tx, statement), 0);
}

function putStatement(tx: Tx, s: StatementSource): number {
  const { publicStatements: table } = t;
  const row = {
    about: s.about,
    datedOn: s.date,
    value: typeof s.value === 'string' ? inFrench(s.value) : s.value,
    source: inFrenchIfKnown(s.source),
    note: s.note === undefined ? null : inFrench(s.note),
  };
  const stored = tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.about, row.about),
        eq(table.source, row.source),
        row.datedOn === null ? isNull(table.datedOn) : eq(table.datedOn, row.datedOn),
      ),
    )
    .get();
  if (!stored) return tx.insert(table).values(row).run().changes;
  const { id, accountId: _, recordedAt: __, ...known } = stored;
  if (JSON.stringify(known) === JSON.stringify(row)) return 0;
  return tx.update(table).set(row).where(eq(table.id, id)).run().changes;
}
