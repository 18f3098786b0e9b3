import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { renderingBy } from '@/lib/pages/rendering';
import { CLIENT_ADDRESS_HEADER } from './client-address';
import { noteProxy, proxyNotice } from './proxy-notice';
import { rememberClientAddress } from './remember-client-address';

let server: Server;
let port = 0;
beforeEach(async () => {
  server = createServer((request, response) => response.end(request.headers[CLIENT_ADDRESS_HEADER]));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => server.close());

const ask = async (headers: Record<string, string> = {}, path = '/') =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();

it('gives routes the address of who asks, and notices that the proxies are not those announced', async () => {
  env().TRUST_PROXY = 2;
  rememberClientAddress();
  const two = '198.51.100.1, 203.0.113.9, 10.0.0.5';
  expect(await ask({ 'x-forwarded-for': two, [CLIENT_ADDRESS_HEADER]: '198.51.100.1' })).toBe('203.0.113.9');
  // A watch of the same machine goes through no proxy.
  expect(await ask({}, '/sante/vivant')).toBe('127.0.0.1');
  // Nor does this process, which makes the public pages for nobody in particular.
  const render = renderingBy((request, response) => response.end(request.headers[CLIENT_ADDRESS_HEADER]));
  expect((await render('/', 'localhost')).status).toBe(200);
  expect(proxyNotice()).toBe(undefined);
  expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe('127.0.0.1');
  expect(await ask()).toBe('127.0.0.1');
  expect(proxyNotice()).toBe('proxies_missing');
});

it('writes it to the log once, with the setting to mend', () => {
  const warned: string[] = [];
  const warn = (_: object, text: string) => void warned.push(text);
  noteProxy('proxy_unset', { warn });
  noteProxy('proxy_unset', { warn });
  expect(warned).toEqual([expect.stringContaining('TRUST_PROXY')]);
});
