import { beforeEach, describe, expect, it } from 'vitest';
import { setAccountStatus } from '@/db/accounts';
import { rememberedResult } from '@/db/command-idempotency';
import { journalEnd } from '@/db/journal';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { accountTokens, actorOfToken } from '@/lib/access/actor-of-token';
import { execute } from '@/lib/command';
import { addDays } from '@/lib/domain/time';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { recordTraining } from '@/lib/project/record-training';
import { enterFigures } from '@/lib/report/enter-figures';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { consortium, on } from '@/test/consortium';
import { freshDatabase, NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { createToken } from './create-token';
import { noteTokenUse } from './note-token-use';
import { revokeSession } from './revoke-session';
import { revokeToken } from './revoke-token';
import { setPassword } from './set-password';
import { chargeBadToken } from './sign-in-tries';

const given = { label: 'Scolarité', scope: 'read', expiresOn: addDays(NOW.day, 90) };
const make = (actor: Actor, more = {}) => createToken({ ...given, ...more }, by(actor));
const actorOf = async (token: string, now = NOW) => (await actorOfToken(read(), token, now))?.actor;

describe('a token', () => {
  beforeEach(() => void freshDatabase());

  it('is its account within its scope, and is stored as a digest only', async () => {
    const officer = await officerOf('FC');
    const { token, tokenId } = await make(officer);
    expect(token).toMatch(/^scma_[\w-]{43}$/);
    const { email: _, ...plain } = officer;
    expect(await actorOf(token)).toEqual({ ...plain, token: { id: tokenId, scope: 'read' } });
    const rows = JSON.stringify([
      read().select().from(t.apiTokens).all(),
      read().select().from(t.journal).all(),
      read().select().from(t.idempotencyKeys).all(),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).toContain(token.slice(0, 11));
  });

  it('answers no remembered token to the same form sent twice', async () => {
    const officer = await officerOf('FC');
    await createToken(given, { ...by(officer), idempotencyKey: 'twice' });
    const known = await write((tx) =>
      rememberedResult(tx, { accountId: officer.accountId, key: 'twice', command: 'create-token' }),
    );
    expect(known).toBeUndefined();
  });

  it('serves until its last day, in Paris, and not a day longer', async () => {
    const { token } = await make(await officerOf('FC'), { expiresOn: '2026-11-21' });
    expect(await actorOf(token, on('2026-11-21'))).toBeDefined();
    expect(await actorOf(token, on('2026-11-22'))).toBeUndefined();
  });

  it('ends with the right of its account: disabled, end of reading, role without tokens', async () => {
    const observer = await account('observer', {
      scopes: [{ kind: 'all', key: '' }],
      endsOn: '2026-11-25',
    });
    const { token } = await make(observer);
    expect(await actorOf(token, on('2026-11-25'))).toBeDefined();
    expect(await actorOf(token, on('2026-11-26'))).toBeUndefined();
    await write((tx) => setAccountStatus(tx, observer.accountId, 'disabled'));
    expect(await actorOf(token)).toBeUndefined();
    await write(async (tx) => {
      await setAccountStatus(tx, observer.accountId, 'active');
      tx.update(t.accounts).set({ role: 'reader' }).run();
    });
    expect(await actorOf(token)).toBeUndefined();
  });

  it('ends with the password of its account', async () => {
    const officer = await officerOf('FC');
    const { token } = await make(officer);
    await setPassword({ accountId: officer.accountId }, by(await account('admin')));
    expect(await actorOf(token)).toBeUndefined();
  });

  it('is revoked at once by its owner or an administrator, by nobody else', async () => {
    const officer = await officerOf('FC');
    const { token, tokenId } = await make(officer);
    const other = await officerOf('FC');
    expect(await refusedWith(execute(revokeToken, { tokenId }, by(other)))).toBe('not_found');
    const admin = await account('admin');
    expect(await accountTokens(read(), other, officer.accountId, NOW)).toBeNull();
    expect(await accountTokens(read(), admin, officer.accountId, NOW)).toMatchObject([{ state: 'serving' }]);
    await execute(revokeToken, { tokenId }, by(admin));
    expect(await actorOf(token)).toBeUndefined();
    expect(await accountTokens(read(), officer, officer.accountId, NOW)).toMatchObject([
      { state: 'revoked' },
    ]);
    const lines = (await journalEnd(read()))?.lines;
    await execute(revokeToken, { tokenId }, by(officer));
    expect((await journalEnd(read()))?.lines).toBe(lines);
  });

  it.each([
    [{ expiresOn: addDays(NOW.day, 91) }, 'token_days'],
    [{ expiresOn: addDays(NOW.day, -1) }, 'token_days'],
    [{ expiresOn: '2026-02-30' }, 'impossible_date'],
    [{ label: '  ' }, 'token_label_needed'],
  ])('refuses %o', async (more, code) => {
    expect(await refusedWith(make(await officerOf('FC'), more))).toBe(code);
  });

  it('is refused to those who have none, and entering to those who enter nothing', async () => {
    for (const role of ['reader', 'admin'] as const)
      expect(await refusedWith(make(await account(role)))).toMatch(/not_allowed|not_found/);
    const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
    for (const scope of ['enter', 'manage'])
      expect(await refusedWith(make(observer, { scope }))).toBe('token_scope_of_role');
  });

  it('is the last of ten that serve', async () => {
    const officer = await officerOf('FC');
    for (let n = 0; n < 10; n += 1) await make(officer);
    expect(await refusedWith(make(officer))).toBe('too_many_tokens');
  });

  it('notes its use once an hour', async () => {
    const { token, tokenId } = await make(await officerOf('FC'));
    const used = async () => (await actorOfToken(read(), token, NOW))?.lastUsedAt;
    await noteTokenUse(tokenId, null, NOW);
    expect(await used()).toBe(NOW.instant);
    const later = (minutes: number) => ({
      ...NOW,
      instant: new Date(Date.parse(NOW.instant) + minutes * 60_000).toISOString(),
    });
    await noteTokenUse(tokenId, NOW.instant, later(59));
    expect(await used()).toBe(NOW.instant);
    await noteTokenUse(tokenId, NOW.instant, later(60));
    expect(await used()).toBe(later(60).instant);
  });

  it('that is bad is counted by machine, thirty in fifteen minutes', async () => {
    for (let n = 0; n < 30; n += 1) await chargeBadToken('192.0.2.1', 'old');
    expect(await refusedWith(chargeBadToken('192.0.2.1', 'old'))).toBe('too_many_attempts');
    // Another program of the same university is told that its own token is bad.
    expect(await refusedWith(chargeBadToken('192.0.2.1', 'other'))).toBeUndefined();
    expect(await refusedWith(chargeBadToken('192.0.2.2', 'old'))).toBeUndefined();
  });
});

it('of scope read writes nothing; of scope enter it saves figures, names itself in the journal, and no more', async () => {
  await programmeDatabase();
  const c = await consortium();
  const withToken = async (scope: string) => {
    const actor = await actorOf((await make(c.lead, { scope })).token);
    return { ...by(actor ?? null), door: 'api' as const };
  };
  const figures = { reportId: c.october.id, cells: [c.cell('law', '24')] };
  expect(await refusedWith(execute(enterFigures, figures, await withToken('read')))).toBe('token_scope');
  const enter = await withToken('enter');
  expect((await execute(enterFigures, figures, enter)).saved).toBe(1);
  const line = read()
    .select()
    .from(t.journal)
    .all()
    .findLast(({ command }) => command === 'enter-figures');
  expect(line).toMatchObject({ door: 'api', references: { token: enter.actor?.token?.id } });
  const submit = { reportId: c.october.id, version: 1 };
  expect(await refusedWith(execute(submitReport, submit, enter))).toBe('token_scope');
  expect(await refusedWith(execute(revokeSession, { sessionId: 'any' }, enter))).toBe('token_scope');
  expect(await refusedWith(createToken(given, enter))).toBe('token_scope');
});

it('of scope manage records a training and an organisation, enters no figure and decides nothing', async () => {
  await programmeDatabase();
  const c = await consortium();
  const withToken = async (actor: Actor) => {
    const found = await actorOf((await make(actor, { scope: 'manage' })).token);
    return { ...by(found ?? null), door: 'api' as const };
  };
  const lead = await withToken(c.lead);
  const training = {
    participationId: c.participations.jurists,
    organisationId: c.organisations.lead,
    ...{ title: 'Droit des données de santé', kind: 'track', regime: 'initial' },
    ...{ regions: [{ regionCode: '53' }], levelKeys: ['7'] },
  };
  expect((await execute(recordTraining, training, lead)).trainingId).toBeGreaterThan(0);
  const figures = { reportId: c.october.id, cells: [c.cell('law', '24')] };
  expect(await refusedWith(execute(enterFigures, figures, lead))).toBe('token_scope');
  const officer = await withToken(c.officer);
  const university = {
    name: 'Université nouvelle',
    kind: 'university',
    regionCode: '53',
    healthUniversity: false,
  };
  expect(await refusedWith(execute(createOrganisation, university, lead))).toBe('not_found');
  expect((await execute(createOrganisation, university, officer)).organisationId).toBeGreaterThan(0);
  expect(await refusedWith(execute(validateSection, { sectionId: 1 }, officer))).toBe('token_scope');
});
