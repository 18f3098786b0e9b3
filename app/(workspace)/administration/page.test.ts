import { encode } from 'next-auth/jwt';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { noteProxy } from '@/app/_web/proxy-notice';
import { authSecret, SESSION_COOKIE } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { queueMessage } from '@/db/mail-messages';
import * as t from '@/db/schema';
import { write } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { env } from '@/lib/env';
import { account, organisation } from '@/test/builders';
import { programmeDatabase } from '@/test/database';
import AccountsPage from './page';

const request = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (name === SESSION_COOKIE ? { value: request.cookie } : undefined),
  }),
}));

let administrator = 0;
beforeEach(async () => {
  await programmeDatabase();
  env().SMTP_URL = '';
  administrator = (await account('admin')).accountId;
});

async function shownTo(role: Role, accountId?: number) {
  const given = role === 'lead' ? { organisationId: await organisation() } : {};
  const who = accountId ?? (await account(role, given)).accountId;
  const at = nowAt(new Date()).instant;
  await write((tx) =>
    openSession(tx, { id: `of ${who}`, accountId: who, at, browser: '', secondFactorAt: at }),
  );
  request.cookie = await encode({ token: { sid: `of ${who}` }, secret: authSecret() });
  return renderToStaticMarkup(await AccountsPage({ searchParams: Promise.resolve({}) }));
}

const queue = (dedupeKey: string) =>
  write((tx) =>
    queueMessage(tx, {
      kind: 'invitation',
      accountId: administrator,
      params: {},
      dedupeKey,
      at: nowAt(new Date()).instant,
    }),
  );

it('tells an administrator that no mail is configured, and how many messages wait for it', async () => {
  await queue('one');
  await queue('two');
  const page = await shownTo('admin');
  expect(page).toContain('Le courrier n’est pas configuré');
  expect(page).toContain('2\u00a0messages en attente');
});

it('counts the messages that were given up, where mail is configured', async () => {
  env().SMTP_URL = 'smtp://127.0.0.1:2525';
  expect(await shownTo('admin')).not.toContain('Des messages ne partent pas');
  await queue('one');
  await write(async (tx) => {
    tx.update(t.messages).set({ state: 'failed' }).run();
  });
  const page = await shownTo('admin', administrator);
  expect(page).toContain('Des messages ne partent pas');
  expect(page).toContain('1\u00a0message abandonné');
});

it('says nothing of mail to a project lead', async () => {
  expect(await shownTo('lead')).not.toContain('courrier');
});

it('tells administrators, and nobody else, that the number of proxies looks wrong', async () => {
  expect(await shownTo('admin')).not.toContain('TRUST_PROXY');
  noteProxy('proxy_unset');
  expect(await shownTo('admin')).toContain('donnez leur nombre à TRUST_PROXY');
  expect(await shownTo('officer')).not.toContain('TRUST_PROXY');
});
