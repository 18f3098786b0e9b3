import { describe, expect, it } from 'vitest';
import { parseShare, type Share, splitByShares } from './split';

const third: Share = { part: 1, whole: 3 };
const percent = (part: number): Share => ({ part: part * 100, whole: 10_000 });

describe('a split by the largest remainder', () => {
  it.each<[string, number, Share[], number[]]>([
    ['100 000,01 € in thirds', 10_000_001, [third, third, third], [3_333_334, 3_333_334, 3_333_333]],
    ['4 043 200 € in halves', 404_320_000, [percent(50), percent(50)], [202_160_000, 202_160_000]],
    ['an odd cent goes to the first', 101, [percent(50), percent(50)], [51, 50]],
    ['30/40/30', 100_000_001, [percent(30), percent(40), percent(30)], [30_000_000, 40_000_001, 30_000_000]],
    ['shares that make no whole', 100, [percent(30), percent(30)], [30, 30]],
    [
      'percents beside fractions',
      10_000_001,
      [percent(50), { part: 1, whole: 6 }, third],
      [5_000_000, 1_666_667, 3_333_334],
    ],
    [
      'the largest amount, exactly',
      10_000_000_000_000,
      [third, third, third],
      [3_333_333_333_334, 3_333_333_333_333, 3_333_333_333_333],
    ],
    ['nobody', 100, [], []],
  ])('%s', (_title, cents, shares, parts) => {
    expect(splitByShares(cents, shares)).toEqual(parts);
  });
});

it.each<[string, Share | undefined]>([
  ['50 %', { part: 5000, whole: 10_000 }],
  ['33,33\u00a0%', { part: 3333, whole: 10_000 }],
  ['1/3', { part: 1, whole: 3 }],
  ['100 %', { part: 10_000, whole: 10_000 }],
  ['0 %', undefined],
  ['120 %', undefined],
  ['4/3', undefined],
  ['1/0', undefined],
  ['50', undefined],
])('« %s » as a share', (typed, share) => {
  expect(parseShare(typed)).toEqual(share);
});
