import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile, takeLogIn } from '@/db/copy-file';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { closeStore, openStore, read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { keepFile } from '@/lib/files/kept-files';
import { endNames, settleNames } from '@/lib/participant/ended-names';
import { type SettledErasures, settleErasures } from '@/lib/person/settled-erasures';
import { refuseUnlessFilesWhole } from './copied-files';
import { CopyProblem } from './copy-problem';
import { copyDurably, flush, measured } from './durable';
import { DATABASE, type Manifest, readManifest } from './manifest';

/**
 * Puts a copy in the place of the database, once it is found to be what its manifest says. What stood there is kept
 * beside it under another name (`keptAs`; undefined where nothing stood), and files that the copy does not name are left:
 * nothing is deleted but the persons erased since the copy. Refuses while a process has the database open.
 */
export async function restoreCopy(
  copy: string,
  database: string,
  now: Date,
): Promise<{ manifest: Manifest; keptAs: string | undefined; erasures: Again | 'later' }> {
  const manifest = await readManifest(copy);
  await refuseUnlessWhole(copy, manifest);
  const isThere = existsSync(database);
  if (isThere && !takeLogIn(database))
    throw new CopyProblem(`La base ${database} est ouverte : arrêtez le service, puis recommencez.`);
  for (const { folder, sha256 } of manifest.files)
    await keepFile(folder, await readFile(join(copy, 'files', folder, sha256)));
  await mkdir(dirname(database), { recursive: true });
  const unfinished = `${database}.${randomUUID()}.partial`;
  const keptAs = isThere ? `${database}.avant-${now.toISOString().replace(/[:.]/g, '-')}` : undefined;
  try {
    await copyDurably(join(copy, DATABASE), unfinished);
    const erasures = await erasedAgain(unfinished, copy, manifest, now);
    if (keptAs) replaceFile(database, { by: unfinished, keepAs: keptAs });
    else await rename(unfinished, database);
    await flush(dirname(database));
    return { manifest, keptAs, erasures };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whose persons, and of how many sessions the names, were erased again. */
type Again = SettledErasures & { names: number };

/**
 * Erases again, before anybody reads the database, whoever was erased since the copy: the ledger that stands beside the
 * copies says whom. A database of an older schema is erased by its migration (`npm run db:migrate`).
 */
async function erasedAgain(
  path: string,
  copy: string,
  { schemaVersion }: Manifest,
  now: Date,
): Promise<Again | 'later'> {
  if (schemaVersion < SCHEMA_VERSION) return 'later';
  openStore(path);
  try {
    const folders = [...new Set([env().COPIES_PATH, dirname(copy)])];
    const settled = await settleErasures(read(), nowAt(now), folders);
    const names = (await settleNames(read(), nowAt(now), folders)) + (await endNames(read(), nowAt(now)));
    return { ...settled, names };
  } finally {
    closeStore();
    takeLogIn(path);
    await flush(path);
  }
}

async function refuseUnlessWhole(copy: string, manifest: Manifest): Promise<void> {
  const found = await measured(join(copy, DATABASE)).catch(() => undefined);
  if (found?.sha256 !== manifest.database.sha256)
    throw new CopyProblem(
      `La base de ${copy} n’est pas celle que dit son manifeste : prenez une autre copie.`,
    );
  if (manifest.schemaVersion > SCHEMA_VERSION)
    throw new CopyProblem(
      `La copie est en version ${manifest.schemaVersion}, l’application s’arrête à ${SCHEMA_VERSION} : installez une version plus récente.`,
    );
  await refuseUnlessFilesWhole(copy, manifest);
}
