import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { messageCounts, queueMessage } from '@/db/mail-messages';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { planReminders } from '@/lib/campaign/plan-reminders';
import { execute } from '@/lib/command';
import { addMinutes } from '@/lib/domain/message';
import { type Now, nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { submitReport } from '@/lib/report/submit-report';
import { by, organisation } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type MailServer, mailServer } from '@/test/mail-server';
import { deliverMessages } from './deliver';

let c: Consortium;
let server: MailServer;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  server = await mailServer();
});

const later = (minutes: number): Now => nowAt(new Date(addMinutes(NOW.instant, minutes)));
const plan = (now: Now) => execute(planReminders, {}, { actor: SYSTEM, now, door: 'script' });
const rows = () => read().select().from(t.messages).all();
const journalOf = (command: string) =>
  read()
    .select()
    .from(t.journal)
    .all()
    .filter((line) => line.command === command);

/** Both reports of the story are late or due: June closes, October is due on 30 November. */
const reminderDay = on('2026-11-27');

it('sends a reminder by SMTP, in French, with what is missing and where to go', async () => {
  expect(await plan(reminderDay)).toEqual({ planned: 2 });
  expect(await deliverMessages(reminderDay)).toMatchObject({ sent: 2, failed: 0 });
  const [mail] = server.received.filter(({ to }) => to.includes(c.lead.email));
  expect(mail?.subject).toContain('Suivi CMA');
  expect(mail?.text).toContain('ESSAI, Octobre 2026\u00a0: à envoyer dans 3\u00a0jours');
  expect(mail?.text).toContain(`/espace/rapports/${c.october.id}`);
  expect(mail?.text).toContain('rien n’est encore saisi');
  expect(mail?.date).toBe('Fri, 27 Nov 2026 09:00:00 +0000');
  expect(mail?.html).toContain('lang="fr"');
  expect(mail?.html).toContain('<li>');
});

it('puts all the reports of a person in one message a day, and planning again changes nothing', async () => {
  await plan(reminderDay);
  await plan(reminderDay);
  await deliverMessages(reminderDay);
  await deliverMessages(reminderDay);
  await plan(reminderDay);
  const [mail, ...others] = server.received.filter(({ to }) => to.includes(c.lead.email));
  expect(others).toEqual([]);
  expect(mail?.text).toContain('Juin 2026');
  expect(mail?.text).toContain('Octobre 2026');
  // The next day brings no step of October; June, late, has its own week.
  await plan(on('2026-11-28'));
  expect(rows().filter(({ accountId }) => accountId === c.lead.accountId)).toHaveLength(1);
});

it('withdraws the reminder of a report that arrived before it left, and stops', async () => {
  await plan(reminderDay);
  for (const report of [c.june, c.october])
    await enter(
      c.lead,
      report.id,
      { nothingToReport: [report.law, report.mediation].map((sectionId) => ({ sectionId, nothing: true })) },
      reminderDay,
    );
  for (const report of [c.june, c.october]) {
    const version = read()
      .select()
      .from(t.reports)
      .all()
      .find(({ id }) => id === report.id)?.version;
    await execute(submitReport, { reportId: report.id, version }, by(c.lead, reminderDay));
  }
  await deliverMessages(reminderDay);
  expect(server.received.filter(({ subject }) => /rapport.*(en retard|à envoyer)/i.test(subject))).toEqual(
    [],
  );
  expect(rows().find(({ kind }) => kind === 'reminder')?.state).toBe('withdrawn');
  expect(await plan(on('2026-12-01'))).toEqual({ planned: 0 });
});

it('lets the others have their turn between messages that are withdrawn', async () => {
  await plan(reminderDay);
  const waiting = rows().length;
  expect(waiting).toBeGreaterThan(1);
  await write((tx) => Promise.resolve(tx.update(t.accounts).set({ status: 'disabled' }).run()));
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns += 1) await nextTurn();
  })();
  expect(await deliverMessages(reminderDay)).toMatchObject({ sent: 0, withdrawn: waiting });
  isOver = true;
  await others;
  expect(turns).toBeGreaterThanOrEqual(waiting);
});

it('tries five times with growing delays, then gives up and says so', async () => {
  await plan(reminderDay);
  const count = rows().length;
  server.refusing = 451;
  const minutes = [0, 1, 11, 71, 431];
  for (const [index, at] of minutes.entries()) {
    const now = nowAt(new Date(addMinutes(reminderDay.instant, at)));
    const early = nowAt(new Date(addMinutes(now.instant, -0.5)));
    if (index > 0)
      expect(await deliverMessages(early)).toEqual({ sent: 0, withdrawn: 0, delayed: 0, failed: 0 });
    const done = await deliverMessages(now);
    expect(index < 4 ? done.delayed : done.failed).toBe(count);
  }
  expect(await messageCounts(read())).toEqual({ waiting: 0, retried: 0, failed: count });
  // The code, and nothing of what the server wrote.
  expect(new Set(rows().map(({ lastError }) => lastError))).toEqual(new Set(['EMESSAGE_451']));
  server.refusing = undefined;
  expect(await deliverMessages(on('2026-12-05'))).toMatchObject({ sent: 0 });
});

