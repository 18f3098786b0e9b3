import { mayAdd } from '@/lib/domain/additivity';
import { sumValues, type Value } from '@/lib/domain/value';
import type { Dimension, Measure } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

/**
 * The sum of a learner measure over a dimension. Refused where its values may not be added there (the file active
 * over periods): an illegal sum is refused, not shown.
 */
export function sumOver(measure: Measure, dimension: Dimension, values: Value[]): Value {
  if (!mayAdd(measure, dimension)) throw new Refusal('invalid', 'not_additive', { measure, dimension });
  return sumValues(values);
}
