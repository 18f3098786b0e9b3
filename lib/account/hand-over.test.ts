import { beforeEach, expect, it } from 'vitest';
import { addInvitation } from '@/db/account-invitations';
import { openSession, standingSessions } from '@/db/account-sessions';
import { accountById, setAccountStatus } from '@/db/accounts';
import { queueMessage } from '@/db/mail-messages';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { env } from '@/lib/env';
import { deliverMessages } from '@/lib/mail/deliver';
import { reportEntry } from '@/lib/report/report-entry';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type MailServer, mailServer } from '@/test/mail-server';
import { refusedWith } from '@/test/refused';
import { handOver } from './hand-over';
import { linkOf } from './password-link';
import { successorsOf } from './successors';

let c: Consortium;
let colleague: Awaited<ReturnType<typeof account>>;
let server: MailServer;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  colleague = await account('contributor', { organisationId: c.organisations.lead, name: 'Zoé Relève' });
  server = await mailServer();
});

const hand = (actor: Parameters<typeof by>[0], more: Record<string, unknown> = {}) =>
  handOver(
    { accountId: c.lead.accountId, successorId: colleague.accountId, keep: 'disabled', ...more },
    by(actor),
  );
const journal = () =>
  read()
    .select()
    .from(t.journal)
    .all()
    .filter(({ command }) => command === 'hand-over');

it('a lead hands over: the colleague leads, the leaver’s sessions, keys and links end, nothing is lost', async () => {
  const { revisions } = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '12', { comment: 'Brouillon' })],
  });
  const leaver = c.lead.accountId;
  await write(async (tx) => {
    await openSession(tx, { id: 's', accountId: leaver, at: NOW.instant, browser: 'Firefox' });
    const tokenHash = 'a'.repeat(64);
    await addInvitation(tx, {
      accountId: leaver,
      kind: 'reset',
      tokenHash,
      at: NOW.instant,
      expiresAt: '2026-12-01T00:00:00.000Z',
    });
    tx.insert(t.apiTokens)
      .values({
        accountId: leaver,
        label: 'SI',
        scope: 'enter',
        prefix: 'x',
        tokenHash,
        createdAt: NOW.instant,
        expiresOn: '2026-12-01',
      })
      .run();
    await queueMessage(tx, {
      kind: 'reminder',
      accountId: leaver,
      params: {},
      dedupeKey: 'r',
      at: NOW.instant,
    });
  });
  expect(await hand(c.lead)).toEqual({ successorId: colleague.accountId, oneself: true });

  expect((await accountById(read(), leaver))?.status).toBe('disabled');
  expect((await accountById(read(), colleague.accountId))?.role).toBe('lead');
  expect(await standingSessions(read(), leaver)).toEqual([]);
  expect(read().select().from(t.apiTokens).all()[0]?.revokedAt).toBe(NOW.instant);
  expect(read().select().from(t.invitations).all()[0]?.withdrawnAt).toBe(NOW.instant);
  const reminder = read()
    .select()
    .from(t.messages)
    .all()
    .find(({ kind }) => kind === 'reminder');
  expect(reminder).toMatchObject({ accountId: colleague.accountId, state: 'waiting' });

  const successor = { ...colleague, role: 'lead' as const };
  const report = await reportEntry(read(), successor, NOW, c.october.id);
  const cell = report.sections.flatMap(({ lines }) => lines.map((line) => line.cells.entered))[0];
  expect(cell).toMatchObject({ text: '12', comment: 'Brouillon', seen: revisions[0] });
  expect(report.maySubmit).toBe(true);
  // What was written keeps its author.
  expect(read().select().from(t.figureRevisions).all().at(-1)?.accountId).toBe(leaver);
  expect(journal()).toMatchObject([
    {
      subject: `account:${leaver}`,
      accountId: leaver,
      references: { to: colleague.accountId, kept: 'disabled' },
    },
  ]);
  await deliverMessages(on('2026-11-21'));
  const told = server.received.find(({ text }) => text.includes('vous a passé la main'));
  expect(told?.to).toContain(colleague.email);
  expect(told?.text).toContain('ESSAI, Octobre 2026');
});

it('somebody new is invited, and leads', async () => {
  const { successorId } = await hand(c.lead, {
    successorId: null,
    name: 'Awa Nouvelle',
    email: 'awa@exemple.fr',
    keep: 'reader',
  });
  expect(await accountById(read(), successorId)).toMatchObject({
    role: 'lead',
    organisationId: c.organisations.lead,
    name: 'Awa Nouvelle',
  });
  expect(await accountById(read(), c.lead.accountId)).toMatchObject({ role: 'reader', status: 'active' });
  await deliverMessages(NOW);
  const invitation = server.received.find(({ text }) => text.includes('/invitation/'));
  expect(invitation?.to).toContain('awa@exemple.fr');
  const token = /\/invitation\/(\S+)/.exec(invitation?.text ?? '')?.[1] ?? '';
  expect((await linkOf(read(), token, NOW))?.email).toBe('awa@exemple.fr');
});

it('refuses where nobody would lead', async () => {
  const disabled = await account('lead', { organisationId: c.organisations.lead });
  await write((tx) => setAccountStatus(tx, disabled.accountId, 'disabled'));
  expect(await refusedWith(hand(c.lead, { successorId: null }))).toBe('successor_needed');
  for (const successorId of [c.lead.accountId, c.contributor.accountId, disabled.accountId, 9999])
    expect(await refusedWith(hand(c.lead, { successorId }))).toBe('unknown_successor');
  const own = { successorId: null, name: 'Awa', email: c.lead.email };
  expect(await refusedWith(hand(c.lead, own))).toBe('own_invitation');
  const another = await account('lead', { organisationId: c.organisations.lead });
  expect(await refusedWith(hand(c.lead, { ...own, email: another.email }))).toBe('account_exists');
  env().SMTP_URL = '';
  expect(await refusedWith(hand(c.lead, { ...own, email: 'awa@exemple.fr' }))).toBe('successor_needs_mail');
  expect((await accountById(read(), c.lead.accountId))?.status).toBe('active');
  expect(journal()).toEqual([]);
});

it('to an address that has an account elsewhere is as to any other: an invitation leaves', async () => {
  const handed = await hand(c.lead, { successorId: null, name: 'Awa', email: c.reader.email });
  expect(await accountById(read(), handed.successorId)).toMatchObject({
    role: 'lead',
    email: c.reader.email,
  });
});

it('is for the lead, the officers of the consortium and administrators; nobody else', async () => {
  const otherLead = await account('lead', { organisationId: c.organisations.lead });
  const admin = await account('admin');
  for (const actor of [colleague, otherLead, c.reader, c.stranger, await officerOf('PS_INITIALE')]) {
    expect(await refusedWith(hand(actor))).toBe('not_found');
    expect(await successorsOf(read(), actor, c.lead.accountId, NOW)).toBeUndefined();
  }
  for (const actor of [c.lead, c.officer, admin])
    expect((await successorsOf(read(), actor, c.lead.accountId, NOW))?.map(({ id }) => id)).toContain(
      colleague.accountId,
    );
  expect(await refusedWith(hand(admin, { accountId: c.contributor.accountId }))).toBe('not_a_lead');
  expect(await hand(c.officer)).toEqual({ successorId: colleague.accountId, oneself: false });
});
