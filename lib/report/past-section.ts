import { settlePastFigures } from '@/db/figure-past';
import { settleOffers } from '@/db/offers';
import { unjustifiedOf } from '@/db/report-warned-cells';
import { moveSection, type ReportForWrite, type SectionOfReport } from '@/db/reports';
import type { Tx } from '@/db/store';
import type { Circumstances } from '@/lib/command';
import { cellKey } from '@/lib/domain/line-address';
import { ENTERABLE } from '@/lib/domain/section';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { isError } from '@/lib/domain/warnings';
import { Refusal } from '@/lib/refusal';
import { stepTo } from '@/lib/section/report-found';
import { reasonNeeded } from './needed-reason';
import { appendEntries, type PlacedEntries } from './placed-entries';

/** Writes the values of a section and sends it; one that was sent before and waits is taken back for that. */
export async function sendPast(
  circumstances: Circumstances,
  report: ReportForWrite,
  section: SectionOfReport,
  entries: PlacedEntries,
): Promise<{ events: number[]; revisions: number[]; offerRevisions: number[] }> {
  const { tx } = circumstances;
  const events: number[] = [];
  let current = section;
  const move = async (step: SectionStep) => {
    const toStatus = stepTo(step, current);
    events.push(await moveSection(tx, stepOf(circumstances, current, step, toStatus)));
    current = { ...current, status: toStatus };
  };
  if (!ENTERABLE.includes(section.status)) await move('recall');
  const { written } = await appendEntries(circumstances, report, entries, 'entry', null);
  await refuseContradictions(tx, section.id, entries);
  await move('submit');
  const eventId = events.at(-1) ?? 0;
  await settlePastFigures(tx, { id: section.id, eventId }, 'declared');
  const settled = { ...section, observedOn: report.campaign.observedOn };
  await settleOffers(tx, settled, 'declared', circumstances.now.day);
  return { events, ...written };
}

/** Numbers of the past are not asked for reasons, but one line may not contradict itself. */
async function refuseContradictions(tx: Tx, sectionId: number, { cells }: PlacedEntries): Promise<void> {
  const refused = (await unjustifiedOf(tx, sectionId)).filter(({ code }) => isError(code));
  const fields = refused.flatMap((warning) => {
    const { row, measure, periodId } = warning;
    const cell = cells.find(
      ({ item }) => item.periodId === periodId && cellKey(item, item.measure) === cellKey(row, measure),
    );
    return [{ path: `cells.${cell?.index ?? 0}.text`, ...reasonNeeded(warning) }];
  });
  if (fields.length > 0) throw new Refusal('invalid', 'invalid_input', {}, fields);
}

const stepOf = (
  { actor, now }: Circumstances,
  section: SectionOfReport,
  step: SectionStep,
  toStatus: SectionOfReport['status'],
) => ({
  ...{ sectionId: section.id, step, fromStatus: section.status, toStatus },
  nothingToReport: false,
  reason: null,
  accountId: actor.accountId,
  at: now.instant,
  knownFrom: now.day,
});
