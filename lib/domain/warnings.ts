import { type FigureRow, rowKey } from './line-address';
import type { Measure } from './vocabulary';

/** A declared number with what it may be compared with, all of the same period. */
export interface WarnedCell extends FigureRow {
  measure: Measure;
  /** null where the cell holds no number: then nothing is said of it. */
  value: number | null;
  before: number | null;
  planned: number | null;
}

export const WARNING_CODES = ['tenfold', 'fall', 'validated_over_entered', 'over_capacity'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What a written reason answers for: one kind of warning or, of what was sent before that was noted, any. */
export type AnsweredCode = WarningCode | 'any';

/** Something to look at: it keeps no value out, and is justified by a comment before the section is sent. */
export interface Warning {
  code: WarningCode;
  row: FigureRow;
  measure: Measure;
  value: number;
  /** The number it is set against: before, planned, entered or places. */
  against: number;
}

/** Places by training and delivery region: « 12|53 » → 40. Those not known are absent. */
export type Places = ReadonlyMap<string, number>;
export const placeKey = (place: { trainingId: number; regionCode: string }) =>
  `${place.trainingId}|${place.regionCode}`;

export const placesOf = (
  trainings: readonly { id: number; regions: readonly { code: string; places: number | null }[] }[],
): Places =>
  new Map(
    trainings.flatMap(({ id, regions }) =>
      regions.flatMap(({ code, places }) =>
        places === null ? [] : [[placeKey({ trainingId: id, regionCode: code }), places] as const],
      ),
    ),
  );

/** Under this number a tenfold jump says nothing: 1 to 10 is an ordinary start. */
const JUMP_FROM = 20;

/** What an officer should look at, and a lead check before sending: jumps, falls, more validated than entered, more entered than places. */
export function warningsOf(cells: readonly WarnedCell[], places: Places): Warning[] {
  const warnings: Warning[] = [];
  const entered = new Map(cells.filter((c) => c.measure === 'entered').map((c) => [rowKey(c), c.value]));
  const enteredAt = new Map<string, { first: WarnedCell; sum: number }>();
  for (const cell of cells) {
    const { value, before, planned, measure } = cell;
    if (value === null) continue;
    const reference = before || planned;
    if (before !== null && value < before)
      warnings.push({ code: 'fall', row: cell, measure, value, against: before });
    if (reference && value >= JUMP_FROM && value >= 10 * reference)
      warnings.push({ code: 'tenfold', row: cell, measure, value, against: reference });
    const enteredHere = entered.get(rowKey(cell));
    if (measure === 'validated' && typeof enteredHere === 'number' && value > enteredHere)
      warnings.push({ code: 'validated_over_entered', row: cell, measure, value, against: enteredHere });
    if (measure === 'entered') {
      const known = enteredAt.get(placeKey(cell));
      enteredAt.set(placeKey(cell), { first: known?.first ?? cell, sum: (known?.sum ?? 0) + value });
    }
  }
  for (const [place, { first, sum }] of enteredAt) {
    const capacity = places.get(place);
    if (capacity !== undefined && sum > capacity)
      warnings.push({ code: 'over_capacity', row: first, measure: 'entered', value: sum, against: capacity });
  }
  return warnings;
}
