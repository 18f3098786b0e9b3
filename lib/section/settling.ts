import { settlePastFigures } from '@/db/figure-past';
import { settleFigures } from '@/db/figures';
import { settleOffers } from '@/db/offers';
import { eventsOf } from '@/db/reports';
import type { Circumstances, JournalLine } from '@/lib/command';
import { standingEvents } from '@/lib/domain/section';
import type { SectionStep } from '@/lib/domain/vocabulary';
import type { FoundSection } from './section-found';
import { takeStep } from './section-step';

/**
 * Takes the step that makes a section's values *vérifié*, and lets them stand: from today on. The first validation of a
 * campaign of the past is known from the day of what it verifies (docs/decisions/0020), later ones from today.
 */
export async function verifySection(
  circumstances: Circumstances,
  found: FoundSection,
  step: Extract<SectionStep, 'validate' | 'accept_modified'>,
): Promise<JournalLine> {
  const { tx, now } = circumstances;
  const { section, report } = found;
  const settled = { ...section, observedOn: report.campaign.observedOn };
  const past = report.campaign.retrospective ? await firstKnown(circumstances, section.id) : undefined;
  if (past === undefined) {
    const journal = await takeStep(circumstances, found, step, null);
    await settleFigures(tx, settled, 'verified', now.day);
    await settleOffers(tx, settled, 'verified', now.day);
    return journal;
  }
  const journal = await takeStep({ ...circumstances, now: { ...now, day: past } }, found, step, null);
  const eventId = (await eventsOf(tx, section.id)).at(-1)?.id ?? 0;
  await settlePastFigures(tx, { id: section.id, eventId }, 'verified');
  await settleOffers(tx, settled, 'verified', past);
  return { ...journal, knownFrom: past };
}

/** The day of what was sent, as long as nobody has validated anything in the section. */
async function firstKnown({ tx }: Circumstances, sectionId: number): Promise<string | undefined> {
  const events = standingEvents(await eventsOf(tx, sectionId));
  if (events.some(({ step }) => step === 'validate' || step === 'accept_modified')) return undefined;
  return events.findLast(({ step }) => step === 'submit')?.knownFrom;
}
