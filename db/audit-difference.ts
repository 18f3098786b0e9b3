/** A row that the audit finds. */
export interface RowDifference {
  /** What is wrong, and with which kind of row. */
  check: string;
  id: number;
}
