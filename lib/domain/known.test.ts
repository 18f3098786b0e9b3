import { expect, test } from 'vitest';
import { readUntil } from './known';

test.each([
  ['nothing says it again', '2026-01-01', '2026-03-01', null, '2026-03-01'],
  ['said again from before it', '2026-01-01', '2026-03-01', '2025-06-01', '2026-01-01'],
  ['said again from a day between', '2026-01-01', '2026-03-01', '2026-02-01', '2026-02-01'],
  ['said again from after', '2026-01-01', '2026-03-01', '2026-04-01', '2026-03-01'],
  ['taken back before it was known', '2026-04-01', '2026-03-01', null, '2026-03-01'],
  ['the same, said again', '2026-04-01', '2026-03-01', '2026-02-01', '2026-03-01'],
])('is read until: %s', (_, knownFrom, takenBackOn, again, until) => {
  expect(readUntil({ knownFrom, takenBackOn }, again)).toBe(until);
});
