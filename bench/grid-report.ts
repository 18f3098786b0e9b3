import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { movedTo } from '@/app/_web/clock';
import { SESSION_COOKIE } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { insertAccount } from '@/db/accounts';
import { migrateFile } from '@/db/migrate';
import { periods, professions } from '@/db/reference';
import { loadReference } from '@/db/reference/load';
import { reportsOfProject } from '@/db/report-rows';
import { closeStore, openStore, read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { dataFolder, ensureFolder } from './folders';
import { moment } from './moment';
import { SECRET } from './servers';
import { TODAY } from './shape';

const REGIONS = ['53', '52', '11', '84', '93'];
const LEVELS = ['6', '7'] as const;
const MEASURES = ['entered', 'validated'] as const;
const PER_TRAINING = 50;

export interface GridReport {
  path: string;
  reportId: number;
  /** The session of its lead. */
  cookie: { name: string; value: string };
}

/** A database with one report of so many lines to fill, two measures each, made through the commands. */
export async function gridReport(lines: number): Promise<GridReport> {
  const path = join(ensureFolder(dataFolder), `grid-${lines}.sqlite`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  migrateFile(path, { create: true });
  openStore(path);
  try {
    await write((tx) => loadReference(tx, { now: moment('2024-01-10') }));
    const officer = await account('officer', null);
    const [reportId, lead] = await report(officer, lines);
    const sid = 'session-of-the-bench-grid-0000';
    const instant = movedTo(new Date(Date.now()), TODAY).toISOString();
    await write((tx) =>
      openSession(tx, { id: sid, accountId: lead.accountId, at: instant, browser: 'bench' }),
    );
    const value = await encode({ token: { sid }, secret: SECRET, maxAge: 12 * 3600 });
    return { path, reportId, cookie: { name: SESSION_COOKIE, value } };
  } finally {
    closeStore();
  }
}

async function report(officer: Actor, lines: number): Promise<[number, Actor]> {
  const at = moment('2024-01-10');
  const by = { actor: officer, now: at, door: 'script' as const };
  const { organisationId } = await execute(
    createOrganisation,
    {
      ...{ name: 'Université de la grille', kind: 'university', regionCode: '53' },
      ...{ healthUniversity: true, healthSource: 'Liste du ministère' },
    },
    by,
  );
  const { projectId, participationIds } = await execute(
    createProject,
    {
      ...{ slug: 'grille', acronym: 'GRILLE', name: 'Projet de la grille', status: 'running' },
      ...{ anrReference: null, startsOn: '2023-09-01', endsOn: null, decidedOn: at.day, source: 'Banc' },
      participations: [{ actionKey: 'PS_INITIALE', seasonKey: 'S1' }],
      members: [{ organisationId, role: 'lead', since: '2023-09-01' }],
    },
    by,
  );
  const participationId = participationIds.PS_INITIALE ?? 0;
  const periodId = (await periods(read())).find(({ startsOn }) => startsOn === '2025-09-01')?.id ?? 0;
  const keys = (await professions(read())).slice(0, PER_TRAINING / 10).map(({ id }) => String(id));
  for (let training = 0; training * PER_TRAINING < lines; training += 1) {
    const { trainingId } = await execute(
      recordTraining,
      {
        ...{ participationId, organisationId, title: `Formation ${training + 1}`, kind: 'training' },
        ...{ regime: 'initial', componentIds: [], levelKeys: [...LEVELS] },
        regions: REGIONS.map((regionCode) => ({ regionCode })),
      },
      by,
    );
    const planned = REGIONS.flatMap((regionCode) =>
      LEVELS.flatMap((levelKey) =>
        keys.flatMap((professionKey) =>
          MEASURES.map((measure) => ({
            ...{ trainingId, regionCode, levelKey, professionKey, periodId, measure, value: 20 },
          })),
        ),
      ),
    );
    await execute(recordCommitments, { participationId, offers: [], planned }, by);
  }
  await execute(
    openCampaign,
    {
      ...{ label: 'Bilan 2025-2026', periodId, observedOn: '2026-08-31', opensOn: '2026-11-06' },
      ...{ dueOn: '2026-11-30', closesOn: '2026-12-31', actionKeys: ['PS_INITIALE'] },
    },
    { ...by, now: moment('2026-11-06') },
  );
  const [made] = await reportsOfProject(read(), projectId);
  return [made?.id ?? 0, await account('lead', organisationId)];
}

/** An account that nobody can sign in to: its password has no digest. */
async function account(role: 'officer' | 'lead', organisationId: number | null): Promise<Actor> {
  const scopes = role === 'officer' ? [{ kind: 'action' as const, key: 'PS_INITIALE' }] : [];
  const accountId = await write((tx) =>
    insertAccount(tx, {
      ...{ name: 'Personne du banc', email: `grille-${role}@banc.example`, role, organisationId, scopes },
      ...{ endsOn: null, passwordHash: '', oneTimeUntil: null, demonstration: false },
      at: moment('2024-01-10').instant,
    }),
  );
  return { accountId, role, organisationId, scopes };
}
