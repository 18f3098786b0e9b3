import { NextRequest } from 'next/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInByIdentity as chooseAccount } from '@/app/(public)/connexion/comptes/actions';
import { proveAgain } from '@/app/(workspace)/compte/actions';
import { GET as arrive } from '@/app/api/auth/proconnect/retour/route';
import { GET as start } from '@/app/api/auth/proconnect/route';
import { addInvitation } from '@/db/account-invitations';
import { sessionById } from '@/db/account-sessions';
import { setAccountStatus } from '@/db/accounts';
import { addIdentity, identitiesOf, removeIdentitiesOf } from '@/db/identities';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { signIn } from '@/lib/account/sign-in';
import { addMinutes } from '@/lib/domain/message';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { ownIdentities } from '@/lib/identity/own-identities';
import { linkTokenHash } from '@/lib/mail/tokens';
import { atTheIssuer, cookieHeader, keep } from '@/test/at-the-issuer';
import { account, officerOf, PASSWORD } from '@/test/builders';
import { freshDatabase } from '@/test/database';
import { CLIENT_SECRET, SIGNED, UNSIGNED } from '@/test/issuer-names';
import { openedSession } from '@/test/session-of';
import { type StandInIssuer, standInIssuer } from '@/test/stand-in-issuer';
import { SESSION_COOKIE, sessionIdOf } from '../session-cookie';
import { signOutRoute } from '../sign-out';
import { isEndedThere } from './end';
import { keptAttempt } from './kept';
import { seal, unseal } from './sealed';

const SERVICE = 'http://localhost:3000';
const OURS = { host: 'localhost:3000', origin: SERVICE, 'sec-fetch-site': 'same-origin' };
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), left: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(OURS),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => browser.jar.set(name, value),
  }),
}));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    browser.left = address;
  },
}));

const kept = { ...env() };
let issuer: StandInIssuer;
beforeAll(async () => {
  issuer = await standInIssuer(SERVICE);
});
afterAll(() => issuer.stop());
beforeEach(() => {
  freshDatabase();
  browser.jar.clear();
  Object.assign(issuer, { ended: [], late: false, otherKeys: false, says: {} });
  Object.assign(env(), {
    ...{ NEXTAUTH_URL: SERVICE, OIDC_ISSUER: issuer.address, OIDC_CLIENT_ID: SIGNED },
    ...{ OIDC_CLIENT_SECRET: CLIENT_SECRET, OIDC_OFFICER_ACR: 'eidas2 eidas3' },
  });
});
afterEach(() => {
  Object.assign(env(), kept);
});

type Route = (request: NextRequest) => Promise<Response>;

