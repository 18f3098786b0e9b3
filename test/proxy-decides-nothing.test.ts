import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { doors } from '@/lib/access/doors';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { config, proxy } from '@/proxy';

/**
 * `test/door-matrix.test.ts` asks every door below `proxy.ts`. With it, the answer is the same: whoever asks, it passes
 * each request on, to the address that was asked, with all that it said and a policy besides.
 */
const addresses = Object.keys(doors).flatMap((door) =>
  door.startsWith('action ') ? [] : [(door.split(' ')[1] ?? '').replace(/\[\[?(?:\.\.\.)?(\w+)\]?\]/g, '1')],
);
const PEOPLE: Record<string, Record<string, string>> = {
  visitor: {},
  'somebody signed in': { cookie: `${SESSION_COOKIE}=abc.def`, 'x-suivi-client-address': '192.0.2.1' },
  'a program': { authorization: 'Bearer suivi_x', accept: 'application/json' },
  'who claims that a middleware has run': { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
};
const ADDED = ['content-security-policy', 'x-nonce'];

it.each(Object.entries(PEOPLE))('proxy.ts passes on every request of %s', (_, headers) => {
  expect(addresses.length).toBeGreaterThan(120);
  for (const address of addresses)
    for (const method of ['GET', 'POST']) {
      const request = new NextRequest(`http://localhost${address}`, { method, headers });
      const { status, headers: answered } = proxy(request);
      const passedOn = (answered.get('x-middleware-override-headers') ?? '').split(',').toSorted();
      expect({
        address,
        status,
        next: answered.get('x-middleware-next'),
        elsewhere: answered.get('location') ?? answered.get('x-middleware-rewrite'),
        passedOn,
      }).toEqual({
        ...{ address, status: 200, next: '1', elsewhere: null },
        passedOn: [...request.headers.keys(), ...ADDED].toSorted(),
      });
      for (const name of request.headers.keys())
        expect(answered.get(`x-middleware-request-${name}`)).toBe(request.headers.get(name));
    }
});

it('sees pages alone: the answer of a route is its own', () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`);
  const seen = (address: string) => matcher.test(address);
  const routes = addresses.filter((address) => address.startsWith('/api/'));
  expect(routes.filter(seen)).toEqual([]);
  expect(
    addresses.filter((address) => !routes.includes(address)).filter((address) => !seen(address)),
  ).toEqual([]);
});
