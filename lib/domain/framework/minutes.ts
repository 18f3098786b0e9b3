import { type FieldProblem, problem } from '../inputs';
import type { FrameworkKey } from './vocabulary';

interface Standing {
  frameworkKey: FrameworkKey;
  covers: boolean;
  minutes: number | null;
}

/**
 * A training cannot give one framework more hours than it has. Of each framework alone: the same hour may serve a
 * competence that two of them print. `path` is the field that says too much: the competences, or the hours.
 */
export function minutesProblems(
  path: 'competences' | 'hours',
  said: readonly Standing[],
  hours: number | null,
): FieldProblem[] {
  if (hours === null) return [];
  const covered = Map.groupBy(
    said.filter(({ covers }) => covers),
    ({ frameworkKey }) => frameworkKey,
  );
  return [...covered].flatMap(([framework, rows]) => {
    const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
    return minutes > hours * 60
      ? [problem(path, 'minutes_over_training', { framework, minutes, hours })]
      : [];
  });
}
