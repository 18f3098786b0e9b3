import { COVERAGE_BY, type CoverageAnswer } from '@/lib/api/coverage';
import type { AimGroup } from '@/lib/coverage/aim-groups';
import type { CoverageAsked } from '@/lib/coverage/coverage-frame';
import type { CoverageMatrix } from '@/lib/coverage/coverage-matrix';
import { isWhite } from '@/lib/domain/coverage-cell';
import { refusedField } from '@/lib/refusal';

type By = keyof typeof COVERAGE_BY;

/** Refused (422) where it crosses nothing. */
export function byOf(typed: string | null): By {
  if (typed === null || typed === '') return 'region,profession';
  if (typed in COVERAGE_BY) return typed as By;
  throw refusedField('by', 'unknown_crossing');
}

export function coverageAnswer(
  by: By,
  { day, season }: CoverageAsked,
  { isFull, columns, rows, counts, cells, white, apart }: CoverageMatrix,
  groups: readonly AimGroup[],
): CoverageAnswer {
  return {
    ...{ asOf: day, season: season ?? null, by, full: isFull },
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: rows.map(({ key, label, group, src, isExpected, cells: own }) => ({
      ...{ key, label, group, source: src, expected: isExpected },
      cells: own.map(({ state, projects, trainings }, index) => ({
        column: columns[index]?.key ?? '',
        ...{ state, white: isWhite(state, isExpected), projects, trainings },
      })),
    })),
    ...{ cells, empty: counts.no_offer, white, apart },
    aims: groups.map(({ actionKey, isAimed, professions, reason, src, inferred, knownFrom }) => ({
      ...{ action: actionKey, aimed: isAimed, professions, reason, source: src, inferred, knownFrom },
    })),
  };
}
