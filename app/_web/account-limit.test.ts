import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { refusedWith } from '@/test/refused';
import { inOwnTurn } from './account-limit';

const actor = (accountId: number): Actor => ({ accountId, role: 'reader', organisationId: 1, scopes: [] });

it('makes three files at once for an account, refuses the fourth, and no other account', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const three = [1, 2, 3].map(() => inOwnTurn(actor(1), () => promise));
  expect(await refusedWith(inOwnTurn(actor(1), async () => 0))).toBe('too_many_downloads');
  expect(await inOwnTurn(actor(2), async () => 2)).toBe(2);
  for (let i = 0; i < 5; i += 1) expect(await inOwnTurn(null, async () => 0)).toBe(0);
  resolve();
  await Promise.all(three);
  await inOwnTurn(actor(1), () => Promise.reject(new Error('no'))).catch(() => undefined);
  expect(await inOwnTurn(actor(1), async () => 1)).toBe(1);
});
