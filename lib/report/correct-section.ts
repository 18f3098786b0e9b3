import { z } from 'zod';
import { settleFigures } from '@/db/figures';
import { settleOffers } from '@/db/offers';
import { type LineWarning, unjustifiedOf } from '@/db/report-warned-cells';
import { hasCells, setNothingToReport } from '@/db/reports';
import { can } from '@/lib/access/policy';
import type { Circumstances, Command } from '@/lib/command';
import { linesText } from '@/lib/domain/accepted-text';
import { type CellInput, cellInput, offerInput } from '@/lib/domain/figure';
import { cellKey, rowKey } from '@/lib/domain/line-address';
import { says } from '@/lib/domain/says';
import { isError, isOfPlace, sessionKey } from '@/lib/domain/warnings';
import { Refusal } from '@/lib/refusal';
import { stepTo } from '@/lib/section/report-found';
import { type FoundSection, findSection } from '@/lib/section/section-found';
import { takeStep } from '@/lib/section/section-step';
import { reasonNeeded } from './needed-reason';
import { appendEntries, type PlacedEntries, placeEntries, touchedBy } from './placed-entries';

const input = z.object({
  sectionId: z.int().positive(),
  cells: z.array(cellInput).max(5000).default([]),
  offers: z.array(offerInput).max(500).default([]),
  reason: linesText.min(1, says('reason_needed')).max(2000),
});

/** A corrected number is looked at as when sending: what is surprising is explained on its line, a contradiction is put right. */
async function refuseUnexplained(
  { tx }: Circumstances,
  sectionId: number,
  { cells }: PlacedEntries,
): Promise<void> {
  const refused = (await unjustifiedOf(tx, sectionId)).flatMap((warning) => {
    const { periodId } = warning;
    const cell = cells.find(({ item }) => item.periodId === periodId && isAbout(warning, item));
    return cell
      ? [
          {
            path: `cells.${cell.index}.${isError(warning.code) ? 'text' : 'comment'}`,
            ...reasonNeeded(warning),
          },
        ]
      : [];
  });
  if (refused.length > 0) throw new Refusal('invalid', 'invalid_input', {}, refused);
}

/** Whether a corrected cell has to do with a warning: places and contradictions are about other cells of the line too. */
function isAbout({ code, row, measure }: LineWarning, item: CellInput): boolean {
  if (isOfPlace(code)) return sessionKey(item.measure, item) === sessionKey(measure, row);
  return isError(code) ? rowKey(item) === rowKey(row) : cellKey(item, item.measure) === cellKey(row, measure);
}

/** Changes a validated section: *vérifié* stays the last validated value until it is validated again. */
export const correctSection: Command<
  z.infer<typeof input>,
  FoundSection & { entries: PlacedEntries },
  { corrected: number }
> = {
  name: 'correct-section',
  permission: 'section.correct',
  input,
  async find(circumstances, given) {
    const found = await findSection(circumstances, given.sectionId);
    if (!found) return undefined;
    // Before anything is said of it: what one may not see answers like what does not exist.
    if (!can(circumstances.actor, 'project.read', found.target)) return undefined;
    const entries = await placeEntries(circumstances, found.report, given);
    return {
      ...found,
      entries,
      target: { ...found.target, ...touchedBy(entries, { sections: [found.section], declarers: [] }) },
    };
  },
  async run(circumstances, { reason }, found) {
    const { section, report, entries } = found;
    if ([...entries.cells, ...entries.offers].some((e) => e.section.id !== section.id))
      throw new Refusal('invalid', 'unknown_line');
    // Before the step is refused: who corrected the same value meanwhile is told of both.
    const { written } = await appendEntries(circumstances, report, entries, 'correction', reason);
    stepTo('correct', section);
    await refuseUnexplained(circumstances, section.id, entries);
    const corrected = written.revisions.length + written.offerRevisions.length;
    if (corrected === 0) throw new Refusal('invalid', 'nothing_changed');
    // A section that said it had nothing to report, and now holds a value, says so no longer.
    const speaks = section.nothingToReport && (await hasCells(circumstances.tx, section.id));
    if (speaks) await setNothingToReport(circumstances.tx, section.id, false, circumstances.actor.accountId);
    const answered = speaks ? { ...found, section: { ...section, nothingToReport: false } } : found;
    const journal = await takeStep(circumstances, answered, 'correct', reason);
    const settled = { ...section, observedOn: report.campaign.observedOn };
    await settleFigures(circumstances.tx, settled, 'declared', circumstances.now.day);
    await settleOffers(circumstances.tx, settled, 'declared', circumstances.now.day);
    return {
      result: { corrected },
      journal: {
        ...journal,
        references: {
          ...journal.references,
          ...written,
          ...(speaks && { answers: [{ sectionId: section.id, nothing: false }] }),
        },
      },
    };
  },
};
