import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { RETENTION_DAYS } from '@/lib/domain/retention';
import { addDays, nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { keepFile, keptFile } from '@/lib/files/kept-files';
import { RETENTION_WORDS } from '@/lib/wording/retention';
import { account } from '@/test/builders';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { applyRetention } from './apply-retention';
import { endOldFiles } from './old-files';

const before = env().FILES_PATH;
const folder = mkdtempSync(join(tmpdir(), 'suivi-retention-'));
beforeEach(async () => {
  env().FILES_PATH = folder;
  await programmeDatabase();
});
afterAll(() => {
  env().FILES_PATH = before;
  rmSync(folder, { recursive: true, force: true });
});

const at = NOW.instant;
const after = (days: number) => nowAt(new Date(`${addDays(NOW.day, days)}T09:00:00.000Z`));
const applied = (days: number) =>
  execute(applyRetention, { machineTime: 1 }, { actor: SYSTEM, now: after(days), door: 'script' });

/** How a row of each kind is made on the day of the tests, and whether it is still there. */
const ROWS = {
  reader_words: {
    make: () =>
      write(async (tx) => {
        tx.insert(t.figureReports).values({ path: '/', asOf: NOW.day, shown: '1', said: 'Un nom', at }).run();
      }),
    left: () =>
      read()
        .select()
        .from(t.figureReports)
        .all()
        .filter(({ said }) => said !== null).length,
  },
  session: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.sessions)
          .values({ id: 's', accountId, createdAt: at, lastSeenAt: at, browser: 'F' })
          .run();
      }),
    left: () => read().select().from(t.sessions).all().length,
  },
  sign_in_proof: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.sessions)
          .values({ id: 'p', accountId, createdAt: at, lastSeenAt: at, browser: 'F', idToken: 'sealed' })
          .run();
      }),
    left: () =>
      read()
        .select()
        .from(t.sessions)
        .all()
        .filter(({ idToken }) => idToken !== null).length,
  },
  password_link: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.invitations)
          .values({ accountId, kind: 'invitation', tokenHash: 'h', createdAt: at, expiresAt: at })
          .run();
      }),
    left: () => read().select().from(t.invitations).all().length,
  },
  repeated_write: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.idempotencyKeys).values({ accountId, key: 'k', command: 'c', result: {}, at }).run();
      }),
    left: () => read().select().from(t.idempotencyKeys).all().length,
  },
  token: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.apiTokens)
          .values({
            ...{ accountId, label: 'l', scope: 'read', prefix: 'p', tokenHash: 'h' },
            ...{ createdAt: at, expiresOn: NOW.day },
          })
          .run();
      }),
    left: () => read().select().from(t.apiTokens).all().length,
  },
  message: {
    make: (accountId: number) =>
      write(async (tx) => {
        tx.insert(t.messages)
          .values({ accountId, kind: 'invitation', params: {}, dedupeKey: 'd', state: 'sent', createdAt: at })
          .run();
      }),
    left: () => read().select().from(t.messages).all().length,
  },
} as const;

test.each(Object.keys(ROWS).map((kind) => kind as keyof typeof ROWS))(
  '%s: there on its last day, gone on the day after, as the page says',
  async (kind) => {
    const { accountId } = await account('lead');
    await ROWS[kind].make(accountId);
    await applied(RETENTION_DAYS[kind]);
    expect(ROWS[kind].left()).toBe(1);
    await applied(RETENTION_DAYS[kind] + 2);
    expect(ROWS[kind].left()).toBe(0);
    expect(RETENTION_WORDS[kind].until).toMatch(
      new RegExp(`(^| )${RETENTION_DAYS[kind]} ${RETENTION_DAYS[kind] > 1 ? 'jours' : 'jour'} `),
    );
  },
);

test('a message that still waits stays, and what counts tries ends with its quarter of an hour', async () => {
  const { accountId } = await account('lead');
  await ROWS.message.make(accountId);
  await write(async (tx) => {
    tx.update(t.messages).set({ state: 'waiting' }).run();
    tx.insert(t.signInAttempts)
      .values([
        { key: 'over', expire: 999 },
        { key: 'running', expire: 1001 },
      ])
      .run();
  });
  await execute(applyRetention, { machineTime: 1000 }, { actor: SYSTEM, now: after(800), door: 'script' });
  expect(ROWS.message.left()).toBe(1);
  expect(read().select().from(t.signInAttempts).all()).toMatchObject([{ key: 'running' }]);
});

test('the file of evidence that was taken back goes; one that stands elsewhere, and every row, stays', async () => {
  const c = await consortium();
  const [taken, standing] = await Promise.all([
    keepFile('evidence', Buffer.from('retirée')),
    keepFile('evidence', Buffer.from('debout ailleurs')),
  ]);
  const [section] = read().select().from(t.sections).all();
  const row = (sha256: string, withdrawn: boolean) => ({
    ...{ sectionId: section?.id ?? 0, fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 7, sha256, at },
    ...{ accountId: c.lead.accountId },
    ...(withdrawn && { withdrawnAt: at, withdrawnBy: c.lead.accountId }),
  });
  await write(async (tx) => {
    tx.insert(t.evidence)
      .values([row(taken, true), row(standing, true), row(standing, false)])
      .run();
  });
  const days = RETENTION_DAYS.withdrawn_evidence;
  expect(await endOldFiles(read(), after(days), 0)).toMatchObject({ evidence: 0 });
  expect(await endOldFiles(read(), after(days + 2), 0)).toMatchObject({ evidence: 1 });
  expect(await endOldFiles(read(), after(days + 2), 0)).toMatchObject({ evidence: 0 });
  expect(await keptFile('evidence', taken)).toBeUndefined();
  expect(await keptFile('evidence', standing)).toBeDefined();
  expect(read().select().from(t.evidence).all()).toHaveLength(3);
});

test('the mails of the demonstration go after their days, by the clock that named them', async () => {
  const mails = join(folder, 'mail');
  await mkdir(mails);
  const arrived = Date.UTC(2026, 10, 20);
  const name = `${String(arrived).padStart(15, '0')}-0a1b2c3d.eml`;
  writeFileSync(join(mails, name), 'To: a@exemple.fr\n\nBonjour');
  const later = arrived + RETENTION_DAYS.caught_mail * 86_400_000;
  expect(await endOldFiles(read(), NOW, later)).toMatchObject({ mails: 0 });
  expect(await endOldFiles(read(), NOW, later + 1)).toMatchObject({ mails: 1 });
  expect(readdirSync(mails)).toEqual([]);
});
