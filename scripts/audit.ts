import { auditRollups, rollupDays } from '@/db/audit';
import { editionProblems } from '@/db/editions';
import { brokenJournalLine } from '@/db/journal';
import { closeStore, openStore, read } from '@/db/store';
import { env } from '@/lib/env';

/**
 * Recomputes every stored aggregate from the revisions, the journal's chain from its lines and the checksum of each
 * frozen edition from its text; prints what
 * differs and ends with 1 where anything does. With `--history`, the aggregates of every past day too: what the
 * reads of an earlier date answer. Reads only: it can be scheduled beside the service.
 */
openStore(env().DATABASE_PATH);
const say = (line: string) => process.stdout.write(`${line}\n`);
const days = process.argv.includes('--history') ? await rollupDays(read()) : [undefined];
let differences = 0;
for (const day of days)
  for (const { key, stored, recomputed } of await auditRollups(read(), day)) {
    differences += 1;
    say(
      `Écart ${day ? `au ${day} ` : ''}${JSON.stringify(key)} : enregistré ${stored.value}, recalculé ${recomputed.value}`,
    );
  }
const broken = await brokenJournalLine(read());
const altered = await editionProblems(read());
closeStore();

const extent = days.length > 1 ? ` (${days.length} jours)` : '';
say(
  differences === 0
    ? `Agrégats : aucun écart avec les révisions${extent}.`
    : `Agrégats : ${differences} écart(s) avec les révisions${extent}.`,
);
say(
  broken === undefined
    ? 'Journal : la chaîne tient.'
    : `Journal : la chaîne est rompue à la ligne ${broken}.`,
);
for (const key of altered) say(`Édition ${key} : son texte ne donne plus sa somme de contrôle.`);
if (altered.length === 0) say('Éditions figées : chaque texte donne sa somme de contrôle.');
process.exitCode = differences > 0 || broken !== undefined || altered.length > 0 ? 1 : 0;
