import { SCHEMA_VERSION } from '@/db/figure-version';
import { fileProblem } from '@/db/store-file';
import { env } from '@/lib/env';
import { copiesIn, copyAt } from './copies/copies-folder';
import { CopyProblem } from './copies/copy-problem';
import { restoreCopy } from './copies/restore-copy';
import { contentOf, say, speaking } from './copies/said';
import './private-files';

/**
 * Puts back a copy: a path to it, or a folder of copies whose newest is meant. Without a path, lists those that there
 * are. What stood there is kept beside.
 */
await speaking(async () => {
  const { DATABASE_PATH: database, COPIES_PATH: folder } = env();
  const [path] = process.argv.slice(2);
  if (!path) {
    const copies = await copiesIn(folder);
    say(
      copies.length === 0
        ? `Aucune copie dans ${folder}.`
        : `Copies, de la plus ancienne à la plus récente :`,
    );
    for (const copy of copies) say(`  ${copy}`);
    throw new CopyProblem('Dites laquelle remettre : npm run restore -- CHEMIN');
  }
  const { manifest, keptAs, erasures } = await restoreCopy(await copyAt(path), database, new Date());
  say(`Copie remise : ${database}`);
  say(contentOf(manifest));
  if (keptAs) say(`La base d’avant est gardée : ${keptAs}`);
  if (erasures === 'later') say('Les effacements de personnes seront refaits par « npm run db:migrate ».');
  else {
    say(`Personnes effacées de nouveau : ${erasures.again}`);
    if (erasures.names > 0) say(`Sessions dont les noms sont effacés de nouveau : ${erasures.names}`);
    if (erasures.unreadable > 0)
      say(`Lignes illisibles au registre des effacements : ${erasures.unreadable}. Vérifiez-le.`);
  }
  if (manifest.audit === 'differs')
    say('L’audit y trouvait des écarts quand elle fut faite : lancez « npm run audit ».');
  if (manifest.schemaVersion < SCHEMA_VERSION)
    say('Elle est d’un schéma plus ancien : lancez « npm run db:migrate ».');
  else {
    const problem = fileProblem(database);
    if (problem) throw new CopyProblem(problem);
  }
});
