import type { WorkedExample } from '@/lib/domain/indicator';
import * as t from '../schema';
import type { Tx } from '../store';
import { INDICATORS } from './indicator-source';
import { put } from './put';

/** The catalogue of indicators, in the order of the file. */
export function loadIndicators(tx: Tx): number {
  const rows = INDICATORS.map(
    ({ counting_mode, numerator, denominator, examples, ...indicator }, position) => ({
      ...indicator,
      position,
      countingMode: counting_mode,
      numeratorKey: numerator,
      denominatorKey: denominator,
      examples: examples.map(
        ({ over, entrants, ...example }): WorkedExample => ({
          ...example,
          ...(over && { over }),
          ...(entrants && { entrants }),
        }),
      ),
    }),
  );
  return put(tx, t.indicators, [t.indicators.key], rows);
}
