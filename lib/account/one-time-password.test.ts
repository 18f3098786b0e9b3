import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { type Now, nowAt } from '@/lib/domain/time';
import { account, by } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { changePassword } from './change-password';
import { createAccount } from './create-account';
import { DEMO_PASSWORD } from './demonstration-password';
import { firstAdministrator } from './first-administrator';
import { hashPassword } from './passwords';
import { setPassword } from './set-password';
import { signIn } from './sign-in';

beforeEach(() => freshDatabase());

const PERSON = { role: 'admin', organisationId: null, scopes: [], endsOn: null } as const;
const OWN = 'une phrase que personne d’autre ne connaît';

const later = (hours: number): Now => nowAt(new Date(Date.parse(NOW.instant) + hours * 3_600_000));
const enter = (email: string, password: string, now: Now = NOW) =>
  signIn({ email, password }, { now, address: '192.0.2.1', browser: '', wait: async () => {} });

async function owedIn(sessionId: string, now: Now = NOW) {
  const session = await actorOfSession(read(), sessionId, now);
  if (!session) throw new Error('No session');
  return session;
}

/** Every way in which somebody else sets a password; returns the address and the password that was shown. */
const GIVEN: [string, () => Promise<{ email: string; password: string }>][] = [
  [
    'the first administrator’s, from the terminal',
    async () => ({
      email: 'premiere@exemple.fr',
      ...(await firstAdministrator({ name: 'Première', email: 'premiere@exemple.fr' }, NOW)),
    }),
  ],
  [
    'of a new account',
    async () => {
      const asked = { ...PERSON, name: 'Nouvelle', email: 'nouvelle@exemple.fr' };
      return { email: asked.email, ...(await createAccount(asked, by(await account('admin')))) };
    },
  ],
  [
    'set by an administrator',
    async () => {
      const { accountId, email } = await account('admin');
      return { email, ...(await setPassword({ accountId }, by(await account('admin')))) };
    },
  ],
];

describe.each(GIVEN)('a password %s', (_, give) => {
  it('is changed before anything else, in the session that it opened', async () => {
    const { email, password } = await give();
    const { sessionId } = await enter(email, password);
    const { actor, owes } = await owedIn(sessionId);
    expect(owes).toBe('password_to_change');
    await changePassword({ currentPassword: password, newPassword: OWN }, { ...by(actor), actor });
    // Then what every administrator owes.
    expect((await owedIn(sessionId)).owes).toBe('second_factor_to_enrol');
    const again = await enter(email, OWN, later(24 * 30));
    expect((await owedIn(again.sessionId, later(24 * 30))).owes).toBe('second_factor_to_enrol');
  });

  it('opens nothing after three days, and only who gives it is told why', async () => {
    const { email, password } = await give();
    await enter(email, password, later(72));
    expect(await refusedWith(enter(email, password, later(72.1)))).toBe('one_time_password_expired');
    expect(await refusedWith(enter(email, 'un autre mot de passe', later(72.1)))).toBe('wrong_credentials');
  });
});

it('an expired one is charged as a wrong one is: it cannot be tried without end', async () => {
  const { accountId, email } = await account('admin');
  const { password } = await setPassword({ accountId }, by(await account('admin')));
  for (let tries = 0; tries < 5; tries += 1) await refusedWith(enter(email, password, later(80)));
  expect(await refusedWith(enter(email, password, later(80)))).toBe('too_many_attempts');
});

it('the demonstration’s published password is nobody’s to change', async () => {
  const shown = { passwordHash: await hashPassword(DEMO_PASSWORD), demonstration: true };
  await firstAdministrator({ name: 'Première', email: 'premiere@exemple.fr' }, NOW, shown);
  const { sessionId } = await enter('premiere@exemple.fr', DEMO_PASSWORD, later(24 * 365));
  expect((await owedIn(sessionId, later(24 * 365))).owes).toBeNull();
});
