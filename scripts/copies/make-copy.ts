import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditFindings, isSound } from '@/db/audit-findings';
import { checkedFile, copyDatabase, namedEvidence, takeLogIn } from '@/db/copy-file';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { closeStore, openStore, read } from '@/db/store';
import { copyFiles } from './copied-files';
import { nameOfCopy, prepareFolder } from './copies-folder';
import { CopyProblem } from './copy-problem';
import { flush, measured } from './durable';
import { DATABASE, MANIFEST, type Manifest } from './manifest';

export interface CopyRequest {
  database: string;
  files: string;
  /** Where the copies are. */
  folder: string;
  before: Manifest['before'];
}

export interface MadeCopy {
  copy: string;
  manifest: Manifest;
  /** Files that are not, or not whole, where the database says that they are: the copy lacks them too. */
  lacking: string[];
}

/**
 * Copies the database and then the files that it names, verifies the copy, and only then gives it its name: whatever
 * stops it, what has the name of a copy is one. The service may run meanwhile. Leaves the store of this process closed.
 */
export async function makeCopy(request: CopyRequest, now: Date): Promise<MadeCopy> {
  const { database, folder } = request;
  if (!existsSync(database)) throw new CopyProblem(`Base de données introuvable : ${database}.`);
  await prepareFolder(folder, now.getTime());
  const copy = join(folder, nameOfCopy(now.toISOString()));
  const unfinished = `${copy}.${randomUUID()}.partial`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    const made = await fill(unfinished, request, now);
    await rename(unfinished, copy);
    await flush(folder);
    return { copy, ...made };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function fill(
  place: string,
  { database, files: sentFiles, before }: CopyRequest,
  now: Date,
): Promise<Omit<MadeCopy, 'copy'>> {
  const copied = join(place, DATABASE);
  await copyDatabase(database, copied);
  const { version, end, audit } = await verified(copied);
  await flush(copied);
  const { files, altered } = await copyFiles(sentFiles, join(place, 'files'));
  const there = new Set(files.map(({ sha256 }) => sha256));
  const missing = namedEvidence(copied).filter((sha256) => !there.has(sha256));
  const manifest: Manifest = {
    format: 1,
    madeAt: now.toISOString(),
    before,
    audit,
    schemaVersion: version,
    journal: end ?? null,
    database: await measured(copied),
    files,
  };
  await writeFile(join(place, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await flush(join(place, MANIFEST));
  await flush(place);
  return { manifest, lacking: [...altered, ...missing.map((sha256) => join('evidence', sha256))] };
}

/**
 * Refuses a file that is not whole. One that says something against itself is kept and told: it is all that there is,
 * and the copies from before are not taken away for it.
 */
async function verified(path: string) {
  const { problem, version, end } = checkedFile(path);
  if (problem) throw new CopyProblem(`La copie n’a pas été gardée : ${problem}.`);
  const audit = await audited(path, version);
  if (!takeLogIn(path)) throw new CopyProblem('La copie n’a pas été gardée : elle est ouverte ailleurs.');
  return { version, end, audit };
}

async function audited(path: string, version: number): Promise<Manifest['audit']> {
  if (version !== SCHEMA_VERSION) return 'older-schema';
  openStore(path);
  try {
    return isSound(await auditFindings(read())) ? 'sound' : 'differs';
  } finally {
    closeStore();
  }
}
