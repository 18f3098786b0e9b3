import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core';

/** Column kinds of the whole schema: one place to change for a second engine. */

export const id = () => integer('id').primaryKey({ autoIncrement: true });
/** A calendar day, `YYYY-MM-DD`, in Europe/Paris. */
export const day = (name: string) => text(name);
/** A moment, ISO 8601 in UTC with milliseconds. */
export const instant = (name: string) => text(name);
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** The largest count a cell may hold: more than the people of France is a typing error. */
export const MAX_COUNT = 99_999_999;
export { MAX_CENTS } from '@/lib/domain/euros';

/** A plain INTEGER column stores Infinity, 1.5 and '12 345' (SECURITY.md): the CHECK refuses them. */
export const wholeNumber = (column: AnySQLiteColumn, min = 0, max = MAX_COUNT) =>
  check(
    `${column.name}_whole`,
    sql.raw(
      `"${column.name}" IS NULL OR (typeof("${column.name}") = 'integer' AND "${column.name}" BETWEEN ${min} AND ${max})`,
    ),
  );

export const finiteNumber = (column: AnySQLiteColumn, min: number, max: number) =>
  check(
    `${column.name}_finite`,
    sql.raw(
      `"${column.name}" IS NULL OR (typeof("${column.name}") IN ('integer', 'real') AND "${column.name}" BETWEEN ${min} AND ${max})`,
    ),
  );

export const oneOf = (column: AnySQLiteColumn, values: readonly string[]) =>
  check(
    `${column.name}_known`,
    sql.raw(`"${column.name}" IS NULL OR "${column.name}" IN (${values.map((v) => `'${v}'`).join(', ')})`),
  );

/** Refuses a day that does not exist: SQLite's `date()` gives NULL or another day for it. */
export const realDay = (column: AnySQLiteColumn) =>
  check(
    `${column.name}_day`,
    sql.raw(`"${column.name}" IS NULL OR ("${column.name}" IS date("${column.name}", '+0 days'))`),
  );
