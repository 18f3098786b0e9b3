import { auditRollups, type Difference } from './audit';
import type { RowDifference } from './audit-difference';
import { auditRows } from './audit-rows';
import { differing, type SessionDifference } from './audit-sessions';
import { editionProblems } from './editions';
import { brokenJournalLine, type JournalEnd, journalEnd } from './journal';
import type { Read } from './store';

export interface Findings {
  /** Stored counts that the facts do not give; of the past day that was asked about, or of now. */
  counts: (Difference & { day: string | undefined })[];
  rows: RowDifference[];
  /** Counts of training sessions that their marks do not give. */
  sessions: SessionDifference[];
  /** The first line of the journal whose hash does not follow from the one before. */
  brokenLine: number | undefined;
  end: JournalEnd | undefined;
  /** Editions whose text does not give their checksum. */
  editions: string[];
}

/** What a database says against itself: now, or on each of the days that are named. */
export async function auditFindings(
  read: Read,
  days: (string | undefined)[] = [undefined],
): Promise<Findings> {
  const counts: Findings['counts'] = [];
  for (const day of days)
    for (const difference of await auditRollups(read, day)) counts.push({ ...difference, day });
  return {
    counts,
    rows: await auditRows(read),
    sessions: differing(read),
    brokenLine: await brokenJournalLine(read),
    end: await journalEnd(read),
    editions: await editionProblems(read),
  };
}

export const isSound = ({ counts, rows, sessions, brokenLine, editions }: Findings): boolean =>
  counts.length + rows.length + sessions.length + editions.length === 0 && brokenLine === undefined;
