import { getTableColumns, getTableName, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../store';

/**
 * Inserts the rows that are absent and corrects those that differ, found by the columns of a unique key;
 * a row that is already so is not touched. Columns that no row gives are left alone. Answers how many
 * rows were written.
 */
export function put<T extends SQLiteTable>(
  tx: Tx,
  table: T,
  key: [SQLiteColumn, ...SQLiteColumn[]],
  rows: InferInsertModel<T>[],
): number {
  if (rows.length === 0) return 0;
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const keyNames = new Set(key.map((column) => column.name));
  const changing = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => given.has(name) && !keyNames.has(column.name),
  );
  const insert = tx.insert<SQLiteTable>(table).values(rows);
  if (changing.length === 0) return insert.onConflictDoNothing({ target: key }).run().changes;
  const excluded = (column: SQLiteColumn) => sql`excluded.${sql.identifier(column.name)}`;
  const stored = (column: SQLiteColumn) =>
    sql`${sql.identifier(getTableName(table))}.${sql.identifier(column.name)}`;
  const set: Record<string, SQL> = {};
  for (const [name, column] of changing) set[name] = excluded(column);
  const differs = changing.map(([, column]) => sql`${stored(column)} is distinct from ${excluded(column)}`);
  return insert.onConflictDoUpdate({ target: key, set, setWhere: sql.join(differs, sql` or `) }).run()
    .changes;
}
