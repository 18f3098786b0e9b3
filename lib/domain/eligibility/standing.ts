import type { Said } from './facts';
import type { Recorded } from './records';

/** True and known by the end of a day, and not taken back by then. */
export const standsOn = (
  row: Pick<Recorded, 'effectiveOn' | 'knownFrom'> & { cancelledFrom?: string | null },
  day: string,
): boolean =>
  row.effectiveOn <= day && row.knownFrom <= day && (!row.cancelledFrom || row.cancelledFrom > day);

/** In the order of the days on which they are true; of one day, as they were recorded. */
export const inOrder = <R extends Pick<Recorded, 'effectiveOn' | 'id'>>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.id - b.id);

/** Of what is stated as a whole each time, the last that was said. */
export const lastSaid = <R extends Recorded>(rows: readonly R[], day: string): R | undefined =>
  rows
    .filter((row) => standsOn(row, day))
    .toSorted((a, b) => a.id - b.id)
    .at(-1);

export const saidOf = ({ effectiveOn, knownFrom, accountId, source }: Recorded): Said => ({
  ...{ effectiveOn, knownFrom, accountId, source },
});
