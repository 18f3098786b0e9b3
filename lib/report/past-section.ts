import { settlePastFigures } from '@/db/figure-past';
import { settleOffers } from '@/db/offers';
import { moveSection, type ReportForWrite, type SectionOfReport } from '@/db/reports';
import type { Circumstances } from '@/lib/command';
import { ENTERABLE } from '@/lib/domain/section';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { stepTo } from '@/lib/section/report-found';
import { refuseContradictions } from './contradictions';
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
  // Numbers of the past are asked for no reasons.
  await refuseContradictions(tx, section.id, entries);
  await move('submit');
  const eventId = events.at(-1) ?? 0;
  await settlePastFigures(tx, { id: section.id, eventId }, 'declared');
  const settled = { ...section, observedOn: report.campaign.observedOn };
  await settleOffers(tx, settled, 'declared', circumstances.now.day);
  return { events, ...written };
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
