import { auditRollups } from '@/db/audit';
import { brokenJournalLine } from '@/db/journal';
import { closeStore, openStore, read } from '@/db/store';
import { env } from '@/lib/env';

/**
 * Recomputes every stored aggregate from the revisions, and the journal's chain from its lines; prints what
 * differs and ends with 1 where anything does. Reads only: it can be scheduled beside the service.
 */
openStore(env().DATABASE_PATH);
const differences = await auditRollups(read());
const broken = await brokenJournalLine(read());
closeStore();

for (const { key, stored, recomputed } of differences)
  process.stdout.write(
    `Écart ${JSON.stringify(key)} : enregistré ${stored.value}, recalculé ${recomputed.value}\n`,
  );
process.stdout.write(
  differences.length === 0
    ? 'Agrégats : aucun écart avec les révisions.\n'
    : `Agrégats : ${differences.length} écart(s) avec les révisions.\n`,
);
process.stdout.write(
  broken === undefined
    ? 'Journal : la chaîne tient.\n'
    : `Journal : la chaîne est rompue à la ligne ${broken}.\n`,
);
process.exitCode = differences.length > 0 || broken !== undefined ? 1 : 0;
