import { z } from 'zod';
import { eventsOf, type SectionOfReport } from '@/db/reports';
import { ownSections } from '@/lib/access/own-hand';
import type { Circumstances } from '@/lib/command';
import { Refusal } from '@/lib/refusal';

/** What every decision of an officer names: the section, and the submission that he read (its event). */
export const decision = z.object({
  sectionId: z.int().positive(),
  submission: z.int().positive().optional(),
});

/** Whoever entered or submitted a value of a section does not validate it, under another of his accounts neither. */
export async function refuseOwnEntry({ tx, actor }: Circumstances, section: SectionOfReport): Promise<void> {
  if (ownSections(tx, actor, [section.id]).has(section.id)) throw new Refusal('forbidden', 'own_entry');
}

/** The officer decides on the sending that he read: another one since then is a conflict. */
export async function refuseOtherSubmission(
  { tx }: Circumstances,
  section: SectionOfReport,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const last = (await eventsOf(tx, section.id)).findLast((e) => e.step === 'submit' || e.step === 'correct');
  if (last?.id !== seen) throw new Refusal('conflict', 'section_changed');
}
