import { loadReference } from '@/db/reference/load';
import { closeStore, openStore, read, StoreProblem, write } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { referenceLines } from './reference-lines';
import './private-files';

/** Written by the demonstration: it goes through the commands, and needs the reference data in place. */
interface Demonstration {
  loadDemonstration(): Promise<void>;
  /** An administrator and two officers, and nothing recorded. */
  loadEmptyDemonstration(): Promise<void>;
}

// Not written in the import itself: a production copy of the project may leave the demonstration out.
const DEMONSTRATION = './demo/load';

const empty = process.argv.includes('--demo-empty');
const withDemonstration = empty || process.argv.includes('--demo');

async function seed(): Promise<void> {
  const { DATABASE_PATH: path, SUIVI_MODE: mode } = env();
  if (withDemonstration && mode === 'production')
    throw new StoreProblem(
      'Les données de démonstration sont refusées en production (SUIVI_MODE=production)\u00a0: rien n’a été changé.',
    );
  openStore(path);
  const written = await write((tx) => loadReference(tx, { now: nowAt(new Date()) }));
  for (const line of await referenceLines(read(), written)) process.stdout.write(`${line}\n`);
  if (!withDemonstration) return;
  const { loadDemonstration, loadEmptyDemonstration }: Demonstration = await import(DEMONSTRATION);
  await (empty ? loadEmptyDemonstration() : loadDemonstration());
}

try {
  await seed();
} catch (error) {
  // What the operator can act on is said in one sentence; anything else keeps its trace.
  if (!(error instanceof StoreProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  closeStore();
}
