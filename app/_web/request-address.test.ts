import { expect, it } from 'vitest';
import { askedAddress } from './request-address';

it.each([
  ['/pilotage', '', '/pilotage'],
  ['/pilotage', '?region=53&region=76', '/pilotage?region=53&region=76'],
  ['/pilotage', '?q=sant%C3%A9%20%26&_rsc=1abc', '/pilotage?q=sant%C3%A9+%26'],
  ['/pilotage', '?_rsc=1abc', '/pilotage'],
])('%s%s', (pathname, search, address) => {
  expect(askedAddress({ pathname, search })).toBe(address);
});
