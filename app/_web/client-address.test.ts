import { describe, expect, it } from 'vitest';
import { addressBehind } from './client-address';

const SOCKET = '10.0.0.7';
const of = (proxies: number, forwarded?: string, more: Record<string, string> = {}) =>
  addressBehind(
    proxies,
    { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }), ...more },
    SOCKET,
  );

describe('without a proxy of ours', () => {
  it('is the connection’s, whatever the request says', () => {
    expect(of(0)).toEqual({ address: SOCKET });
    expect(of(0, '203.0.113.9').address).toBe(SOCKET);
  });

  it.each([[{ 'x-forwarded-for': '203.0.113.9' }], [{ forwarded: 'for=203.0.113.9' }]])(
    'notices %j, which a proxy would send',
    (headers) => {
      expect(addressBehind(0, headers, SOCKET).notice).toBe('proxy_unset');
    },
  );
});

describe('behind proxies of ours', () => {
  it.each([
    [1, '203.0.113.9', '203.0.113.9'],
    [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    [2, '203.0.113.9, 10.0.0.5', '203.0.113.9'],
    [2, '198.51.100.1,198.51.100.2 , 203.0.113.9,10.0.0.5', '203.0.113.9'],
    [3, '2001:db8::9, 10.0.0.5, 10.0.0.6', '2001:db8::9'],
    // What some proxies write: a port, which changes with each connection.
    [1, '203.0.113.9:51324', '203.0.113.9'],
    [1, '[2001:db8::9]:51324', '2001:db8::9'],
    [1, '[2001:db8::9]', '2001:db8::9'],
  ])('takes number %i from the right of « %s »', (proxies, forwarded, address) => {
    expect(of(proxies, forwarded)).toEqual({ address });
  });

  it.each([
    [1, undefined],
    [1, ''],
    [1, ' '],
    [2, '203.0.113.9'],
    [3, '203.0.113.9, 10.0.0.5'],
    [1, '203.0.113.9, unknown'],
    [2, 'un mot, 10.0.0.5'],
  ])('takes the connection’s where there is no number %i in « %s », and notices it', (proxies, forwarded) => {
    expect(of(proxies, forwarded)).toEqual({ address: SOCKET, notice: 'proxies_missing' });
  });
});