/** Asks a route as this browser does. Returns where it leads. */
async function ask(route: Route, address: string, more: Record<string, string> = {}): Promise<string> {
  const headers = { ...OURS, cookie: cookieHeader(browser.jar), ...more };
  const response = await route(new NextRequest(new URL(address, SERVICE), { headers }));
  for (const cookie of response.headers.getSetCookie()) keep(browser.jar, cookie);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

const begin = (query = '') => ask(start, `/api/auth/proconnect${query}`);

/** There and back: where the browser ends. */
async function goes(who: { subject: string; acr?: string } | 'refuses', query = ''): Promise<string> {
  return ask(arrive, await atTheIssuer(issuer, await begin(query), who));
}

const now = () => nowAt(new Date());
const link = (accountId: number, subject: string) =>
  write((tx) => addIdentity(tx, { accountId, issuer: issuer.address, subject, at: now().instant }));
const sessionId = async () => (await sessionIdOf(browser.jar.get(SESSION_COOKIE) ?? '')) ?? '';
const signedIn = async () => (await actorOfSession(read(), await sessionId(), now()))?.actor.accountId;
const journal = () =>
  read().select({ command: t.journal.command, subject: t.journal.subject }).from(t.journal).all();
const told = () => read().select({ kind: t.messages.kind, to: t.messages.accountId }).from(t.messages).all();

describe('signing in', () => {
  it('asks for the subject alone, by a code, with PKCE, a state and a nonce that nobody guesses', async () => {
    const asked = new URL(await begin()).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', client_id: SIGNED },
      ...{ redirect_uri: `${SERVICE}/api/auth/proconnect/retour`, acr_values: 'eidas2 eidas3 eidas1' },
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThanOrEqual(32);
  });

  it('opens a session of the account that the identity is linked to, as a password does', async () => {
    const person = await account('lead');
    await link(person.accountId, 'alice');
    expect(await goes({ subject: 'alice' })).toBe('/espace');
    expect(await signedIn()).toBe(person.accountId);
    expect(journal()).toEqual([{ command: 'sign-in-by-identity', subject: `account:${person.accountId}` }]);
    const [identity] = await identitiesOf(read(), person.accountId);
    expect(identity?.lastUsedAt).not.toBeNull();
  });

  it('comes back to the page that was asked for, of this service only', async () => {
    await link((await account('lead')).accountId, 'alice');
    expect(await goes({ subject: 'alice' }, '?retour=%2Fcompte%3Fa%3D1')).toBe('/compte?a=1');
    expect(await goes({ subject: 'alice' }, '?retour=%2F%2Failleurs.exemple%2F')).toBe('/espace');
  });

  it('knows a subject of another issuer for somebody else', async () => {
    const { accountId } = await account('lead');
    await write((tx) =>
      addIdentity(tx, { accountId, issuer: 'https://ailleurs.exemple', subject: 'alice', at: now().instant }),
    );
    expect(await goes({ subject: 'alice' })).toBe('/connexion?proconnect=identity_unknown');
    expect(await signedIn()).toBeUndefined();
    expect(journal()).toEqual([{ command: 'refuse-identity', subject: 'account:unknown' }]);
  });

  it('opens no account that is closed, or whose reading is over', async () => {
    const closed = await account('lead');
    await link(closed.accountId, 'alice');
    await write((tx) => setAccountStatus(tx, closed.accountId, 'disabled'));
    await link((await account('observer', { endsOn: '2020-01-01' })).accountId, 'alice');
    expect(await goes({ subject: 'alice' })).toBe('/connexion?proconnect=identity_closed');
    expect(journal().at(-1)).toEqual({
      command: 'refuse-identity',
      subject: `account:${closed.accountId}`,
    });
  });
});

describe('a second factor', () => {
  const factorAt = async () => (await sessionById(read(), await sessionId()))?.secondFactorAt ?? null;

  it('was given where the issuer says a level that the settings name, and not otherwise', async () => {
    await link((await officerOf('JURISTES')).accountId, 'alice');
    await goes({ subject: 'alice', acr: 'eidas2' });
    expect(await factorAt()).not.toBeNull();
    await goes({ subject: 'alice', acr: 'eidas1' });
    expect(await factorAt()).toBeNull();
    env().OIDC_OFFICER_ACR = '';
    await goes({ subject: 'alice', acr: 'eidas2' });
    expect(await factorAt()).toBeNull();
  });

  it('is ours to ask of an officer and of an administrator who come without, and of nobody else', async () => {
    const owes = async (subject: string, acr: string) => {
      await goes({ subject, acr });
      return (await actorOfSession(read(), await sessionId(), now()))?.owes;
    };
    for (const [role, subject, without] of [
      ['officer', 'alice', 'second_factor_to_enrol'],
      ['admin', 'bruno', 'second_factor_to_enrol'],
      ['lead', 'chloe', null],
    ] as const) {
      await link((await account(role)).accountId, subject);
      expect(await owes(subject, 'eidas3')).toBeNull();
      expect(await owes(subject, 'eidas1')).toBe(without);
    }
  });
});

describe('several accounts of one person', () => {
  const choose = (accountId: number) => {
    const form = new FormData();
    form.set('accountId', String(accountId));
    return chooseAccount(null, form);
  };

  it('are chosen from, once', async () => {
    const [lead, reader] = [await account('lead'), await account('reader')];
    for (const { accountId } of [lead, reader]) await link(accountId, 'alice');
    expect(await goes({ subject: 'alice', acr: 'eidas3' }, '?retour=%2Fcompte')).toBe('/connexion/comptes');
    expect(await signedIn()).toBeUndefined();
    const choice = new Map(browser.jar);
    await choose(reader.accountId);
    expect(browser.left).toBe('/compte');
    expect(await signedIn()).toBe(reader.accountId);
    expect((await sessionById(read(), await sessionId()))?.idToken).not.toBeNull();
    for (const [name, value] of choice) browser.jar.set(name, value);
    expect(await choose(lead.accountId)).toMatchObject({ ok: false, code: 'identity_expired' });
  });

  it('are one’s own', async () => {
    for (const role of ['lead', 'reader'] as const) await link((await account(role)).accountId, 'alice');
    const stranger = await account('lead');
    await goes({ subject: 'alice' });
    expect(await choose(stranger.accountId)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await signedIn()).toBeUndefined();
  });
});

describe('an answer that proves nothing signs nobody in', () => {
  beforeEach(async () => link((await account('lead')).accountId, 'alice'));
  afterEach(async () => expect(await signedIn()).toBeUndefined());
  const back = async () => atTheIssuer(issuer, await begin(), { subject: 'alice' });
  const refused = (code: string) => `/connexion?proconnect=${code}`;

  it('a refusal there', async () => {
    expect(await goes('refuses')).toBe(refused('identity_denied'));
  });

  it('another state, a cookie of another browser, none, or one that was altered', async () => {
    const address = new URL(await back());
    address.searchParams.set('state', 'x'.repeat(43));
    const cookies = new Map(browser.jar);
    expect(await ask(arrive, address.href)).toBe(refused('identity_expired'));
    const again = await back();
    browser.jar.clear();
    expect(await ask(arrive, again)).toBe(refused('identity_expired'));
    for (const [name, value] of cookies) browser.jar.set(name, value);
    expect(await ask(arrive, again)).toBe(refused('identity_expired'));
    for (const [name, value] of cookies) browser.jar.set(name, `${value}x`);
    expect(await ask(arrive, again)).toBe(refused('identity_expired'));
  });

  it.each(['nonce', 'verifier'] as const)('another %s than the one that was sent', async (name) => {
    const answer = await back();
    const [[cookie, value] = ['', '']] = browser.jar;
    const known = await unseal('proconnect-attempt', value, keptAttempt);
    const attempt = { ...known?.attempt, [name]: 'x'.repeat(43) };
    browser.jar.set(cookie, await seal('proconnect-attempt', { ...known, attempt }, 60));
    expect(await ask(arrive, answer)).toBe(
      refused(name === 'nonce' ? 'identity_untrusted' : 'identity_expired'),
    );
  });

  it('a cookie that was sealed for something else', async () => {
    const answer = await back();
    const [[cookie, value] = ['', '']] = browser.jar;
    const known = await unseal('proconnect-attempt', value, keptAttempt);
    browser.jar.set(cookie, await seal('proconnect-choice', { ...known }, 60));
    expect(await ask(arrive, answer)).toBe(refused('identity_expired'));
  });

  it('userinfo that is not signed', async () => {
    env().OIDC_CLIENT_ID = UNSIGNED;
    expect(await goes({ subject: 'alice' })).toBe(refused('identity_untrusted'));
  });

  it.each([
    ['for another service', { aud: 'un-autre-service' }],
    ['for nobody', { aud: undefined }],
    ['by another issuer', { iss: 'https://ailleurs.exemple' }],
    ['by nobody', { iss: undefined }],
    ['of another person', { sub: 'bruno' }],
  ])('userinfo that is signed %s', async (_, says) => {
    issuer.says = says;
    expect(await goes({ subject: 'alice' })).toBe(refused('identity_untrusted'));
  });

  it('a signature by keys that the issuer does not publish', async () => {
    // Another one: the keys of an issuer are remembered, as is what it says of itself.
    const other = await standInIssuer(SERVICE);
    other.otherKeys = true;
    env().OIDC_ISSUER = other.address;
    await write((tx) =>
      addIdentity(tx, { accountId: 1, issuer: other.address, subject: 'alice', at: now().instant }),
    );
    const answer = await atTheIssuer(other, await begin(), { subject: 'alice' });
    expect(await ask(arrive, answer)).toBe(refused('identity_untrusted'));
    await other.stop();
  });

  it('an id_token past its end: the clocks do not agree', async () => {
    issuer.late = true;
    expect(await goes({ subject: 'alice' })).toBe(refused('identity_clock'));
  });

  it('a wrong client secret', async () => {
    env().OIDC_CLIENT_SECRET = 'un autre secret de client, faux';
    expect(await goes({ subject: 'alice' })).toBe(refused('identity_untrusted'));
  });
});

it('an answer serves once', async () => {
  await link((await account('lead')).accountId, 'alice');
  const answer = await atTheIssuer(issuer, await begin(), { subject: 'alice' });
  const cookies = new Map(browser.jar);
  expect(await ask(arrive, answer)).toBe('/espace');
  for (const [name, value] of cookies) browser.jar.set(name, value);
  expect(await ask(arrive, answer)).toBe('/connexion?proconnect=identity_expired');
});

describe('an issuer that does not answer', () => {
  it('is said, and hinders no password', async () => {
    const { email, accountId } = await account('lead');
    await link(accountId, 'alice');
    const other = await standInIssuer(SERVICE);
    env().OIDC_ISSUER = other.address;
    const answer = await atTheIssuer(other, await begin('?retour=%2Fcompte'), { subject: 'alice' });
    await other.stop();
    const down = '/connexion?proconnect=identity_issuer_down';
    expect(await ask(arrive, answer)).toBe(`${down}&retour=%2Fcompte`);
    env().OIDC_ISSUER = 'http://127.0.0.1:9';
    expect(await begin()).toBe(down);
    const visit = { now: now(), address: '192.0.2.1', browser: '' };
    await expect(signIn({ email, password: PASSWORD }, visit)).resolves.toMatchObject({ role: 'lead' });
  });

  it('is none where nothing is set', async () => {
    env().OIDC_ISSUER = '';
    expect(await begin()).toBe('/connexion?proconnect=identity_not_configured');
  });
});

describe('an invitation', () => {
  const TOKEN = 'i'.repeat(43);
  const invite = (accountId: number, kind: 'invitation' | 'reset' = 'invitation', token = TOKEN) =>
    write((tx) =>
      addInvitation(tx, {
        ...{ accountId, kind, tokenHash: linkTokenHash(token), at: now().instant },
        expiresAt: addMinutes(now().instant, 60),
      }),
    );

  it('is accepted by an identity instead of a password, which nobody knows any more', async () => {
    const { accountId, email } = await account('reader');
    await invite(accountId);
    expect(await goes({ subject: 'bruno' }, `?invitation=${TOKEN}`)).toBe('/espace');
    expect(await signedIn()).toBe(accountId);
    expect(told()).toEqual([{ kind: 'identity_linked', to: accountId }]);
    expect(journal().map(({ command }) => command)).toEqual(['accept-by-identity', 'sign-in-by-identity']);
    const visit = { now: now(), address: '192.0.2.1', browser: '' };
    await expect(signIn({ email, password: PASSWORD }, visit)).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
    expect(await goes({ subject: 'bruno' })).toBe('/espace');
    expect(await begin(`?invitation=${TOKEN}`)).toBe('/connexion?proconnect=link_expired');
  });

  it('withdrawn while one was at the issuer links nothing', async () => {
    const { accountId } = await account('reader');
    await invite(accountId);
    const answer = await atTheIssuer(issuer, await begin(`?invitation=${TOKEN}`), { subject: 'bruno' });
    await write(async (tx) => void tx.update(t.invitations).set({ withdrawnAt: now().instant }).run());
    expect(await ask(arrive, answer)).toBe(`/invitation/${TOKEN}?proconnect=link_expired`);
    expect(await identitiesOf(read(), accountId)).toEqual([]);
  });

  it('is no link that replaces a password, and no link that another site leads to', async () => {
    const { accountId } = await account('reader');
    await invite(accountId, 'reset');
    expect(await begin(`?invitation=${TOKEN}`)).toBe('/connexion?proconnect=link_expired');
    const token = 'j'.repeat(43);
    await invite((await account('reader')).accountId, 'invitation', token);
    const [cross, address] = ['cross-site', `/api/auth/proconnect?invitation=${token}`];
    expect(await ask(start, address, { 'sec-fetch-site': cross })).toBe(
      '/connexion?proconnect=identity_not_here',
    );
  });
});

describe('linking from one’s account', () => {
  const signInAs = async (accountId: number, minutesAgo = 0) => {
    const { cookie } = await openedSession(accountId, addMinutes(now().instant, -minutesAgo));
    browser.jar.set(SESSION_COOKIE, cookie);
  };

  it('asks first who one is, where one said it long ago: by one’s password', async () => {
    const person = await account('lead');
    await signInAs(person.accountId, 20);
    expect(await begin('?compte=1')).toBe('/compte?proconnect=prove_again');
    const form = new FormData();
    expect(await proveAgain(null, form)).toMatchObject({ ok: false, code: 'prove_again' });
    form.set('presentPassword', 'un mot de passe faux');
    expect(await proveAgain(null, form)).toMatchObject({ ok: false, code: 'wrong_password' });
    form.set('presentPassword', PASSWORD);
    expect(await proveAgain(null, form)).toMatchObject({ ok: true });
    expect(await goes({ subject: 'chloe' }, '?compte=1')).toContain('rattachee');
  });

  it('or by the identity that opened the session, said again there', async () => {
    const person = await account('lead');
    await link(person.accountId, 'alice');
    await goes({ subject: 'alice' });
    const at = addMinutes(now().instant, -20);
    const age = () => write(async (tx) => void tx.update(t.sessions).set({ authenticatedAt: at }).run());
    await age();
    expect(await begin('?compte=1')).toBe('/compte?proconnect=prove_again_elsewhere');
    expect(new URL(await begin('?preuve=1')).searchParams.get('prompt')).toBe('login');
    expect(await goes({ subject: 'bruno' }, '?preuve=1')).toBe('/compte?proconnect=identity_of_other');
    expect(await begin('?compte=1')).toBe('/compte?proconnect=prove_again_elsewhere');
    expect(await goes({ subject: 'alice' }, '?preuve=1')).toBe('/compte?proconnect=prouvee#proconnect');
    const answer = await atTheIssuer(issuer, await begin('?compte=1'), { subject: 'bruno' });
    await age();
    expect(await ask(arrive, answer)).toBe('/compte?proconnect=prove_again_elsewhere');
    expect(await identitiesOf(read(), person.accountId)).toHaveLength(1);
  });

  it('lets the identity open the account, and tells its owner once', async () => {
    const person = await account('lead');
    await signInAs(person.accountId);
    expect(await goes({ subject: 'chloe' }, '?compte=1')).toBe('/compte?proconnect=rattachee#proconnect');
    expect(await goes({ subject: 'chloe' }, '?compte=1')).toBe('/compte?proconnect=deja#proconnect');
    expect(told()).toEqual([{ kind: 'identity_linked', to: person.accountId }]);
    expect(await ownIdentities(read(), person)).toHaveLength(1);
    browser.jar.clear();
    await goes({ subject: 'chloe' });
    expect(await signedIn()).toBe(person.accountId);
    await write((tx) => removeIdentitiesOf(tx, person.accountId));
    browser.jar.clear();
    expect(await goes({ subject: 'chloe' })).toBe('/connexion?proconnect=identity_unknown');
  });

  it('links nothing where the session is another by then, or another site asks', async () => {
    const [person, other] = [await account('lead'), await account('lead')];
    await signInAs(person.accountId);
    const answer = await atTheIssuer(issuer, await begin('?compte=1'), { subject: 'chloe' });
    await signInAs(other.accountId);
    expect(await ask(arrive, answer)).toBe('/compte?proconnect=identity_session_ended');
    const address = '/api/auth/proconnect?compte=1';
    expect(await ask(start, address, { 'sec-fetch-site': 'cross-site' })).toContain('identity_not_here');
    browser.jar.clear();
    expect(await begin('?compte=1')).toContain('identity_session_ended');
    for (const { accountId } of [person, other]) expect(await identitiesOf(read(), accountId)).toEqual([]);
  });
});

describe('signing out', () => {
  const leave = () =>
    signOutRoute(new Request(`${SERVICE}/api/auth/signout`, { method: 'POST', headers: OURS }));
  const addressIn = (page: string) => (/url=([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');

  it('ends the session here, then leads to the end of the issuer’s, and knows that one comes back from it', async () => {
    await link((await account('lead')).accountId, 'alice');
    await goes({ subject: 'alice' });
    const id = await sessionId();
    const response = await leave();
    expect([response.status, response.headers.get('clear-site-data')]).toEqual([
      200,
      '"cache", "cookies", "storage"',
    ]);
    expect(await sessionById(read(), id)).toMatchObject({ idToken: null });
    expect(await signedIn()).toBeUndefined();
    const address = new URL(addressIn(await response.text()));
    expect(address.href).toContain(`${issuer.address}/session/end`);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${SERVICE}/connexion`);
    expect((await fetch(address)).status).toBe(200);
    expect(await isEndedThere(address.searchParams.get('state') ?? '')).toBe(true);
    expect(await isEndedThere('x')).toBe(false);
  });

  it('ends the session here where the issuer does not answer', async () => {
    await link((await account('lead')).accountId, 'alice');
    await goes({ subject: 'alice' });
    env().OIDC_ISSUER = 'http://127.0.0.1:9';
    const response = await leave();
    expect([response.status, response.headers.get('location')]).toEqual([303, '/connexion?deconnexion=1']);
    expect(await signedIn()).toBeUndefined();
  });
});

it('keeps neither a name, an address nor a clear proof', async () => {
  const { accountId } = await account('lead');
  await link(accountId, 'alice');
  await goes({ subject: 'alice' });
  const stored = (await sessionById(read(), await sessionId()))?.idToken ?? '';
  expect(stored).not.toBe('');
  expect(stored.split('.')[1]).toBe('');
});
