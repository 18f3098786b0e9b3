import type { EnteredState } from '@/lib/domain/vocabulary';
import { isPlannedOf } from './line-address';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A line of a section as it was sent, beside what stands verified and what was planned. */
export interface SentRow extends SaidLine {
  verifiedValue: number | null;
  verifiedState: EnteredState | null;
  planned: number | null;
}

/** What a section sent, line by line: the last revision before its last submission or correction. */
export async function sentFigures(read: Read, sectionId: number): Promise<SentRow[]> {
  return prepared(
    read,
    saidLines('sent', {
      columns: 'v.value AS verifiedValue, v.state AS verifiedState, c.value AS planned',
      joins: `LEFT JOIN current_figures v ON v.line_id = l.id AND v.layer = 'verified'
        LEFT JOIN figure_lines k ON ${isPlannedOf('k', 'l')}
        LEFT JOIN current_figures c ON c.line_id = k.id AND c.layer = 'committed'`,
    }),
  ).all({ sectionId }) as SentRow[];
}
