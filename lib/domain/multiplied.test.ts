import { expect, test } from 'vitest';
import { multiplies } from './multiplied';

test.each([
  ['a tenfold typing error', { added: 24_570, others: 2_400, planned: 300 }, true],
  ['exactly the double', { added: 2_400, others: 2_400, planned: 300 }, true],
  ['less than the double', { added: 2_399, others: 2_400, planned: 300 }, false],
  ['a large project that does what it planned', { added: 3_000, others: 2_400, planned: 2_800 }, false],
  ['twice its plan', { added: 5_600, others: 2_400, planned: 2_800 }, true],
  ['nothing was planned', { added: 2_400, others: 2_400, planned: 0 }, true],
  ['a total that is only beginning', { added: 500, others: 99, planned: 20 }, false],
  ['the first report of all', { added: 5_000, others: 0, planned: 20 }, false],
])('%s', (_, given, expected) => expect(multiplies(given)).toBe(expected));
