import { describe, expect, it } from 'vitest';
import { addingUpTo, fingerprintOf, type GapNote, numbersIn, type PlainNumber, standingOf } from './gap';

const note = (state: GapNote['state'], fingerprint: string): GapNote => ({
  id: 1,
  state,
  note: 'parce que',
  fingerprint,
  day: '2026-01-01',
});

describe('the fingerprint of the numbers of a gap', () => {
  const numbers: PlainNumber[] = [
    { name: 'published', form: 'rate', value: 0.6 },
    { name: 'committed', form: 'count', value: 19 },
    { name: 'difference', form: 'cents', value: -498_000_000 },
    { name: 'date', form: 'day', value: '2022-10-31' },
  ];

  it('can be read back', () => {
    expect(numbersIn(fingerprintOf(numbers))).toEqual(numbers);
  });

  it('changes with any number, and with nothing else', () => {
    const [first, ...others] = numbers;
    const moved = [{ ...(first ?? expect.unreachable()), value: 0.7 }, ...others];
    expect(fingerprintOf(moved)).not.toBe(fingerprintOf(numbers));
    const worded = numbers.map((number) => ({ ...number, source: '003:78', of: 'universités' }));
    expect(fingerprintOf(worded)).toBe(fingerprintOf(numbers));
  });

  it.each(['', 'nonsense', 'unknown:count=1', 'target:unknown=1', 'target:count='])(
    'reads nothing in « %s »',
    (text) => {
      expect(numbersIn(text)).toEqual([]);
    },
  );
});

describe('where a gap stands', () => {
  it.each([
    ['nothing was said', [], false, 'to_explain', null, false],
    ['the table of discrepancies settles it', [], true, 'explained', 'treatment', false],
    ['it was explained', [note('explained', 'a')], false, 'explained', 'note', false],
    [
      'the last note holds',
      [note('explained', 'a'), note('accepted', 'a')],
      false,
      'accepted',
      'note',
      false,
    ],
    [
      'it was opened again',
      [note('accepted', 'a'), note('to_explain', 'a')],
      true,
      'to_explain',
      'note',
      false,
    ],
    ['the numbers have moved', [note('explained', 'b')], true, 'to_explain', null, true],
    [
      'an earlier note spoke of these numbers',
      [note('explained', 'a'), note('explained', 'b')],
      false,
      'to_explain',
      null,
      true,
    ],
  ] as const)('%s', (_, notes, settled, state, settledBy, changed) => {
    const standing = standingOf(notes, 'a', settled);
    expect([standing.state, standing.settledBy, standing.changedSince !== null]).toEqual([
      state,
      settledBy,
      changed,
    ]);
  });
});

describe('announcements that name all the things together', () => {
  it.each<[number[], number, number[] | undefined]>([
    [[9, 16, 8], 24, [16, 8]],
    [[24], 24, [24]],
    [[9, 16], 24, undefined],
    [[], 24, undefined],
    // Two choices: none is the right one.
    [[12, 12, 24], 24, undefined],
  ])('%j for %d', (parts, total, found) => {
    expect(addingUpTo(parts, (n) => n, total)).toEqual(found);
  });
});
