import { SIZE } from './vocabulary';

export interface SessionsNeeded {
  /** How many people are left. */
  left: number;
  /** Sessions where each is full, and where each has just enough people (003:340). */
  fewest: number;
  most: number;
}

/** The sessions that are still needed for a number of people: 7 253 are left of 10 000 after 2 747, 363 to 726 sessions. */
export function sessionsNeeded(aimed: number, reached: number): SessionsNeeded {
  const left = Math.max(0, aimed - reached);
  return { left, fewest: Math.ceil(left / SIZE.max), most: Math.ceil(left / SIZE.min) };
}
