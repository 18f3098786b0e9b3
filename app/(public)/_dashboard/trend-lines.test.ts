import { expect, it } from 'vitest';
import type { Value } from '@/lib/domain/value';
import { trendLines } from './trend-lines';

const at = (day: string, value: number | null): { day: string; value: Value } => ({
  day,
  value: value === null ? { value: null, state: 'hidden' } : { value, state: 'number' },
});

it('places points in proportion of their days, up to the due date', () => {
  const points = [at('2025-01-01', 0), at('2025-04-01', 50)];
  expect(trendLines({ points, target: 100, until: '2025-12-27' })).toMatchObject({
    ...{ lines: ['0,24 24,12'], target: 0 },
  });
});

it('goes beyond the target where a value does, and leaves a gap where one is hidden', () => {
  const points = [at('2025-01-01', 10), at('2025-01-02', 20), at('2025-01-03', null), at('2025-01-05', 40)];
  expect(trendLines({ points, target: 20, until: '2025-01-05' })).toMatchObject({
    lines: ['0,18 24,12'],
    points: [
      { x: 0, y: 18 },
      { x: 24, y: 12 },
      { x: 96, y: 0 },
    ],
    target: 12,
  });
});
