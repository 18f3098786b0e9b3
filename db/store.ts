import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema';
import { Aside, isLarge } from './store-aside';
import { fileProblem, isBeingRead, isKnownSound } from './store-file';
import { prepared as statementOf } from './store-prepared';
import { areReplaced, type OpenedFiles, openedFiles } from './store-watch';

/** A database handle. Opaque outside db/: other layers only pass it on to the named questions. */
export type Read = BetterSQLite3Database<typeof schema>;
/** The same, inside a write: everything done through it is committed together or not at all. */
export type Tx = Read & { readonly writing?: true };

export class StoreProblem extends Error {
  override name = 'StoreProblem';
}

/** The file that is open is not any more the one that its name leads to: what is written into it would be lost. */
export class FileReplaced extends Error {
  override name = 'FileReplaced';
}

interface Store {
  path: string;
  files: OpenedFiles;
  reader: Database.Database;
  writer: Database.Database;
  read: Read;
  /** Reads in another thread, where the file is large. */
  aside: Aside | undefined;
  tx: Tx;
  tail: Promise<unknown>;
  /** What the write that is running does once before it commits, by name. */
  last: Map<string, () => Promise<void>>;
}

/** One store a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & { suiviStore?: Store };

function connect(path: string, readonly: boolean): Database.Database {
  const db = new Database(path, { readonly, fileMustExist: true, timeout: 1000 });
  if (!readonly) db.pragma('journal_mode = WAL');
  // Without this explicit line WAL commits are not fsynced, although the pragma reads 2 (SECURITY.md).
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  // The system keeps the file in memory anyway: 2, 8 and 32 MB for reading took the same time on 200,000 figures.
  db.pragma(`cache_size = -${readonly ? 8_000 : 32_000}`);
  return db;
}

/** `isAside`: whether what takes long is read in a thread of its own; where it is not said, the size of the file tells. */
export function openStore(path: string, { isAside }: { isAside?: boolean } = {}): void {
  if (holder.suiviStore?.path === path) return;
  closeStore();
  const problem = isKnownSound(path) || isBeingRead(path) ? undefined : fileProblem(path);
  if (problem) throw new StoreProblem(problem);
  const writer = connect(path, false);
  const reader = connect(path, true);
  // The log is made by the first reading.
  reader.pragma('user_version');
  holder.suiviStore = {
    path,
    files: openedFiles(path),
    reader,
    writer,
    read: drizzle(reader, { schema }),
    aside: (isAside ?? isLarge(path)) ? new Aside(path) : undefined,
    tx: drizzle(writer, { schema }),
    tail: Promise.resolve(),
    last: new Map(),
  };
}

export function closeStore(): void {
  holder.suiviStore?.aside?.close();
  holder.suiviStore?.reader.close();
  holder.suiviStore?.writer.close();
  delete holder.suiviStore;
}

function store(): Store {
  if (!holder.suiviStore) openStore(process.env.DATABASE_PATH ?? 'data/suivi-cma.sqlite');
  const opened = holder.suiviStore;
  if (!opened) throw new StoreProblem('La base de données n’est pas ouverte.');
  return opened;
}

/** The read-only connection, opened when first asked for (the build must pass without a database). */
export const read = (): Read => store().read;

const clientOf = (handle: Read): unknown => (handle as Read & { $client: unknown }).$client;

/** Whether a handle is that of a write, which keeps the others waiting until it has ended. */
export const isInWrite = (handle: Read): boolean => clientOf(handle) === holder.suiviStore?.writer;

/**
 * All rows of a statement that may go through every revision. Of a large file they are read in a thread of its own: the
 * others are answered meanwhile. What that thread reads may be newer than what was read here before, never older.
 */
export async function allAside(handle: Read, text: string, parameters: object): Promise<unknown[]> {
  const opened = store();
  const isReader = clientOf(handle) === opened.reader;
  return opened.aside && isReader
    ? opened.aside.all(text, parameters)
    : statementOf(handle, text).all(parameters);
}

/**
 * Does some work once at the end of the write that is running, however often it is asked for under a name: a file of
 * two thousand trainings counts them once.
 */
export function beforeCommit(name: string, work: () => Promise<void>): void {
  store().last.set(name, work);
}

/**
 * The only door to writes: one queued `begin immediate` writer that accepts async work.
 * No network, hashing or file work inside. The work's error rolls everything back and is thrown again.
 */
export function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const opened = store();
  const run = async () => {
    if (areReplaced(opened.files)) throw new FileReplaced();
    opened.last.clear();
    opened.writer.exec('begin immediate');
    try {
      const result = await work(opened.tx);
      for (const last of opened.last.values()) await last();
      opened.writer.exec('commit');
      return result;
    } catch (error) {
      if (opened.writer.inTransaction) opened.writer.exec('rollback');
      throw error;
    }
  };
  const result = opened.tail.then(run, run);
  opened.tail = result.catch(() => undefined);
  return result;
}

/**
 * Takes the log into the file and empties it: until then it holds the pages as they were before the last writes. False
 * where somebody is reading it; the next time does it.
 */
export function emptyLog(): Promise<boolean> {
  const { writer, tail } = store();
  const run = () => {
    const [done] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return done?.busy === 0;
  };
  return tail.then(run, run);
}

/** Inside a write, does something that may fail without taking the rest of the write with it. */
export async function inSavepoint<T>(_: Tx, work: () => Promise<T>): Promise<T> {
  const { writer } = store();
  writer.exec('savepoint attempt');
  try {
    const result = await work();
    writer.exec('release attempt');
    return result;
  } catch (error) {
    writer.exec('rollback to attempt; release attempt');
    throw error;
  }
}
