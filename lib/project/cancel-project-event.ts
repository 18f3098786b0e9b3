import { plannedTakenOut, takenOut } from '@/db/project-ending';
import { appendProjectEvent, keepStatus, lifeLines, touchProject } from '@/db/project-life';
import { releaseEnded } from '@/lib/campaign/ended-project';
import type { Command } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import {
  cancellationProblems,
  isEnding,
  type LifeCancellation,
  lifeCancellation,
} from '@/lib/domain/project-life';
import { Refusal, refuseAll, refuseStale } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';
import { sayCommitments, sayPlanned } from './settle-ending';
import { written } from './written-references';

/**
 * Takes an event of a project's life back, by another row: earlier days keep what was known. What an end had taken out
 * stands again where nobody spoke of it since; a section that it released is asked again by an officer.
 */
export const cancelProjectEvent: Command<LifeCancellation, FoundProject, { eventId: number }> = {
  name: 'cancel-project-event',
  permission: 'project.manage',
  input: lifeCancellation,
  find: findWholeProject,
  async run(circumstances, { eventId, reason, version }, { project }) {
    const { tx, actor, now, door } = circumstances;
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const lines = lifeLines(tx, project.id);
    refuseAll(cancellationProblems(lines, eventId));
    const event = lines.find(({ id }) => id === eventId);
    if (!event) throw new Refusal('missing', 'not_found');
    const cancelling = await appendProjectEvent(tx, {
      ...{ projectId: project.id, kind: event.kind, effectiveOn: event.effectiveOn, reason, door },
      cancelsId: eventId,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: changedKnown(now.day, project.decidedOn),
    });
    keepStatus(tx, project.id);
    const back = isEnding(event.kind);
    const offerRevisions = back
      ? await sayCommitments(circumstances, takenOut(tx, project.id, event), reason)
      : [];
    const revisions = back
      ? await sayPlanned(circumstances, plannedTakenOut(tx, project.id, event), reason)
      : [];
    const releases = await releaseEnded(circumstances, project.id, reason);
    await touchProject(tx, project.id);
    return {
      result: { eventId: cancelling },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: {
          projectEvents: [cancelling],
          ...written({ offerRevisions, revisions, releases }),
        },
        reason,
      },
    };
  },
};
