import { appendMilestoneEvent } from '@/db/milestone-rows';
import type { Circumstances, JournalLine } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import { milestoneProblems } from '@/lib/domain/money/milestone';
import type { MilestoneEvent } from '@/lib/domain/money/vocabulary';
import { refuseAll } from '@/lib/refusal';
import type { FoundMilestone } from './milestone-found';

interface Given {
  milestoneId: number;
  kind: MilestoneEvent;
  onDay: string;
  newDueOn?: string | null;
  evidence?: string | null;
  reason?: string | null;
}

/** Writes what is said of a milestone, where its state allows it: known from its recording, true from its day. */
export function writeMilestoneEvent(
  { tx, actor, now, door }: Circumstances,
  given: Given,
  { projectId, decidedOn, standing }: FoundMilestone,
): { result: { eventId: number }; journal: JournalLine } {
  refuseAll(milestoneProblems(standing, given, now.day));
  const eventId = appendMilestoneEvent(tx, {
    ...given,
    ...{ accountId: actor.accountId, door, at: now.instant, knownFrom: changedKnown(now.day, decidedOn) },
  });
  return {
    result: { eventId },
    journal: {
      subject: `project:${projectId}`,
      projectId,
      references: { milestoneEvents: [eventId] },
      reason: given.reason ?? null,
    },
  };
}
