import { z } from 'zod';
import type { SectionCell } from '@/db/report-warned-cells';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { cellInput } from '@/lib/domain/figure';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';
import { refuseOtherSubmission, refuseOwnEntry } from '@/lib/section/decision';
import { stepTo } from '@/lib/section/report-found';
import { type FoundSection, findSection } from '@/lib/section/section-found';
import { verifySection } from '@/lib/section/settling';
import { refuseContradictions } from './contradictions';
import { appendEntries, type PlacedEntries, placeEntries } from './placed-entries';

const input = z.object({
  sectionId: z.int().positive(),
  /** The officer's values; the comment of each line is its reason. */
  cells: z.array(cellInput).min(1, says('nothing_changed')).max(5000),
  /** The submission that he read: another one since then is a conflict. */
  submission: z.int().positive().optional(),
});

/** Validates with other values on some lines: *déclaré* keeps the consortium's, *vérifié* takes the officer's. */
export const acceptModified: Command<
  z.infer<typeof input>,
  FoundSection & { entries: PlacedEntries },
  { modified: number }
> = {
  name: 'accept-modified',
  permission: 'section.review',
  input,
  async find(circumstances, given) {
    const found = await findSection(circumstances, given.sectionId);
    if (!found) return undefined;
    // Before anything is said of it: what one may not see answers like what does not exist.
    if (!can(circumstances.actor, 'project.read', found.target)) return undefined;
    const entries = await placeEntries(circumstances, found.report, { ...given, offers: [] });
    return { ...found, entries };
  },
  async run(circumstances, { submission }, found) {
    const { section, report, entries } = found;
    const unexplained = entries.cells.filter((cell) => !cell.item.comment);
    if (unexplained.length > 0)
      throw new Refusal(
        'invalid',
        'invalid_input',
        {},
        unexplained.map((cell) => ({
          path: `cells.${cell.index}.comment`,
          code: 'reason_needed',
          params: {},
        })),
      );
    if (entries.cells.some((cell) => cell.section.id !== section.id))
      throw new Refusal('invalid', 'unknown_line');
    // Before the decision is refused: who sent another value meanwhile is told of, with both.
    const { written } = await appendEntries(circumstances, report, entries, 'acceptance', null);
    stepTo('accept_modified', section);
    await refuseOtherSubmission(circumstances, section, submission);
    await refuseOwnEntry(circumstances, section);
    if (written.revisions.length === 0) throw new Refusal('invalid', 'nothing_changed');
    const asAccepted = (cell: SectionCell) => ({ ...cell, value: cell.accepted });
    await refuseContradictions(circumstances.tx, section.id, entries, asAccepted);
    const journal = await verifySection(circumstances, found, 'accept_modified');
    return {
      result: { modified: written.revisions.length },
      journal: { ...journal, references: { ...journal.references, ...written } },
    };
  },
};
