import { moveSection, touchReport } from '@/db/reports';
import type { Circumstances, JournalLine } from '@/lib/command';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { tellSection } from './lead-messages';
import { stepTo } from './report-found';
import type { FoundSection } from './section-found';

/** The steps of an officer that the leads are told of by e-mail. */
const TOLD = {
  return: 'section_returned',
  accept_modified: 'section_accepted_modified',
  correct: 'section_corrected',
} as const;

/** Appends the step to the section's life, says so in the journal, and tells the leads where it is theirs to know. */
export async function takeStep(
  circumstances: Circumstances,
  found: FoundSection,
  step: SectionStep,
  reason: string | null,
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
  });
  await touchReport(tx, report.id);
  const tells = step === 'return' || step === 'accept_modified' || step === 'correct';
  // Of a campaign of the past nobody of the consortium was asked: nobody is written to.
  if (tells && !report.campaign.retrospective) await tellSection(circumstances, found, TOLD[step], event);
  return {
    subject: `section:${section.id}`,
    projectId: report.projectId,
    references: { events: [event] },
    reason,
  };
}
