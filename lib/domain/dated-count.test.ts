import { describe, expect, it } from 'vitest';
import { distinctCounts, together } from './dated-count';

const span = (id: number, from: string, until: string | null = null) => ({ id, from, until });

describe('distinct things counted by day', () => {
  it.each([
    ['nothing', [], []],
    [
      'a fact that lands in the past moves the days after it',
      [span(1, '2024-05-01'), span(2, '2022-01-01')],
      [
        { day: '2022-01-01', count: 1 },
        { day: '2024-05-01', count: 2 },
      ],
    ],
    [
      'a thing counts once, whatever its reasons, until the last one ends',
      [span(1, '2022-01-01', '2023-01-01'), span(1, '2022-06-01', '2024-01-01')],
      [
        { day: '2022-01-01', count: 1 },
        { day: '2024-01-01', count: 0 },
      ],
    ],
    [
      'one leaves and another comes on the same day: the number does not move',
      [span(1, '2022-01-01', '2023-01-01'), span(2, '2023-01-01')],
      [{ day: '2022-01-01', count: 1 }],
    ],
    ['a span that ends when it begins is none', [span(1, '2022-01-01', '2022-01-01')], []],
  ])('%s', (_title, spans, days) => {
    expect(distinctCounts(spans)).toEqual(days);
  });
});

it.each([
  [span(0, '2022-01-01'), span(0, '2023-01-01'), { from: '2023-01-01', until: null }],
  [span(0, '2022-01-01', '2024-01-01'), span(0, '2023-01-01'), { from: '2023-01-01', until: '2024-01-01' }],
  [span(0, '2022-01-01', '2023-01-01'), span(0, '2023-01-01'), undefined],
])('the span over which both hold: %j and %j', (a, b, both) => {
  expect(together(a, b)).toEqual(both);
});
