import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { removeOldest } from './copies/copies-folder';
import { CopyProblem } from './copies/copy-problem';
import { makeCopy } from './copies/make-copy';
import { contentOf, say, speaking } from './copies/said';
import './private-files';

/**
 * Copies the database and the files beside the running service, verifies the copy, and keeps the last thirty
 * (`--keep N`). Ends with 1 where there is no copy, and where the copy is made but lacks a file that the database names or
 * says something against itself: then no older one is taken away.
 */
await speaking(async () => {
  const { values } = parseArgs({ options: { keep: { type: 'string', default: '30' } } });
  if (!/^[1-9]\d{0,3}$/.test(values.keep))
    throw new CopyProblem('--keep attend un nombre de copies, 1 au moins.');
  const { DATABASE_PATH: database, FILES_PATH: files, COPIES_PATH: folder } = env();
  const { copy, manifest, lacking } = await makeCopy(
    { database, files, folder, before: 'nothing' },
    new Date(),
  );
  say(`Copie vérifiée : ${copy}`);
  say(contentOf(manifest));
  for (const path of lacking)
    process.stderr.write(`Fichier absent ou altéré, donc absent de la copie : ${path}\n`);
  if (manifest.audit === 'differs')
    process.stderr.write(
      'L’audit trouve des écarts dans la base, donc dans la copie : « npm run audit » les nomme.\n',
    );
  if (lacking.length > 0 || manifest.audit === 'differs') {
    process.stderr.write('Aucune copie plus ancienne n’est effacée.\n');
    process.exitCode = 1;
    return;
  }
  const removed = await removeOldest(folder, Number(values.keep));
  if (removed.length > 0) say(`Copies les plus anciennes effacées : ${removed.length}`);
});