it('keeps the tries of the others while the server is not there', async () => {
  await plan(reminderDay);
  await server.stop();
  expect(await deliverMessages(reminderDay)).toEqual({ sent: 0, withdrawn: 0, delayed: 1, failed: 0 });
  expect(
    rows()
      .map(({ tries }) => tries)
      .sort(),
  ).toEqual([0, 1]);
});

it('two processes at once send once', async () => {
  await plan(reminderDay);
  await Promise.all([
    deliverMessages(reminderDay),
    deliverMessages(reminderDay),
    deliverMessages(reminderDay),
  ]);
  expect(server.received).toHaveLength(rows().length);
});

it('leaves one journal line for each sending: the account’s number, no address, no text', async () => {
  await plan(reminderDay);
  await deliverMessages(reminderDay);
  const lines = journalOf('send-message');
  expect(lines.map(({ subject }) => subject).sort()).toEqual(rows().map(({ id }) => `message:${id}`));
  expect(JSON.stringify(lines)).not.toMatch(/@|Bonjour/);
  expect(lines.every(({ projectId }) => projectId === c.projectId)).toBe(true);
  expect(lines.every(({ accountId }) => accountId === null)).toBe(true);
});

it('writes nothing to an account that was closed meanwhile', async () => {
  await plan(reminderDay);
  await write(async (tx) => {
    tx.update(t.accounts).set({ status: 'disabled' }).run();
  });
  expect(await deliverMessages(reminderDay)).toMatchObject({ sent: 0, withdrawn: 2 });
  expect(server.received).toEqual([]);
});

it('tells nothing of a report to an account that may not read it any more', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28')],
    nothingToReport: [{ sectionId: c.october.mediation, nothing: true }],
  });
  await execute(submitReport, { reportId: c.october.id, version: 1 }, by(c.lead));
  const elsewhere = await organisation();
  await write(async (tx) => {
    tx.update(t.accounts).set({ organisationId: elsewhere }).run();
  });
  expect((await messageCounts(read())).waiting).toBeGreaterThan(0);
  expect(await deliverMessages(later(1))).toMatchObject({ sent: 0 });
  expect(server.received).toEqual([]);
});

it('waits where no mail server is configured', async () => {
  env().SMTP_URL = '';
  await plan(reminderDay);
  expect(await deliverMessages(reminderDay)).toEqual({ sent: 0, withdrawn: 0, delayed: 0, failed: 0 });
  expect((await messageCounts(read())).waiting).toBe(2);
});

it('sends the link of an invitation, and keeps only its digest', async () => {
  await write((tx) =>
    queueMessage(tx, {
      kind: 'invitation',
      accountId: c.reader.accountId,
      params: {},
      dedupeKey: 'invitation:test',
      at: NOW.instant,
    }),
  );
  await deliverMessages(later(1));
  const token = /\/invitation\/([A-Za-z0-9_-]{43})/.exec(server.received[0]?.text ?? '')?.[1];
  expect(token).toBeDefined();
  const kept = JSON.stringify(read().select().from(t.invitations).all());
  expect(kept).not.toContain(token);
});

describe('what waits for the morning', () => {
  const queue = (kind: 'handover' | 'invitation') =>
    write((tx) =>
      queueMessage(tx, {
        kind,
        accountId: c.lead.accountId,
        params: {},
        dedupeKey: `${kind}:test`,
        at: NOW.instant,
      }),
    );

  it('leaves at 7 h in Paris, together, and a link before it', async () => {
    await queue('handover');
    await queue('invitation');
    await deliverMessages(later(1));
    expect(server.received.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Votre compte est ouvert'),
    ]);
    // 5 h 59 and 6 h UTC: 6 h 59 and 7 h in Paris, in winter.
    await deliverMessages(nowAt(new Date('2026-11-21T05:59:00.000Z')));
    expect(server.received).toHaveLength(1);
    await deliverMessages(nowAt(new Date('2026-11-21T06:00:00.000Z')));
    expect(server.received).toHaveLength(2);
  });

  it('leaves at once where the day stands still: its morning never comes', async () => {
    env().DEMO_CLOCK = NOW.day;
    try {
      await queue('handover');
      expect(await deliverMessages(later(1))).toMatchObject({ sent: 1 });
    } finally {
      delete env().DEMO_CLOCK;
    }
  });
});
