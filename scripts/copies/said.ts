import { StoreProblem } from '@/db/store';
import { CopyProblem } from './copy-problem';
import type { Manifest } from './manifest';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a copy holds, in a line for whoever runs the service. */
export function contentOf({ madeAt, journal, database, files }: Manifest): string {
  const lines = journal
    ? `${journal.lines} lignes de journal, la dernière ${journal.id}:${journal.hash}`
    : 'journal vide';
  return `${madeAt} · ${lines} · base de ${megabytes(database.bytes)} · ${files.length} fichier(s) de ${megabytes(
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  )}`;
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;

/** Runs a script to its end; what the operator can mend is said in a sentence, anything else with its trace. */
export async function speaking(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(
      `${error instanceof CopyProblem || error instanceof StoreProblem ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
