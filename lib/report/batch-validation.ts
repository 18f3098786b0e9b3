import { z } from 'zod';
import { type Command, execute, fieldsOf, type Request } from '@/lib/command';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { isRefusal, Refusal } from '@/lib/refusal';
import { type decision, refuseOtherSubmission, refuseOwnEntry } from '@/lib/section/decision';
import { stepTo } from '@/lib/section/report-found';
import type { FoundSection } from '@/lib/section/section-found';
import { validateSection } from '@/lib/section/validate-section';
import { obstaclesTo } from './examined-sections';

/** More than a morning brings: a longer list is no longer read before it is sent. */
export const MOST_TOGETHER = 100;

/** A section, and the submission that stood on the page where it was chosen. */
const chosen = z.object({ sectionId: z.int().positive(), submission: z.int().positive() });
export type ChosenSection = z.infer<typeof chosen>;
const input = z.object({ sections: z.array(chosen).min(1).max(MOST_TOGETHER) });

/** What each section of a list became. */
export interface ValidatedTogether {
  validated: number[];
  refused: { sectionId: number; code: RefusalCode }[];
}

/**
 * Validates the sections of a list that nobody has to open, each by the command of its own page and in its own
 * transaction: each has its line in the journal and its message, and one that is refused leaves the others standing.
 */
export async function validateCleanSections(raw: unknown, request: Request): Promise<ValidatedTogether> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'nothing_chosen', {}, fieldsOf(parsed.error));
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const { idempotencyKey: key } = request;
  const answer: ValidatedTogether = { validated: [], refused: [] };
  let stopped: RefusalCode | undefined;
  const sections = new Map(parsed.data.sections.map((one) => [one.sectionId, one]));
  for (const [sectionId, one] of sections) {
    if (stopped) {
      answer.refused.push({ sectionId, code: stopped });
      continue;
    }
    try {
      await execute(validateClean, one, {
        ...request,
        ...(key !== undefined && { idempotencyKey: `${key}:${sectionId}` }),
      });
      answer.validated.push(sectionId);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      answer.refused.push({ sectionId, code: error.code });
      // A disk that is full for one is full for all.
      if (error.kind === 'unavailable') stopped = error.code;
    }
  }
  return answer;
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
