import { appendPledge } from '@/db/money-writes';
import type { Command } from '@/lib/command';
import { createdKnown } from '@/lib/domain/known';
import { type PledgeInput, pledgeInput, pledgeProblems } from '@/lib/domain/money/cofunding';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll } from '@/lib/refusal';

/** What somebody else gives to a project, expected, obtained or paid: the last word on a funder replaces the one before. */
export const pledgeCofunding: Command<PledgeInput, FoundProject, { pledgeId: number }> = {
  name: 'pledge-cofunding',
  permission: 'cofunding.pledge',
  input: pledgeInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, given, { project }) {
    refuseAll(pledgeProblems(given, now.day));
    const knownFrom = createdKnown(given.datedOn, project.decidedOn);
    const pledgeId = appendPledge(tx, {
      ...given,
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
    });
    return {
      result: { pledgeId },
      journal: { subject: `pledge:${pledgeId}`, projectId: project.id, references: { pledgeId }, knownFrom },
    };
  },
};
