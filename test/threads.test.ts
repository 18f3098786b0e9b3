import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { THREADS, type ThreadName, threadFile } from '@/lib/threads/threads';

/** What makes a thread say something at once: a task that it refuses, or nothing at all. */
const NOTHING: Record<ThreadName, unknown> = {
  'file-reader': { bytes: new Uint8Array() },
  'table-reader': { file: { bytes: new Uint8Array() }, asked: { specs: [], besides: [] } },
  mark: { path: 'package.json', problems: [] },
  template: { path: 'none.db', actor: null, now: null, reportId: 0 },
  'programme-template': { path: 'none.db', actor: null, now: null, sheet: undefined },
  receipt: {
    receipt: {
      ...{ eventId: 1, reportId: 1, at: '2026-11-20T09:00:00.000Z', by: { name: null, organisation: null } },
      project: { acronym: 'ESSAI', name: 'Essai', slug: 'essai' },
      campaign: { label: 'Octobre', period: '2025-2026', observedOn: '2026-10-31' },
      ...{ sections: [], professions: {}, fingerprint: 'f' },
    },
    demonstration: false,
  },
  committee: {
    report: {
      asked: { day: '2026-11-20', actions: [], view: 'public' },
      ...{ at: '2026-11-20T09:00:00.000Z', demonstration: false, restricted: false, learnersOn: null },
      ...{
        seasons: [],
        gaps: { shown: [], settled: 0, coherent: 0 },
        decisions: [],
        quotes: [],
        missing: ['no_season'],
        sources: [],
      },
    },
    format: 'pdf',
  },
  certificate: {
    content: {
      ...{ number: 'CMA8-2026-004512-K', at: '2026-11-20T09:00:00.000Z', issuedOn: '2026-11-20' },
      ...{ place: 'Rennes', signatory: 'Direction', participant: 'Claude Exemple' },
      ...{ organisation: 'Essai', siret: null, project: 'ESSAI', training: 'Essai', action: 'Action' },
      ...{ session: '2026-53-001', slots: [], badgeOn: null, verification: 'https://exemple.fr' },
    },
    demonstration: false,
  },
  workbook: { book: { sheets: [{ name: 'Feuille', rows: [['a']] }] } },
};

/** The threads that are told what to do once they run. */
const TOLD: readonly ThreadName[] = ['workbook', 'receipt', 'certificate', 'committee'];

/** The store refuses a database that is not there: the thread ran until it opened one. */
const SAID: Partial<Record<ThreadName, string>> = {
  template: 'SQLITE_CANTOPEN',
  'programme-template': 'SQLITE_CANTOPEN',
};

/** As `npm start` does it: from the root of the project, the file itself, through tsx. */
function start(name: ThreadName): Promise<string> {
  const isTold = TOLD.includes(name);
  const worker = new Worker(threadFile(name), {
    execArgv: ['--import', 'tsx'],
    workerData: isTold ? undefined : NOTHING[name],
  });
  return new Promise<string>((resolve) => {
    worker.once('online', () => {
      if (isTold) worker.postMessage(NOTHING[name]);
    });
    worker.once('message', () => resolve('answered'));
    worker.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    worker.once('exit', (code) => resolve(`ended with ${code}`));
  }).finally(() => worker.terminate());
}

describe.each(Object.keys(THREADS) as ThreadName[])('the thread %s', (name) => {
  it('has its file', () => {
    expect(existsSync(threadFile(name))).toBe(true);
  });

  it('starts and answers', async () => {
    expect(await start(name)).toBe(SAID[name] ?? 'answered');
  }, 60_000);
});
