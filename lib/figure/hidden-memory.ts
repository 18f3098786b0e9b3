import { createHash } from 'node:crypto';
import type { RollupRow } from '@/db/figure-rollups';
import type { Layer } from '@/lib/domain/vocabulary';

type Hidden = ReadonlyMap<Layer, ReadonlySet<string>>;

const MOST = 400;
const answers = new Map<string, Hidden>();

/**
 * What is hidden in a measure and a period follows from their numbers alone: after a write, the measures and periods
 * that it did not touch are not solved again. The numbers themselves are the question, whatever the day or database.
 */
export function rememberHidden(
  rows: readonly RollupRow[],
  participations: readonly RollupRow[],
  places: readonly object[],
  solve: () => Hidden,
): Hidden {
  const numbers = JSON.stringify([rows, participations, places].map((list) => list.map(Object.values)));
  // The digest stands for the numbers: they are long.
  const question = createHash('sha256').update(numbers).digest('base64');
  const known = answers.get(question);
  if (known) return known;
  const answer = solve();
  if (answers.size >= MOST) answers.delete(answers.keys().next().value ?? '');
  answers.set(question, answer);
  return answer;
}
