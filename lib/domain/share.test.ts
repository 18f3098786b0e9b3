import { expect, it } from 'vitest';
import { shareOf } from './share';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';

it.each<[string, Value, Value, number | null, string | null]>([
  ['3 of the 14 parcours', numberValue(3), numberValue(14), 3 / 14, null],
  ['all of it', numberValue(14), numberValue(14), 1, null],
  ['nothing of it', numberValue(0), numberValue(14), 0, null],
  ['a part that nobody gave', NOT_REPORTED, numberValue(14), null, 'not_reported'],
  ['a hidden part', HIDDEN, numberValue(14), null, 'hidden'],
  ['a part of a hidden whole', numberValue(3), HIDDEN, null, 'hidden'],
  ['nothing of nothing', numberValue(0), numberValue(0), null, 'zero_denominator'],
  ['more than the whole', numberValue(15), numberValue(14), null, 'unlike_bases'],
])('%s', (_, part, whole, share, reason) => {
  expect(shareOf(part, whole)).toEqual({ part, whole, share, reason });
});
