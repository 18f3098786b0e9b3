import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { makeCertificates } from '@/lib/certificate/make-certificates';
import { execute } from '@/lib/command';
import { env } from '@/lib/env';
import { keepFile } from '@/lib/files/kept-files';
import { enterNames } from '@/lib/participant/enter-names';
import { setRetention } from '@/lib/participant/set-retention';
import { moment } from './moment';
import { type BenchSessions, PEOPLE } from './session-plan';
import { TODAY } from './shape';

export interface CertificatesResult {
  count: number;
  /** Seconds for all of them, session after session as the page asks it, and of this process’s CPU, thread included. */
  wall: number;
  cpu: number;
  /** Seconds that as many bare files of the same weight take to be written durably. */
  floor: number;
}

/** Names for so many sessions, then their certificates: laid out, kept, issued. */
export async function certificatesOf(of: BenchSessions, sessions: number): Promise<CertificatesResult> {
  const { FILES_PATH: before } = env();
  const folder = mkdtempSync(join(tmpdir(), 'suivi-bench-certificates-'));
  env().FILES_PATH = folder;
  try {
    const ids = await named(of, sessions);
    const second = 9000;
    let count = 0;
    const used = process.cpuUsage();
    const begun = performance.now();
    for (const [index, sessionId] of ids.entries()) {
      const asked = { sessionId, place: 'Rennes', signatory: 'La direction' };
      const request = { actor: of.lead, now: moment(TODAY, second + index), door: 'form' as const };
      count += (await makeCertificates(asked, request)).issued.length;
    }
    const wall = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(used);
    const floorFrom = performance.now();
    for (let index = 0; index < count; index += 1) await keepFile('evidence', randomBytes(24_000));
    return {
      ...{ count, wall, cpu: (user + system) / 1_000_000 },
      floor: (performance.now() - floorFrom) / 1000,
    };
  } finally {
    env().FILES_PATH = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sessions whose people have names; not the first, whose marks another measure moves. */
async function named({ lead, trainingId, projectId }: BenchSessions, sessions: number): Promise<number[]> {
  const officer = {
    ...{ accountId: lead.accountId, role: 'officer' as const, organisationId: null },
    scopes: [{ kind: 'action' as const, key: 'MEDIATEURS' }],
  };
  const kept = { trainingId, months: 120, source: 'Banc' };
  await execute(setRetention, kept, { actor: officer, now: moment(TODAY, 8000), door: 'form' });
  const rows = prepared(
    read(),
    "SELECT id FROM training_sessions WHERE project_id = ? AND code > 'B-0001' ORDER BY code LIMIT ?",
  ).all(projectId, sessions) as { id: number }[];
  for (const [index, { id }] of rows.entries()) {
    const pasted = Array.from({ length: PEOPLE }, (_, one) => `Personne Fictive${index * 100 + one}`).join(
      '\n',
    );
    await execute(
      enterNames,
      { sessionId: id, pasted },
      { actor: lead, now: moment(TODAY, 8100 + index), door: 'form' },
    );
  }
  return rows.map(({ id }) => id);
}
