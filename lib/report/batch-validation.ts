import { z } from 'zod';
import { type Command, execute, fieldsOf, type Request } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type decision, refuseOtherSubmission, refuseOwnEntry } from '@/lib/section/decision';
import { stepTo } from '@/lib/section/report-found';
import type { FoundSection } from '@/lib/section/section-found';
import { validateSection } from '@/lib/section/validate-section';
import { obstaclesTo } from './examined-sections';
import { MOST_TOGETHER, oneByOne, type RefusedOne } from './one-by-one';

/** A section, and the submission that stood on the page where it was chosen. */
const chosen = z.object({ sectionId: z.int().positive(), submission: z.int().positive() });
export type ChosenSection = z.infer<typeof chosen>;
const input = z.object({ sections: z.array(chosen).min(1).max(MOST_TOGETHER) });

/** What each section of a list became. */
export interface ValidatedTogether {
  validated: number[];
  refused: RefusedOne[];
}

/**
 * Validates the sections of a list that nobody has to open, each by the command of its own page and in its own
 * transaction: each has its line in the journal and its message, and one that is refused leaves the others standing.
 */
export async function validateCleanSections(raw: unknown, request: Request): Promise<ValidatedTogether> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'nothing_chosen', {}, fieldsOf(parsed.error));
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const { done, refused } = await oneByOne(parsed.data.sections, request, (one, own) =>
    execute(validateClean, one, own),
  );
  return { validated: done, refused };
}

/** `validate-section` of one that nobody has to open: what is surprising since it was chosen is refused. */
const validateClean: Command<z.infer<typeof decision>, FoundSection, { validated: true }> = {
  ...validateSection,
  async run(circumstances, given, found) {
    const { section, report } = found;
    // What its own page would refuse is said first, in the same words.
    stepTo('validate', section);
    await refuseOtherSubmission(circumstances, section, given.submission);
    await refuseOwnEntry(circumstances, section);
    const obstacles = await obstaclesTo(circumstances.tx, circumstances.actor.accountId, {
      sectionId: section.id,
      participationId: section.participationId,
      actionKey: section.actionKey,
      observedOn: report.campaign.observedOn,
    });
    if (obstacles.length > 0) throw new Refusal('conflict', 'section_to_open');
    return validateSection.run(circumstances, given, found);
  },
};
