import type { MilestoneEventRow, MilestoneRow } from '@/db/milestone-rows';
import { milestoneOn, type StandingMilestone } from '@/lib/domain/money/milestone';

/** A milestone of a project as it stands at the end of a day, with everything that was said of it by then. */
export interface ProjectMilestone extends MilestoneRow, StandingMilestone {
  /** The day that was promised first; `dueOn` is the one that holds. */
  promisedOn: string;
  /** Who says that it was reached, and where the proof is; null while nobody does. */
  declared: { accountId: number; evidence: string | null; at: string } | null;
  events: MilestoneEventRow[];
}

export function standingMilestones(
  milestones: readonly MilestoneRow[],
  events: readonly MilestoneEventRow[],
  day: string,
): ProjectMilestone[] {
  const said = new Map<number, MilestoneEventRow[]>();
  for (const event of events) said.set(event.milestoneId, [...(said.get(event.milestoneId) ?? []), event]);
  return milestones
    .map((milestone): ProjectMilestone => {
      const own = said.get(milestone.id) ?? [];
      const standing = milestoneOn(milestone.dueOn, own, day);
      const reached =
        standing.reachedOn === null ? undefined : own.findLast(({ kind }) => kind === 'reached');
      return {
        ...milestone,
        ...standing,
        promisedOn: milestone.dueOn,
        declared: reached
          ? { accountId: reached.accountId, evidence: reached.evidence, at: reached.at }
          : null,
        events: own,
      };
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id);
}
