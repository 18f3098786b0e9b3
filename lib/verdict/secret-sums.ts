import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { learnersAt } from '@/lib/figure/hidden-learners';
import type { Contribution } from './contributions';

/** A sum of what some contributors planned, that is about to be shown under a name. */
export interface PlannedSum {
  name: string;
  contributions: readonly Contribution[];
}

/**
 * Of sums that leave contributors without a validation out, those that would tell of what the public tables hide. One
 * that leaves nobody out is made of cells of the tables already.
 */
export async function secretSums(
  read: Read,
  season: SeasonKey,
  day: string,
  sums: readonly PlannedSum[],
): Promise<ReadonlySet<string>> {
  const partial = sums.filter(({ contributions }) => contributions.some(({ isValidated }) => !isValidated));
  if (partial.length === 0) return new Set();
  const { wouldTell } = await learnersAt(read, season, day);
  const secret = partial.filter(({ contributions }) =>
    wouldTell(contributions.flatMap(({ isValidated, terms }) => (isValidated ? terms : []))),
  );
  return new Set(secret.map(({ name }) => name));
}
