import { expect, it } from 'vitest';
import { z } from 'zod';
import { isSeasonKey, seasonKeyInput } from './season';

it.each([
  ['S1', true],
  ['S3', true],
  ['S12', true],
  ['S0', false],
  ['S1.5', false],
  ['S-1', false],
  ['S100', false],
  ['S01', false],
  ['s1', false],
  ['', false],
])('%s names a season: %s', (text, named) => {
  expect(isSeasonKey(text)).toBe(named);
  expect(seasonKeyInput.safeParse(text).success).toBe(named);
});

it('a refused name says so', () => {
  expect(seasonKeyInput.safeParse('2026').error?.issues[0]?.message).toBe('unknown_season');
  expect(z.toJSONSchema(seasonKeyInput)).toMatchObject({ type: 'string' });
});
