import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { earlierOfSections } from './figures';
import { isPlannedOf } from './line-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a sent section that no officer opened since makes stand, in one measure and one period of its action. */
export interface UnseenSum {
  sectionId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  measure: Measure;
  periodId: number;
  /** The day from which it is known. */
  knownFrom: string;
  stands: number;
}

/**
 * Numbers only: an estimate is never added. A stock of people present is no total that grows. « CROSS JOIN »: a few
 * sections wait, and SQLite would begin with every figure that stands.
 */
export async function unseenSums(read: Read): Promise<UnseenSum[]> {
  return prepared(
    read,
    `SELECT s.id AS sectionId, p.action_key AS actionKey, p.season_key AS seasonKey, l.measure, l.period_id AS periodId,
       e.known_from AS knownFrom, sum(f.value) AS stands
     FROM sections s JOIN participations p ON p.id = s.participation_id
     JOIN section_events e ON e.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id)
     CROSS JOIN figure_revisions r ON r.section_id = s.id
     CROSS JOIN current_figures f ON f.line_id = r.line_id AND f.layer = 'declared' AND f.revision_id = r.id
     CROSS JOIN figure_lines l ON l.id = r.line_id
     WHERE s.status = 'submitted' AND e.step IN ('submit', 'correct') AND f.state = 'number' AND l.measure <> 'active'
     GROUP BY s.id, l.measure, l.period_id`,
  ).all() as UnseenSum[];
}

/** The number of the last thing that happened to any section. */
export const lastSectionEvent = (read: Read): number =>
  (prepared(read, 'SELECT coalesce(max(id), 0) AS id FROM section_events').get() as { id: number }).id;

type OfTotal = Pick<UnseenSum, 'actionKey' | 'seasonKey' | 'measure'>;
const totalKey = ({ actionKey, seasonKey, measure }: OfTotal): string =>
  [actionKey, seasonKey, measure].join('|');

/** Everything that stands declared of measures in the actions of their seasons, over all periods. */
export function declaredTotals(read: Read, asked: readonly OfTotal[]): (of: OfTotal) => number {
  const named = new Map(asked.map((one) => [totalKey(one), one]));
  const rows = prepared(
    read,
    `SELECT a.value ->> 0 AS actionKey, a.value ->> 1 AS seasonKey, a.value ->> 2 AS measure,
       sum((SELECT v.value FROM rollup_values v WHERE v.key_id = k.id ORDER BY v.known_from DESC LIMIT 1)) AS total
     FROM json_each(@asked) a CROSS JOIN rollup_keys k ON k.grain = 'action' AND k.season_key = a.value ->> 1
       AND k.action_key = a.value ->> 0 AND k.measure = a.value ->> 2 AND k.layer = 'declared'
     GROUP BY 1, 2, 3`,
  ).all({
    asked: JSON.stringify(
      [...named.values()].map(({ actionKey, seasonKey, measure }) => [actionKey, seasonKey, measure]),
    ),
  }) as (OfTotal & { total: number })[];
  const totals = new Map(rows.map((row) => [totalKey(row), row.total]));
  return (of) => totals.get(totalKey(of)) ?? 0;
}

type OfSum = Pick<UnseenSum, 'sectionId' | 'measure' | 'periodId'>;
const sumKey = ({ sectionId, measure, periodId }: OfSum): string => [sectionId, measure, periodId].join('|');

/** What stood of the same lines before their sections spoke. */
export function stoodBefore(read: Read, sums: readonly OfSum[]): (of: OfSum) => number {
  const asked = new Set(sums.map(sumKey));
  const lines = (
    prepared(
      read,
      `SELECT DISTINCT r.section_id AS sectionId, r.line_id AS lineId, l.measure, l.period_id AS periodId
       FROM json_each(@sectionIds) v JOIN figure_revisions r ON r.section_id = v.value
       JOIN figure_lines l ON l.id = r.line_id`,
    ).all({ sectionIds: JSON.stringify([...new Set(sums.map(({ sectionId }) => sectionId))]) }) as (OfSum & {
      lineId: number;
    })[]
  ).filter((line) => asked.has(sumKey(line)));
  const before = earlierOfSections(read, lines, 'declared');
  const stood = new Map<string, number>();
  for (const line of lines) {
    const standing = before.get(line.sectionId)?.get(line.lineId);
    const value = standing?.state === 'number' ? (standing.value ?? 0) : 0;
    stood.set(sumKey(line), (stood.get(sumKey(line)) ?? 0) + value);
  }
  return (of) => stood.get(sumKey(of)) ?? 0;
}

/** What is planned of the lines that sections speak of, in one measure and one period each; 0 where nothing is. */
export function plannedOfSums(read: Read, sums: readonly OfSum[]): (of: OfSum) => number {
  const rows = prepared(
    read,
    `SELECT a.value ->> 0 AS sectionId, a.value ->> 1 AS measure, a.value ->> 2 AS periodId, sum(k.value) AS planned
     FROM json_each(@asked) a CROSS JOIN figure_revisions r ON r.section_id = a.value ->> 0
     CROSS JOIN current_figures f ON f.line_id = r.line_id AND f.layer = 'declared' AND f.revision_id = r.id
     CROSS JOIN figure_lines l ON l.id = r.line_id AND l.measure = a.value ->> 1 AND l.period_id = a.value ->> 2
     CROSS JOIN figure_lines n ON ${isPlannedOf('n', 'l')}
     JOIN current_figures k ON k.line_id = n.id AND k.layer = 'committed'
     WHERE f.state = 'number' GROUP BY 1, 2, 3`,
  ).all({
    asked: JSON.stringify(sums.map(({ sectionId, measure, periodId }) => [sectionId, measure, periodId])),
  }) as (OfSum & { planned: number | null })[];
  const planned = new Map(rows.map((row) => [sumKey(row), row.planned ?? 0]));
  return (of) => planned.get(sumKey(of)) ?? 0;
}
