/** Under this number a total doubles easily: the second report of a campaign would be looked at as if it were wrong. */
const TOTAL_FROM = 100;

export interface Added {
  /** What one section adds to a total, beyond what it said before. */
  added: number;
  /** The total without that. */
  others: number;
  /** What is planned of the same lines; 0 where nothing is. */
  planned: number;
}

/** Whether one section at least doubles a national total, by more than the double of its own plan. */
export const multiplies = ({ added, others, planned }: Added): boolean =>
  others >= TOTAL_FROM && added >= others && added >= 2 * planned;
