import { monthsLater } from './training-session/time';

export interface Kept {
  /** The day of the last slot of the session; null while it has none. */
  lastDay: string | null;
  /** How many months names are kept after it; null: not recorded, hence none may be entered. */
  months: number | null;
}

/** The day on which the names of a session are erased; null where nothing says it. */
export const erasureDay = ({ lastDay, months }: Kept): string | null =>
  lastDay === null || months === null ? null : monthsLater(lastDay, months);

/** Whether names are due to be erased: from that day on. */
export const isNamesTermOver = (kept: Kept, today: string): boolean => {
  const day = erasureDay(kept);
  return day !== null && day <= today;
};
