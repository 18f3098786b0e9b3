import type Database from 'better-sqlite3';
import listed from './schema/locks.generated.json';

/**
 * What refuses a wrong row in a file, by its name, each with its whole text: triggers, unique indexes, checks of the
 * tables and references between them. A migration that rebuilds a table can drop any of them without a word.
 */
export type Locks = Readonly<Record<string, string>>;

/** The locks that every file of the service must have (`npm run db:locks` writes the list). */
export const LOCKS: Locks = listed;

/** The names of the listed locks that a file lacks, or that say something else there. */
export function missingLocks(db: Database.Database): string[] {
  const standing = locksOf(db);
  return Object.entries(LOCKS).flatMap(([name, text]) => (standing[name] === text ? [] : [name]));
}

interface Thing {
  name: string;
  sql: string;
}

/** The locks that a file has. */
export function locksOf(db: Database.Database): Locks {
  const all = (type: string) =>
    db
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = ? AND substr(name, 1, 2) <> '__'")
      .all(type) as Thing[];
  const found = [
    ...all('trigger').map(({ name, sql }) => [name, plain(sql)] as const),
    ...all('table').flatMap(({ name, sql }) => [
      ...checksIn(sql).map((check) => [`${name}: ${check.name}`, plain(check.sql)] as const),
      ...uniqueOf(db, name),
      ...referencesOf(db, name),
    ]),
  ];
  return Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Written alike by whoever wrote it: a table that was renamed is quoted otherwise. */
const plain = (sql: string): string => sql.replace(/["`]/g, '').replace(/\s+/g, ' ').trim();

/** The named checks of a table: `CONSTRAINT "value_whole" CHECK(…)`, as far as its last bracket. */
function checksIn(sql: string): Thing[] {
  return [...sql.matchAll(/\bCONSTRAINT\s+["`]?(\w+)["`]?\s+CHECK\s*(?=\()/gi)].map((match) => {
    const from = match.index + match[0].length;
    return { name: match[1] ?? '', sql: sql.slice(from, endOfBrackets(sql, from)) };
  });
}

/** Where the brackets that open at a place are closed; a bracket inside a text is none. */
function endOfBrackets(sql: string, from: number): number {
  let depth = 0;
  let isText = false;
  for (let at = from; at < sql.length; at += 1) {
    const sign = sql[at];
    if (sign === "'") isText = !isText;
    else if (!isText && sign === '(') depth += 1;
    else if (!isText && sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return sql.length;
}

/** What no two rows may share, by an index or by the table itself. */
function uniqueOf(db: Database.Database, table: string): [string, string][] {
  const indexes = db
    .prepare(
      `SELECT i.name, coalesce(m.sql, '') AS sql,
         (SELECT group_concat(coalesce(c.name, '(…)'), ', ') FROM pragma_index_info(i.name) c) AS columns
       FROM pragma_index_list(?) i LEFT JOIN sqlite_master m ON m.name = i.name WHERE i."unique" = 1`,
    )
    .all(table) as (Thing & { columns: string })[];
  return indexes.map(({ name, sql, columns }) =>
    sql === '' ? [`${table}(${columns}) unique`, `unique (${columns})`] : [name, plain(sql)],
  );
}

function referencesOf(db: Database.Database, table: string): [string, string][] {
  const references = db
    .prepare(
      `SELECT "table" AS target, group_concat("from", ', ') AS columns, group_concat(coalesce("to", ''), ', ') AS keys,
         on_delete AS onDelete
       FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) GROUP BY id`,
    )
    .all(table) as { target: string; columns: string; keys: string; onDelete: string }[];
  return references.map(({ target, columns, keys, onDelete }) => [
    `${table}(${columns}) → ${target}`,
    `references ${target} (${keys}) on delete ${onDelete.toLowerCase()}`,
  ]);
}
