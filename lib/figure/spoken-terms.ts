import { isSmall } from '@/lib/domain/small-cells';
import type { TermRow } from './learner-cells';
import type { OverlapGroup } from './overlap-counts';

/** What a name of a spoken term begins with: whose nets speak of it. */
const spokenBy = (group: Pick<OverlapGroup, 'periodId' | 'measure'>, projectId: number): string =>
  `spoken|${projectId}|${group.periodId}|${group.measure}`;

/** The terms that overlapping trainings count in: a net is made of what they count, and may tell of it. */
export function spokenTerms(groups: readonly OverlapGroup[], rows: readonly TermRow[]): Map<string, TermRow> {
  if (groups.length === 0) return new Map();
  const placed = new Map(rows.map((row) => [placeOf(row), row]));
  const spoken = new Map<string, TermRow>();
  for (const group of groups)
    for (const atom of group.atoms) {
      const row = placed.get(placeOf({ ...atom, ...group }));
      if (row) spoken.set(`${spokenBy(group, atom.projectId)}|${placeOf(row)}`, row);
    }
  return spoken;
}

/** The projects whose nets would tell of a term that is small or unknown. */
export function projectsNotToSpeak(
  group: OverlapGroup,
  spoken: ReadonlyMap<string, TermRow>,
  hidden: ReadonlySet<string>,
): Set<number> {
  const projects = new Set(group.atoms.map(({ projectId }) => projectId));
  return new Set(
    [...projects].filter((projectId) =>
      spoken
        .entries()
        .some(
          ([name, row]) =>
            name.startsWith(`${spokenBy(group, projectId)}|`) &&
            (isSmall(row.tally.value) || hidden.has(name)),
        ),
    ),
  );
}

type Placed = Pick<
  TermRow,
  'layer' | 'projectId' | 'actionKey' | 'regionCode' | 'levelKey' | 'periodId' | 'measure'
>;

const placeOf = (row: Placed): string =>
  [row.layer, row.projectId, row.actionKey, row.regionCode, row.levelKey, row.periodId, row.measure].join(
    '|',
  );
