import { expect, it } from 'vitest';
import { acceptedEncoding } from './accepted-encoding';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, BR;q=0.1', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0.000, *', 'gzip'],
  ['zstd', 'identity'],
])('%s is answered %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
