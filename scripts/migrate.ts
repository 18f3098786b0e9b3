import { requestNow } from '@/app/_web/clock';
import { fillSeries } from '@/db/fill-series';
import { migrateFile, olderVersion } from '@/db/migrate';
import { closeStore, openStore, read, write } from '@/db/store';
import { env } from '@/lib/env';
import { keepPast } from '@/lib/overview/past-answers';
import { settleNames } from '@/lib/participant/ended-names';
import { settleErasures } from '@/lib/person/settled-erasures';
import { makeCopy } from './copies/make-copy';
import { say, speaking } from './copies/said';
import './private-files';

/** Brings the database to the current schema; what an update finds there is copied first (`npm run restore`). */
await speaking(async () => {
  const { DATABASE_PATH: path, FILES_PATH: files, COPIES_PATH: folder } = env();
  if (olderVersion(path) !== undefined) {
    const { copy } = await makeCopy({ database: path, files, folder, before: 'migration' }, new Date());
    say(`Copie d’avant la migration : ${copy}`);
  }
  migrateFile(path, { create: process.argv.includes('--create') });
  openStore(path);
  await write(fillSeries);
  const now = requestNow();
  const { again } = await settleErasures(read(), now);
  const names = await settleNames(read(), now);
  // What an earlier release kept of past days is not read by this one: its first reader would wait for all of it.
  const kept = await keepPast(now);
  closeStore();
  if (again > 0) say(`Personnes effacées de nouveau : ${again}`);
  if (names > 0) say(`Sessions dont les noms sont effacés de nouveau : ${names}`);
  if (kept > 0) say(`Réponses des jours passés gardées : ${kept}`);
  say(`Base à jour : ${path}`);
});
