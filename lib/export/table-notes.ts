import { coverageWords } from '@/lib/wording/coverage';
import type { ContextLine } from './table-definition';

/** How complete the figures of a table are. */
export const coverageLine = (of: { expected: number; reported: number; validated: number }): ContextLine => [
  'Couverture',
  of.expected === 0
    ? coverageWords(of)
    : `${coverageWords(of)}, ${coverageWords({ reported: of.validated, expected: of.expected }, 'verified')}`,
];
