import { expect, it } from 'vitest';
import { hashPassword, oneTimePassword, passwordMatches } from './passwords';

it('is kept by argon2id, at the cost that OWASP asks for, each under a salt of its own', async () => {
  const [one, other] = [await hashPassword('un mot de passe'), await hashPassword('un mot de passe')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

it('is compared exactly as typed: neither cut, nor trimmed, nor folded', async () => {
  const long = `${'très long '.repeat(12)}Fin`;
  const hash = await hashPassword(long);
  expect(await passwordMatches(hash, long)).toBe(true);
  for (const other of [long.slice(0, 72), `${long} `, ` ${long}`, long.toLowerCase(), long.normalize('NFD')])
    expect(await passwordMatches(hash, other), other).toBe(false);
});

it('drawn for somebody has over 90 bits of chance, and is never the same', () => {
  const drawn = new Set(Array.from({ length: 200 }, oneTimePassword));
  expect(drawn.size).toBe(200);
  for (const one of drawn) expect(one).toMatch(/^(?:[a-km-zA-HJ-NP-Z2-9]{4}-){3}[a-km-zA-HJ-NP-Z2-9]{4}$/);
});
