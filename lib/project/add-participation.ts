import { recountProjects } from '@/db/offer-history';
import { touchProject } from '@/db/project-life';
import { addParticipation as insertParticipation, participationsOf } from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import type { Command } from '@/lib/command';
import { problem, sourceDayProblems } from '@/lib/domain/inputs';
import { createdKnown, shownFrom } from '@/lib/domain/known';
import { type ParticipationAddition, participationAddition } from '@/lib/domain/project';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { participationProblems } from './participation-problems';
import { type FoundProject, findWholeProject } from './project-found';

/** Another action of a known project, by a decision of its own: known from that decision. */
export const addParticipation: Command<ParticipationAddition, FoundProject, { participationId: number }> = {
  name: 'add-participation',
  permission: 'project.manage',
  input: participationAddition,
  find: findWholeProject,
  async run({ tx, actor, now }, { version, projectId, ...given }, { project }) {
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const same = (await participationsOf(tx, projectId)).find(
      ({ actionKey }) => actionKey === given.actionKey,
    );
    refuseAll([
      ...sourceDayProblems('decidedOn', given.decidedOn, now.day),
      ...(given.decidedOn < project.decidedOn
        ? [problem('decidedOn', 'effective_before_decision', { day: project.decidedOn })]
        : []),
      ...(same
        ? [problem('actionKey', 'participation_exists', { season: same.seasonKey.slice(1) })]
        : await participationProblems(tx, given, given.decidedOn)),
    ]);
    const knownFrom = shownFrom(createdKnown(given.decidedOn, project.decidedOn), project.announcedOn);
    const participationId = await insertParticipation(tx, {
      ...given,
      ...{ projectId, knownFrom },
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    recountProjects(tx, given.seasonKey);
    settleFormer(tx, projectId);
    await touchProject(tx, projectId);
    return {
      result: { participationId },
      journal: { subject: `participation:${participationId}`, projectId, knownFrom },
    };
  },
};
