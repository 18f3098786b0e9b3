import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * Answers statements on a connection of its own, one after the other, while the thread of the service answers everybody
 * else (db/store-aside.ts). Plain JavaScript: it must start at once, and weigh little.
 */
const db = new Database(workerData.path, { readonly: true, fileMustExist: true, timeout: 1000 });
db.pragma('cache_size = -8000');
const statements = new Map();

function statementOf(text) {
  const known = statements.get(text);
  if (known) return known;
  const statement = db.prepare(text);
  statements.set(text, statement);
  return statement;
}

parentPort.on('message', ({ id, text, parameters }) => {
  try {
    parentPort.postMessage({ id, rows: statementOf(text).all(parameters) });
  } catch (error) {
    parentPort.postMessage({ id, error: { message: error.message, code: error.code } });
  }
});
