import { z } from 'zod';
import { execute, fieldsOf, type Request } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { undoDecision } from '@/lib/section/undo-decision';
import { MOST_TOGETHER, oneByOne, type RefusedOne } from './one-by-one';

const decided = z.object({ sectionId: z.int().positive(), decision: z.int().positive() });
const input = z.object({ sections: z.array(decided).min(1).max(MOST_TOGETHER) });

export interface UndoneTogether {
  undone: number[];
  refused: RefusedOne[];
}

/** Takes several decisions back, each as its own page does: one that somebody acted on stays, and is named. */
export async function undoTogether(raw: unknown, request: Request): Promise<UndoneTogether> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'nothing_chosen', {}, fieldsOf(parsed.error));
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const { done, refused } = await oneByOne(parsed.data.sections, request, (one, own) =>
    execute(undoDecision, one, own),
  );
  return { undone: done, refused };
}

interface Decided {
  status: string;
  lastStep: string | null;
  lastBy: number | null;
  lastEventId: number | null;
  retrospective: boolean;
}

/** The validation that an account may try to take back from a list: its own, and the last thing that happened. */
export const ownValidation = (section: Decided, accountId: number): number | undefined =>
  section.status === 'validated' &&
  section.lastStep === 'validate' &&
  section.lastBy === accountId &&
  !section.retrospective
    ? (section.lastEventId ?? undefined)
    : undefined;
