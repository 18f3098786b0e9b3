import { describe, expect, it } from 'vitest';
import { formatRate } from '@/lib/wording/numbers';
import { outsideOf, peerPoint, peerRateOf, peerSummary, shownTenths } from './peers';
import { NOT_REPORTED, numberValue, type Value } from './value';

const RATES = [0.42, 0.55, 0.6, 0.71, 1.3];

describe('the middle of a group', () => {
  it.each<[string, number[], number, object]>([
    ['five rates', RATES, 0, { median: 0.6, quartiles: { first: 0.55, third: 0.71 } }],
    ['in any order', [1.3, 0.42, 0.71, 0.55, 0.6], 0, { median: 0.6 }],
    ['five, four of them not the reader’s: no quartiles', RATES, 4, { median: 0.6, quartiles: null }],
    ['an even number: between the two in the middle', [...RATES, 0.7], 0, { median: 0.65 }],
    ['four', RATES.slice(1), 0, { refused: 'too_few_peers', count: 4, needed: 5 }],
    ['none', [], 0, { refused: 'too_few_peers', count: 0, needed: 5 }],
    ['five, three of them not the reader’s', RATES, 3, { refused: 'too_few_others', count: 3, needed: 4 }],
    [
      'nine, eight of them not the reader’s',
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
      8,
      { median: 0.5, quartiles: { first: 0.3, third: 0.7 } },
    ],
    ['all equal', [0.5, 0.5, 0.5, 0.5, 0.5], 0, { median: 0.5, quartiles: { first: 0.5, third: 0.5 } }],
  ])('%s', (_, rates, others, expected) => {
    expect(peerSummary(rates, others)).toMatchObject(expected);
  });

  it('is told to a tenth beside rates that the reader may not read: more digits name the plan behind one', () => {
    const rates = [0.1, 0.2, 837 / 1460, 0.8, 0.9];
    expect(peerSummary(rates, 4)).toMatchObject({ median: 0.573 });
    expect(peerSummary(rates, 0)).toMatchObject({ median: 0.573287671233 });
    const nine = [0.1, 0.2, 1 / 3, 0.4, 0.5, 0.6, 2 / 3, 0.8, 0.9];
    expect(peerSummary(nine, 8)).toMatchObject({ quartiles: { first: 0.333, third: 0.666 } });
  });

  it('is not moved by how high the highest is, and the order given stays', () => {
    const given = [9, 0.42, 0.71, 0.55, 0.6];
    expect(peerSummary(given, 0)).toMatchObject({ median: 0.6 });
    expect(given[0]).toBe(9);
  });

  it('loses no tenth where two fractions are halved', () => {
    for (let first = 1; first < 400; first += 1) {
      const [a, b] = [first / 1000, (first + 150) / 1000];
      const summary = peerSummary([0, 0, a, b, 2, 2], 0);
      const median = summary.refused === null ? summary.median : Number.NaN;
      expect(shownTenths(median)).toBe(Math.floor((2 * first + 150) / 2));
      expect(formatRate(median)).toBe(formatRate(shownTenths(median) / 1000));
    }
  });
});

describe('a rate and the median', () => {
  it.each([
    [0.42, 0.6, 100, -180, true],
    [0.5, 0.6, 100, -100, false],
    [0.4999, 0.6, 100, -101, true],
    // 41,9 % and 60,0 % are shown: their difference is −18,1, though the fractions are 18,07 apart.
    [0.4196, 0.6003, 180, -181, true],
    [1.3, 0.6, 100, 700, false],
    [0.6, 0.6, 100, 0, false],
  ])('%d of %d, under %d', (rate, median, threshold, tenths, isAlert) => {
    expect(peerPoint(rate, median, threshold)).toEqual({ tenths, isAlert });
  });
});

describe('a participation', () => {
  const estimate: Value = { value: 12, state: 'estimate' };
  const nothing: Value = { value: null, state: 'nothing_to_report' };
  it.each<[string, Value, Value, object]>([
    ['realised over planned', numberValue(42), numberValue(100), { standing: 'compared', rate: 0.42 }],
    ['nobody entered: a rate of zero', numberValue(0), numberValue(100), { standing: 'compared', rate: 0 }],
    ['more than planned', numberValue(130), numberValue(100), { standing: 'compared', rate: 1.3 }],
    ['not reported', NOT_REPORTED, numberValue(100), { standing: 'not_reported', rate: null }],
    ['« rien à déclarer »', nothing, numberValue(100), { standing: 'no_number', rate: null }],
    ['an estimate', estimate, numberValue(100), { standing: 'no_number', rate: null }],
    ['without a plan', numberValue(42), NOT_REPORTED, { standing: 'no_plan', rate: null }],
    ['a plan of zero', numberValue(42), numberValue(0), { standing: 'no_plan', rate: null }],
  ])('%s', (_, actual, planned, expected) => {
    expect(peerRateOf(actual, planned)).toEqual(expected);
  });

  it('outside is counted by reason', () => {
    const standings = ['compared', 'no_plan', 'not_reported', 'not_reported'] as const;
    expect(outsideOf(standings.map((standing) => ({ standing })))).toEqual({
      ...{ not_reported: 2, no_number: 0, no_plan: 1 },
    });
  });
});
