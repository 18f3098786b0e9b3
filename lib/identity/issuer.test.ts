import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { refusedWith } from '@/test/refused';
import { issuerConfiguration } from './issuer';

const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
afterEach(() => Object.assign(env(), { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }));

it('an issuer that says to be another one is none', async () => {
  const said = { issuer: 'https://ailleurs.exemple', authorization_endpoint: 'https://ailleurs.exemple/a' };
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(said));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(env(), { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'suivi', OIDC_CLIENT_SECRET: 'secret' });
  try {
    expect(await refusedWith(issuerConfiguration())).toBe('identity_issuer_down');
    said.issuer = issuer;
    Object.assign(env(), { OIDC_CLIENT_ID: 'suivi-2' });
    expect((await issuerConfiguration()).serverMetadata().issuer).toBe(issuer);
  } finally {
    server.close();
  }
});
