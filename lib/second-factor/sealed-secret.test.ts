import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertSecondFactor, sealedKeys } from '@/db/second-factors';
import { read, write } from '@/db/store';
import { env } from '@/lib/env';
import { account } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { resealSecrets } from './reseal-secrets';
import { seal, unseal } from './sealed-secret';

const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = env();
beforeEach(() => void freshDatabase());
afterEach(() => Object.assign(env(), { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS }));

const SECRET = 'k7Qw2mZr9TtXc4Vb8Hn1Jp6Ls3Fd5GyEuA0oRiBa';
const NEXT = 'Zt4Yx8Wq2Nb6Mf0Hc5Ra9Jd3Lg7Pe1SvKuTi0oQw';

it('opens with the secret that is replaced, and without it once it was sealed anew', async () => {
  Object.assign(env(), { NEXTAUTH_SECRET: SECRET, NEXTAUTH_SECRET_PREVIOUS: '' });
  const { accountId } = await account('officer');
  await write((tx) =>
    insertSecondFactor(tx, {
      ...{ accountId, kind: 'totp', name: 'Téléphone', createdAt: NOW.instant },
      secret: seal('JBSWY3DPEHPK3PXP', accountId),
    }),
  );
  const opened = async () => {
    const [row] = await sealedKeys(read());
    return row && unseal(row.secret, row.accountId);
  };
  expect(await resealSecrets()).toBe(0);

  Object.assign(env(), { NEXTAUTH_SECRET: NEXT, NEXTAUTH_SECRET_PREVIOUS: SECRET });
  expect(await opened()).toBe('JBSWY3DPEHPK3PXP');
  expect([await resealSecrets(), await resealSecrets()]).toEqual([1, 0]);

  Object.assign(env(), { NEXTAUTH_SECRET_PREVIOUS: '' });
  expect(await opened()).toBe('JBSWY3DPEHPK3PXP');
});
