import { moveSection, touchReport } from '@/db/reports';
import type { Circumstances, JournalLine } from '@/lib/command';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { tellSection } from './lead-messages';
import { tellArrival } from './officer-messages';
import { stepTo } from './report-found';
import type { FoundSection } from './section-found';

/** The steps of an officer that the leads are told of by e-mail. */
const TOLD: Partial<Record<SectionStep, Parameters<typeof tellSection>[2]>> = {
  return: 'section_returned',
  validate: 'section_validated',
  accept_modified: 'section_accepted_modified',
  correct: 'section_corrected',
};

/** Appends the step to the section's life, says so in the journal, and tells the leads where it is theirs to know. */
export async function takeStep(
  circumstances: Circumstances,
  found: FoundSection,
  step: SectionStep,
  reason: string | null,
  { undoes }: { undoes?: number } = {},
): Promise<JournalLine> {
  const { tx, actor, now } = circumstances;
  const { report, section } = found;
  const event = await moveSection(tx, {
    sectionId: section.id,
    step,
    fromStatus: section.status,
    toStatus: stepTo(step, section),
    nothingToReport: section.nothingToReport,
    reason,
    accountId: actor.accountId,
    at: now.instant,
    knownFrom: now.day,
    ...(undoes !== undefined && { undoes }),
  });
  await touchReport(tx, report.id);
  const told = TOLD[step];
  // Of a campaign of the past nobody of the consortium was asked: nobody is written to.
  if (told && !report.campaign.retrospective) await tellSection(circumstances, found, told, event);
  // What was validated waits for its officers again.
  if (step === 'correct') await tellArrival(circumstances, [section.actionKey]);
  return {
    subject: `section:${section.id}`,
    projectId: report.projectId,
    references: { events: [event] },
    reason,
  };
}
