import { reviewRows } from '@/db/money-rows';
import { appendReviewStep } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import type { Command } from '@/lib/command';
import { changedKnown, createdKnown } from '@/lib/domain/known';
import { type ReviewStepInput, reviewProblems, reviewStepInput } from '@/lib/domain/money/review';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll, refuseStale } from '@/lib/refusal';

/** A step of a review: its opinion or its decision releases the tranche that waits for it, or blocks it. */
export const recordReviewStep: Command<ReviewStepInput, FoundProject, { stepId: number }> = {
  name: 'record-review-step',
  permission: 'project.manage',
  input: reviewStepInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, { version, ...given }, { project }) {
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const lines = reviewRows(tx, { ids: [project.id], day: now.day });
    refuseAll(reviewProblems(lines, given, { today: now.day, decidedOn: project.decidedOn }));
    // What is planned for a day to come is known from its recording.
    const knownFrom =
      given.step === 'planned'
        ? changedKnown(now.day, project.decidedOn)
        : createdKnown(given.onDay, project.decidedOn);
    const stepId = appendReviewStep(tx, {
      ...given,
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
    });
    await touchProject(tx, project.id);
    return {
      result: { stepId },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { reviewSteps: [stepId] },
        knownFrom,
      },
    };
  },
};
