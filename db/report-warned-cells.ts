import { rowOf } from '@/lib/domain/line-address';
import {
  type CommentedCell,
  type Places,
  placeKey,
  unjustifiedWarnings,
  type Warning,
} from '@/lib/domain/warnings';
import { earlierStanding } from './figures';
import { isPlannedOf } from './line-address';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A cell of a section as its consortium declares it, with what it may be compared with in the same period. */
export interface SectionCell extends CommentedCell {
  lineId: number;
  periodId: number;
}

/** Every cell that a section says something of, its last revision apart from those of an acceptance. */
export async function warnedCellsOf(read: Read, sectionId: number): Promise<SectionCell[]> {
  const rows = prepared(
    read,
    saidLines('now', {
      columns: `c.observed_on AS observedOn,
        (SELECT f.value FROM figure_lines p JOIN current_figures f ON f.line_id = p.id AND f.layer = 'committed'
         WHERE ${isPlannedOf('p', 'l')}) AS planned`,
      joins: 'JOIN campaigns c ON c.id = r.campaign_id',
    }),
  ).all({ sectionId }) as (SaidLine & { planned: number | null; observedOn: string })[];
  return rows
    .toSorted((a, b) => a.lineId - b.lineId)
    .map((line) => {
      const { lineId, periodId, measure, state, value, planned, comment } = line;
      const earlier = state === 'number' ? earlierStanding(read, lineId, sectionId, 'declared') : undefined;
      const comparable = earlier?.state === 'number' && earlier.observedOn <= line.observedOn;
      return {
        ...rowOf(line),
        ...{ lineId, periodId, measure, planned },
        comment: comment ?? '',
        value: state === 'number' ? value : null,
        before: comparable ? earlier.value : null,
      };
    });
}

/** The places of the trainings of a section's participation, where they are known. */
export async function placesOfSection(read: Read, sectionId: number): Promise<Places> {
  const rows = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.region_code AS regionCode, x.places FROM sections s
     JOIN trainings t ON t.participation_id = s.participation_id JOIN training_regions x ON x.training_id = t.id
     WHERE s.id = ? AND x.until IS NULL AND x.places IS NOT NULL`,
  ).all(sectionId) as { trainingId: number; regionCode: string; places: number }[];
  return new Map(rows.map(({ places, ...place }) => [placeKey(place), places]));
}

/** A warning that nobody justified, with the line and the period that it is about. */
export interface UnjustifiedLine extends Warning {
  lineId: number;
  periodId: number;
}

/** What keeps a section from being sent until it is justified: the same rule as the grid shows while one types. */
export async function unjustifiedOf(read: Read, sectionId: number): Promise<UnjustifiedLine[]> {
  const cells = await warnedCellsOf(read, sectionId);
  const places = await placesOfSection(read, sectionId);
  // A period is compared with itself only.
  return [...Map.groupBy(cells, ({ periodId }) => periodId)].flatMap(([periodId, ofPeriod]) => {
    const lineOf = new Map<object, number>(ofPeriod.map((cell) => [cell, cell.lineId]));
    return unjustifiedWarnings(ofPeriod, places).map((warning) => ({
      ...warning,
      periodId,
      lineId: lineOf.get(warning.row) ?? 0,
    }));
  });
}
