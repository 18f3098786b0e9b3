import type { Statement } from 'better-sqlite3';
import { onceAProcess } from './once-a-process';
import type { Read } from './store';

const cache = onceAProcess('statements', () => new WeakMap<object, Map<string, Statement>>());

/** A statement prepared once a connection: the few questions that every page asks. Portable SQL only. */
export function prepared(handle: Read, text: string): Statement {
  const connection = (handle as Read & { $client: object & { prepare(sql: string): Statement } }).$client;
  let statements = cache.get(connection);
  if (!statements) {
    statements = new Map();
    cache.set(connection, statements);
  }
  let statement = statements.get(text);
  if (!statement) {
    statement = connection.prepare(text);
    statements.set(text, statement);
  }
  return statement;
}
