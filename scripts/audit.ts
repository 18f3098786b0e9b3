import { existsSync } from 'node:fs';
import { rollupDays } from '@/db/audit';
import { auditFindings, isSound } from '@/db/audit-findings';
import { stillHolds } from '@/db/journal';
import { closeStore, openStore, read, StoreProblem } from '@/db/store';
import { env } from '@/lib/env';
import './private-files';

/**
 * Recomputes every stored aggregate and standing value from the revisions, the counts of training sessions from their
 * marks, compares rows with their histories, authors
 * and moments with the journal, the journal's chain with its lines, the checksum of each frozen edition with its text;
 * prints what differs and ends with 1 where anything does. A file that lost a trigger is not opened at all: that is
 * said, with their names. With `--history`, the aggregates of every past day too: what the
 * reads of an earlier date answer. With `--kept NUMBER:HASH`, what an earlier run printed: whether that line still
 * stands, which a chain whose end was cut, or that was made again, cannot say by itself. Reads only: it can be
 * scheduled beside the service. Where the settings name no file and none is installed, it reads that of the
 * demonstration.
 */
const DEMONSTRATION = 'data/demo.sqlite';
const at = process.argv.indexOf('--kept');
const [, keptId = '', keptHash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(process.argv[at + 1] ?? '') ?? [];
if (at >= 0 && keptHash === '') {
  process.stderr.write('--kept attend ce qu’un audit a affiché : NUMÉRO:EMPREINTE.\n');
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const installed = env().DATABASE_PATH;
const isDemonstration =
  process.env.DATABASE_PATH === undefined && !existsSync(installed) && existsSync(DEMONSTRATION);
if (isDemonstration) say(`Fichier de la démonstration : ${DEMONSTRATION}`);
try {
  openStore(isDemonstration ? DEMONSTRATION : installed);
} catch (error) {
  if (!(error instanceof StoreProblem)) throw error;
  say(error.message);
  process.exit(1);
}
const days = process.argv.includes('--history') ? await rollupDays(read()) : [undefined];
const findings = await auditFindings(read(), days);
const { counts, rows, sessions, brokenLine, end, editions } = findings;
for (const { day, key, stored, recomputed } of counts)
  say(
    `Écart ${day ? `au ${day} ` : ''}${JSON.stringify(key)} : enregistré ${stored.value}, recalculé ${recomputed.value}`,
  );
for (const { check, id } of rows) say(`Ligne ${id} (${check}) : elle ne dit pas ce que dit son histoire.`);
for (const { code, what, stored, recomputed } of sessions)
  say(`Session ${code} (${what}) : enregistré ${stored}, recalculé ${recomputed}`);
const lost = at >= 0 && !(await stillHolds(read(), { id: Number(keptId), hash: keptHash }));
closeStore();

const extent = days.length > 1 ? ` (${days.length} jours)` : '';
say(
  counts.length === 0
    ? `Agrégats : aucun écart avec les révisions${extent}.`
    : `Agrégats : ${counts.length} écart(s) avec les révisions${extent}.`,
);
say(
  rows.length === 0
    ? 'Lignes : chacune dit ce que dit son histoire.'
    : `Lignes : ${rows.length} ne disent pas ce que dit leur histoire.`,
);
say(
  sessions.length === 0
    ? 'Sessions : chaque décompte est celui des présences.'
    : `Sessions : ${sessions.length} décompte(s) ne sont pas ceux des présences.`,
);
say(
  brokenLine === undefined
    ? 'Journal : la chaîne tient.'
    : `Journal : la chaîne est rompue à la ligne ${brokenLine}.`,
);
say(end ? `Journal : ${end.lines} lignes, la dernière ${end.id}:${end.hash}` : 'Journal : aucune ligne.');
if (lost)
  say(
    `Journal : la ligne ${keptId} gardée n’y est plus telle quelle : la fin a été coupée, ou le journal refait.`,
  );
else if (at >= 0) say(`Journal : la ligne ${keptId} gardée y est, avec la même empreinte.`);
for (const key of editions) say(`Édition ${key} : son texte ne donne plus sa somme de contrôle.`);
if (editions.length === 0) say('Éditions figées : chaque texte donne sa somme de contrôle.');
process.exitCode = isSound(findings) && !lost ? 0 : 1;
