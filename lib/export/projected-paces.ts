import type { Arrival, Pace, ProjectedRange } from '@/lib/domain/projection';

export interface ProjectedPace {
  name: 'slowest' | 'fastest';
  pace: Pace;
  arrival: Arrival;
}

/** The two paces of a projection, as its table shows them. */
export const projectedPaces = (range: ProjectedRange): ProjectedPace[] => [
  { name: 'slowest', pace: range.slowest, arrival: range.atSlowest },
  { name: 'fastest', pace: range.fastest, arrival: range.atFastest },
];
