import { beforeEach, expect, it } from 'vitest';
import { accountById, passwordHashOf } from '@/db/accounts';
import { appendMembershipEvent } from '@/db/projects';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { account, by, officerOf, PASSWORD } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { accountDetail } from './account-detail';
import { accountList } from './account-list';
import { changeAccount } from './change-account';
import { createAccount } from './create-account';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { passwordMatches } from './passwords';
import { setPassword } from './set-password';

// The consortium has JURISTES and MEDIATEURS; its stranger's organisation belongs to no project.
let c: Consortium;
let outsider: Actor;
let ofOneAction: Actor;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  outsider = await officerOf('PS_INITIALE');
  ofOneAction = await officerOf('PS_INITIALE', 'MEDIATEURS');
});

const reader = (organisationId: number, more: Record<string, unknown> = {}) => ({
  name: 'Nouvelle personne',
  email: 'nouvelle@exemple.fr',
  role: 'reader',
  organisationId,
  scopes: [],
  endsOn: null,
  ...more,
});
const listed = async (actor: Actor, now = NOW, page = 1) => {
  const { accounts, total, pages } = await accountList(read(), actor, { search: '', page }, now);
  return { ids: accounts.map(({ id }) => id).sort((a, b) => a - b), total, pages };
};
const leave = (organisationId: number, effectiveOn: string) =>
  write((tx) =>
    appendMembershipEvent(tx, {
      projectId: c.projectId,
      organisationId,
      event: 'leave',
      role: 'partner',
      effectiveOn,
      reason: 'Retrait',
      accountId: c.officer.accountId,
      recordedAt: NOW.instant,
      knownFrom: NOW.day,
    }),
  );

it('an officer is listed the accounts of own actions, and of organisations without a project', async () => {
  const all = [c.lead, c.contributor, c.reader, c.stranger].map(({ accountId }) => accountId);
  expect(await listed(ofOneAction)).toEqual({ ids: all, total: 4, pages: 1 });
  expect(await listed(outsider)).toEqual({ ids: [c.stranger.accountId], total: 1, pages: 1 });
  expect((await listed(await account('admin'))).ids).toEqual(expect.arrayContaining(all));
});

it('counts and pages hold only what the officer may manage', async () => {
  for (let i = 0; i < 26; i += 1) await account('reader', { organisationId: c.organisations.partner });
  expect(await listed(outsider)).toEqual({ ids: [c.stranger.accountId], total: 1, pages: 1 });
  expect(await listed(ofOneAction)).toMatchObject({ total: 30, pages: 2 });
  expect((await listed(ofOneAction, NOW, 2)).ids).toHaveLength(5);
});

it('the list and the page of an account agree, also once an organisation has left', async () => {
  await leave(c.organisations.partner, '2026-12-01');
  for (const now of [NOW, on('2026-12-02')])
    for (const actor of [outsider, ofOneAction]) {
      const { ids } = await listed(actor, now);
      for (const { accountId } of [c.lead, c.contributor, c.reader, c.stranger])
        expect((await refusedWith(accountDetail(read(), actor, accountId, now))) === undefined).toBe(
          ids.includes(accountId),
        );
    }
  expect((await listed(outsider, on('2026-12-02'))).ids).toContain(c.reader.accountId);
});

it('a password, an end or an opening of an account outside own actions is refused as missing', async () => {
  const { accountId } = c.lead;
  expect(await refusedWith(setPassword({ accountId }, by(outsider)))).toBe('not_found');
  expect(await refusedWith(execute(disableAccount, { accountId }, by(outsider)))).toBe('not_found');
  expect(await refusedWith(execute(enableAccount, { accountId }, by(outsider)))).toBe('not_found');
  expect(await passwordMatches(await passwordHashOf(read(), accountId), PASSWORD)).toBe(true);
  const { password } = await setPassword({ accountId }, by(ofOneAction));
  expect(await passwordMatches(await passwordHashOf(read(), accountId), password)).toBe(true);
});

it('an account is opened in organisations of own actions, or without a project', async () => {
  const { partner, stranger } = c.organisations;
  expect(await refusedWith(createAccount(reader(partner), by(outsider)))).toBe('not_found');
  expect(await refusedWith(createAccount(reader(partner), by(ofOneAction)))).toBeUndefined();
  const other = reader(stranger, { email: 'autre@exemple.fr' });
  expect(await refusedWith(createAccount(other, by(outsider)))).toBeUndefined();
});

it('an account is not moved to an organisation outside own actions', async () => {
  const { accountId } = c.stranger;
  const moved = reader(c.organisations.lead, { accountId });
  expect(await refusedWith(execute(changeAccount, moved, by(outsider)))).toBe('role_not_yours');
  expect((await accountById(read(), accountId))?.organisationId).toBe(c.organisations.stranger);
  expect(await refusedWith(execute(changeAccount, moved, by(ofOneAction)))).toBeUndefined();
  expect(await refusedWith(execute(changeAccount, moved, by(outsider)))).toBe('not_found');
});

it('the same request twice answers no second password', async () => {
  const request = { ...by(ofOneAction), idempotencyKey: 'a-key' };
  const create = () => createAccount(reader(c.organisations.partner), request);
  const { accountId, password } = await create();
  expect(await refusedWith(create())).toBe('account_exists');
  expect(await passwordMatches(await passwordHashOf(read(), accountId), password)).toBe(true);
});
