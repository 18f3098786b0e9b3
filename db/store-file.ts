import { chmodSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID, SCHEMA_VERSION } from './figure-version';
import { missingLocks } from './locks';
import { Aside, isLarge } from './store-aside';

/** The file that this process found sound: reading it whole once is enough, however many bundles open it. */
const found = globalThis as typeof globalThis & {
  suiviSoundFile?: string;
  /** What is being read whole aside. */
  suiviReading?: { path: string; done: Promise<unknown> };
};
export const isKnownSound = (path: string): boolean => found.suiviSoundFile === path;

/** Whether a thread reads the file whole: who opens it meanwhile tells nobody what it holds before that is done. */
export const isBeingRead = (path: string): boolean => found.suiviReading?.path === path;

/** The process that started this thread has read the file whole already. */
export function takeAsSound(path: string): void {
  found.suiviSoundFile = path;
}

/** Says in French what is wrong with a database file; undefined when it is one of ours, whole and up to date. */
export function fileProblem(path: string): string | undefined {
  return (
    ownProblem(path) ?? opened(path, (db) => wholeProblem(path, db.pragma(QUICK_CHECK, { simple: true })))
  );
}

/**
 * The same of a file that has no `ownProblem`: a large one is read whole in a thread of its own, while the others are
 * loaded. Five million figures take it one to two seconds.
 */
export function readWholeAside(path: string): Promise<string | undefined> {
  const reading = isLarge(path) ? readAside(path) : Promise.resolve(fileProblem(path));
  const done = reading.finally(() => delete found.suiviReading);
  found.suiviReading = { path, done };
  return done;
}

/** Once the file was read whole. */
export async function wasReadWhole(): Promise<void> {
  await found.suiviReading?.done;
}

async function readAside(path: string): Promise<string | undefined> {
  const aside = new Aside(path);
  try {
    const [row] = await aside.all(`PRAGMA ${QUICK_CHECK}`, {});
    return wholeProblem(path, Object.values(row ?? {})[0]);
  } catch (error) {
    return unreadable(path, error);
  } finally {
    aside.close();
  }
}

const QUICK_CHECK = 'quick_check(1)';

/** What a file says of itself in few words: that it is ours, in the version and with the locks that this code expects. */
export function ownProblem(path: string): string | undefined {
  if (!existsSync(path))
    return `Base de données introuvable : ${path}. Créez-la avec « npm run db:migrate -- --create ».`;
  if (statSync(path).size === 0)
    return `Le fichier ${path} est vide : ce n’est pas une base de Suivi CMA. Restaurez une sauvegarde.`;
  return opened(path, (db) => {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return `Le fichier ${path} n’est pas une base de Suivi CMA (identifiant d’application inattendu).`;
    const version = db.pragma('user_version', { simple: true });
    if (version !== SCHEMA_VERSION)
      return `La base ${path} est en version ${version}, l’application attend la version ${SCHEMA_VERSION}. Lancez « npm run db:migrate ».`;
    const lost = missingLocks(db);
    return lost.length > 0
      ? `La base ${path} a perdu ${lost.length} verrou(s) qui gardent l’historique (${lost.join(' · ')}). Restaurez une sauvegarde.`
      : undefined;
  });
}

function wholeProblem(path: string, check: unknown): string | undefined {
  if (check !== 'ok') return `La base ${path} est endommagée (${String(check)}). Restaurez une sauvegarde.`;
  takeAsSound(path);
  return undefined;
}

/** What a reading of the file finds wrong with it, its failing too. */
function opened(path: string, problemOf: (db: Database.Database) => string | undefined): string | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    return problemOf(db);
  } catch (error) {
    return unreadable(path, error);
  } finally {
    db?.close();
  }
}

const unreadable = (path: string, error: unknown): string =>
  `La base ${path} ne peut pas être lue : ${error instanceof Error ? error.message : String(error)}.`;

/**
 * Takes a database and its log from every account of the machine but its owner: it names people and holds the digests of
 * passwords. In French what is wrong, where it is not ours to close.
 */
export function closeToOthers(path: string): string | undefined {
  try {
    for (const file of [path, `${path}-wal`, `${path}-shm`])
      if (existsSync(file) && statSync(file).mode & 0o077) chmodSync(file, 0o600);
    return undefined;
  } catch {
    return `D’autres comptes de la machine peuvent lire la base ${path}, et celui du service ne peut pas la leur fermer : « chown » puis « chmod 600 ».`;
  }
}

/** Whether a file is ours and in the schema that this version expects; asked often, so that it reads two words. */
export function isOfThisVersion(path: string): boolean {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return (
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      db.pragma('user_version', { simple: true }) === SCHEMA_VERSION
    );
  } finally {
    db.close();
  }
}

/** Whether the file holds demonstration accounts, whose password is printed on a screen: never in production. */
export function holdsDemonstration(path: string): boolean {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return db.prepare('SELECT 1 FROM accounts WHERE demonstration = 1 LIMIT 1').get() !== undefined;
  } finally {
    db.close();
  }
}
