import { closeStore, openStore, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { ensureAppBuilt } from './builds';
import { copyOf } from './copies';
import type { Options } from './options';
import { assertProc, cpuOf } from './proc';
import { appServer } from './servers';
import { addSessions, projectOfSessions } from './session-plan';
import { cookieOf } from './signed-in';
import { type Spread, spreadOf } from './stats';

export interface SessionPage {
  path: string;
  /** Server CPU of a request, milliseconds, by the number of sessions. */
  cpu: Spread[];
}

/** The pages of sessions, whole, as the server makes them for one signed-in person, at each number of sessions. */
export async function sessionPages(
  { quick, keepBuild }: Options,
  database: Parameters<typeof copyOf>[0],
  sizes: readonly number[],
): Promise<SessionPage[]> {
  assertProc();
  ensureAppBuilt(keepBuild);
  const [rounds, perRound, warmUp] = quick ? [2, 10, 10] : [9, 20, 60];
  const pages = new Map<string, Spread[]>();
  for (const size of sizes) {
    const copy = await copyOf(database, `session-pages-${size}`);
    const cases = await pagesOf(copy.path, size);
    const server = await appServer(copy.path);
    try {
      for (const { path, cookie } of cases) {
        const call = { path, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } };
        await server.client.repeat(call, warmUp, 1);
        const samples: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const before = cpuOf(server.pid);
          await server.client.repeat(call, perRound, 1);
          samples.push((cpuOf(server.pid) - before) / perRound);
        }
        pages.set(path, [...(pages.get(path) ?? []), spreadOf(samples)]);
      }
    } finally {
      await server.stop();
      copy.remove();
    }
  }
  return [...pages].map(([path, cpu]) => ({ path, cpu }));
}

async function pagesOf(path: string, size: number): Promise<{ path: string; cookie: string }[]> {
  openStore(path);
  try {
    const of = projectOfSessions();
    await addSessions(of, 0, size);
    const officer = prepared(
      read(),
      `SELECT a.id FROM accounts a JOIN account_scopes s ON s.account_id = a.id
       WHERE a.role = 'officer' AND s.kind = 'action' AND s.key = 'MEDIATEURS' ORDER BY a.id LIMIT 1`,
    ).get() as { id: number };
    const own = `/espace/projets/${of.slug}/sessions`;
    const [lead, pilot] = [await cookieOf(of.lead.accountId, 0), await cookieOf(officer.id, 1)];
    return [
      { path: own, cookie: lead },
      { path: `${own}/B-0001`, cookie: lead },
      { path: '/pilotage/sessions', cookie: pilot },
    ];
  } finally {
    closeStore();
  }
}
