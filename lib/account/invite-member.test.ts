import { beforeEach, describe, expect, it } from 'vitest';
import { accountsAt, accountToSignIn } from '@/db/accounts';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { deliverMessages } from '@/lib/mail/deliver';
import { changeConsortium } from '@/lib/project/change-consortium';
import { account, by } from '@/test/builders';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { mailServer } from '@/test/mail-server';
import { refusedWith } from '@/test/refused';
import { accountDetail } from './account-detail';
import { disableAccount } from './disable-account';
import { inviteMember } from './invite-member';
import { memberChoices } from './member-choices';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  env().SMTP_URL = 'smtp://127.0.0.1:2525';
});

const given = (fields: Record<string, unknown> = {}) => ({
  name: 'Nouvelle personne',
  email: 'nouvelle@exemple.fr',
  role: 'contributor',
  organisationId: c.organisations.partner,
  ...fields,
});
const invite = (actor: Actor | null, fields: Record<string, unknown> = {}, now = NOW) =>
  inviteMember(given(fields), by(actor, now));
const later = (seconds: number) => nowAt(new Date(Date.parse(NOW.instant) + seconds * 1000));
const opened = (email = 'nouvelle@exemple.fr') => accountToSignIn(read(), email);
const invitations = () =>
  read()
    .select()
    .from(t.messages)
    .all()
    .flatMap(({ kind, accountId, state }) =>
      kind === 'invitation' && state === 'waiting' ? [accountId] : [],
    );

describe('who may be let in', () => {
  it('somebody of a member of a project that one leads, as contributor or reader', async () => {
    expect(await invite(c.lead)).toBeNull();
    const made = await opened();
    expect(made).toMatchObject({ role: 'contributor', organisationId: c.organisations.partner });
    expect(invitations()).toEqual([made?.id]);
    expect(await invite(c.lead, { role: 'reader', email: 'lecture@exemple.fr' })).toBeNull();
    expect((await opened('lecture@exemple.fr'))?.role).toBe('reader');
  });

  it('nobody of another organisation, and no higher role', async () => {
    expect(await refusedWith(invite(c.lead, { organisationId: c.organisations.stranger }))).toBe('not_found');
    for (const role of ['lead', 'officer', 'admin'])
      expect(await refusedWith(invite(c.lead, { role }))).toBe('role_needed');
    expect(await opened()).toBeUndefined();
  });

  it('by the lead of the project alone', async () => {
    const partnersLead = await account('lead', { organisationId: c.organisations.partner });
    const others = [partnersLead, c.stranger, c.contributor, c.reader, c.officer, await account('admin')];
    for (const actor of others) expect(await refusedWith(invite(actor))).toBe('not_found');
    expect(await refusedWith(invite(null))).toBe('sign_in_needed');
    expect(await opened()).toBeUndefined();
  });

  it('no longer once the organisation has left the consortium', async () => {
    await execute(
      changeConsortium,
      {
        ...{ projectId: c.projectId, organisationId: c.organisations.partner, event: 'leave' },
        ...{ role: 'partner', effectiveOn: '2026-11-01', source: 'Avenant', confirmed: [] },
      },
      by(c.officer),
    );
    expect(await refusedWith(invite(c.lead))).toBe('not_found');
    expect((await memberChoices(read(), c.lead, NOW)).organisations.map(({ id }) => id)).toEqual([
      c.organisations.lead,
    ]);
  });
});

it('the form offers the members of the projects that one leads, and is for leads', async () => {
  const { organisations, roles } = await memberChoices(read(), c.lead, NOW);
  expect(organisations.map(({ id }) => id)).toEqual([c.organisations.lead, c.organisations.partner]);
  expect(roles).toEqual(['contributor', 'reader']);
  expect((await memberChoices(read(), c.stranger, NOW)).organisations).toEqual([]);
  for (const actor of [c.contributor, c.officer])
    expect(await refusedWith(memberChoices(read(), actor, NOW))).toBe('not_found');
});

describe('an address that has an account', () => {
  it('has the same answer, message and line of the journal, and its account is left as it is', async () => {
    await invite(c.lead);
    const before = await opened(c.stranger.email);
    expect(await invite(c.lead, { email: c.stranger.email.toUpperCase() })).toBeNull();
    expect(await opened(c.stranger.email)).toEqual(before);
    const [, second] = await accountsAt(read(), c.stranger.email);
    expect(second).toMatchObject({ role: 'contributor', organisationId: c.organisations.partner, waits: 1 });
    expect(invitations()).toEqual([(await opened())?.id, second?.id]);
    const lines = read()
      .select()
      .from(t.journal)
      .all()
      .filter(({ command }) => command === 'invite-member');
    expect(lines.map(({ subject }) => subject)).toEqual(
      Array(2).fill(`organisation:${c.organisations.partner}`),
    );
    expect(lines.map(({ references }) => Object.keys(references ?? {}))).toEqual(
      Array(2).fill(['role', 'organisationId', 'scopes', 'invited']),
    );
  });

  it('of oneself is refused: it is no secret', async () => {
    expect(await refusedWith(invite(c.lead, { email: c.lead.email }))).toBe('own_invitation');
  });

  it('of that very role and organisation is sent its link again, five times in a quarter of an hour at most', async () => {
    await invite(c.lead);
    const server = await mailServer();
    for (let time = 1; time <= 8; time += 1) {
      await deliverMessages(later(time));
      await invite(c.lead, {}, later(time));
    }
    expect(server.received).toHaveLength(5);
    await write(async (tx) => {
      tx.update(t.credentials).set({ changedAt: '2026-11-21T00:00:00.000Z' }).run();
    });
    await write(async (tx) => {
      tx.delete(t.signInAttempts).run();
    });
    // Of one who came too: what leaves tells whoever counts messages nothing.
    await invite(c.lead, {}, later(10));
    await deliverMessages(later(11));
    expect(server.received).toHaveLength(6);
  });

  it('and is closed receives nothing', async () => {
    await invite(c.lead);
    const made = await opened();
    await execute(disableAccount, { accountId: made?.id }, by(await account('admin')));
    await write(async (tx) => {
      tx.delete(t.messages).run();
    });
    await invite(c.lead);
    expect(invitations()).toEqual([]);
  });
});

it('thirty a day, then the lead waits', async () => {
  for (let one = 0; one < 30; one += 1) await invite(c.lead, { email: `personne.${one}@exemple.org` });
  expect(await refusedWith(invite(c.lead))).toBe('too_many_invitations');
  expect(await opened()).toBeUndefined();
});

it('without mail nothing is opened, and it is said', async () => {
  env().SMTP_URL = '';
  expect(await refusedWith(invite(c.lead))).toBe('mail_not_configured');
  expect((await memberChoices(read(), c.lead, NOW)).mail).toBe(false);
  expect(await opened()).toBeUndefined();
});

it('an administrator reads on the account who invited, and when', async () => {
  await invite(c.lead);
  const made = await opened();
  const shown = await accountDetail(read(), await account('admin'), made?.id ?? 0, NOW);
  expect(shown.invited).toMatchObject({ at: NOW.instant, by: { accountId: c.lead.accountId, role: 'lead' } });
  expect((await accountDetail(read(), await account('admin'), c.reader.accountId, NOW)).invited).toBeNull();
});
