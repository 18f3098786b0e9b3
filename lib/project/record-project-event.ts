import { appendProjectEvent, keepStatus, lifeLines, touchProject } from '@/db/project-life';
import { releaseEnded } from '@/lib/campaign/ended-project';
import type { Command } from '@/lib/command';
import { changedKnown } from '@/lib/domain/known';
import {
  isEnding,
  LIFE_STEPS,
  type LifeEventInput,
  lifeEventInput,
  lifeProblems,
} from '@/lib/domain/project-life';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';
import { endingProblems, settleEnding } from './settle-ending';
import { written } from './written-references';

/**
 * Something happens in the life of a project: known from today, true from its day. An end takes out what it commits
 * and did not open, but what the officer says still holds; a project that is over, or suspended, is asked for nothing.
 */
export const recordProjectEvent: Command<LifeEventInput, FoundProject, { eventId: number }> = {
  name: 'record-project-event',
  permission: 'project.manage',
  input: lifeEventInput,
  find: findWholeProject,
  async run(circumstances, given, { project }) {
    const { tx, actor, now, door } = circumstances;
    const { kind, effectiveOn, reason, source } = given;
    refuseStale(given.version, project.version, 'project_changed_meanwhile');
    refuseAll([
      ...lifeProblems(lifeLines(tx, project.id), given, { decidedOn: project.decidedOn, today: now.day }),
      ...(await endingProblems(tx, given)),
    ]);
    const eventId = await appendProjectEvent(tx, {
      ...{ projectId: project.id, kind, effectiveOn, reason, source, door },
      statusAfter: LIFE_STEPS[kind].to,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: changedKnown(now.day, project.decidedOn),
    });
    keepStatus(tx, project.id);
    const why = reason ?? source;
    const settled = isEnding(kind) ? await settleEnding(circumstances, { ...given, reason: why }) : {};
    const releases = await releaseEnded(circumstances, project.id, why);
    await touchProject(tx, project.id);
    return {
      result: { eventId },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: {
          projectEvents: [eventId],
          ...written({ ...settled, releases }),
        },
        reason,
      },
    };
  },
};
