import { appendDepartureAnswer, type LeftThing, leftThings } from '@/db/departures';
import { touchProject } from '@/db/project-life';
import { findProject, type Member, type Project, projectTarget } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import {
  type DepartureAnswersInput,
  departureAnswersInput,
  departureProblems,
  leftKey,
} from '@/lib/domain/departure';
import { changedKnown } from '@/lib/domain/known';
import { refuseAll } from '@/lib/refusal';
import { departureReason } from '@/lib/wording/departures';
import { settleLeft } from './settle-left';

interface Found {
  target: Target;
  project: Project;
  members: Member[];
  left: (LeftThing & { key: string })[];
}

/**
 * Says what becomes of what a member left behind: given up, taken over by a member, or done. Each thing by itself, at the
 * departure or later, by an officer of its action; what nobody spoke of stays an écart, and is asked of nobody.
 */
export const concludeDeparture: Command<
  DepartureAnswersInput,
  Found,
  { answers: number[]; offerRevisions: number[]; revisions: number[] }
> = {
  name: 'conclude-departure',
  permission: 'commitment.record',
  input: departureAnswersInput,
  async find({ tx, now }, { projectId, organisationId, answers }) {
    const project = await findProject(tx, { id: projectId });
    if (!project) return undefined;
    const target = await projectTarget(tx, projectId, now.day);
    const left = leftThings(tx, now.day, projectId)
      .filter((thing) => thing.organisationId === organisationId)
      .map((thing) => ({ ...thing, key: leftKey(thing) }));
    const named = left.filter(({ key }) => answers.some((one) => one.key === key && one.answer !== null));
    return {
      ...{ project, left, members: target.members },
      // Only of what was not left: what is wrong with it is said to whoever follows all the project.
      target: {
        ...target,
        actionKeys: named.length > 0 ? named.map(({ actionKey }) => actionKey) : target.projectActions,
      },
    };
  },
  async run(circumstances, { projectId, organisationId, answers, reason }, { project, members, left }) {
    const { tx, actor, now, door } = circumstances;
    refuseAll(departureProblems(answers, left, members));
    const written: number[] = [];
    const settled = { offerRevisions: [] as number[], revisions: [] as number[] };
    for (const { key, answer, takerId } of answers) {
      const thing = left.find((one) => one.key === key);
      if (!thing || answer === null) continue;
      const { participationId, subject, trainingId, departedOn, organisation } = thing;
      const why = reason ?? departureReason(organisation, departedOn);
      written.push(
        await appendDepartureAnswer(tx, {
          ...{ projectId, organisationId, departedOn, participationId, subject, trainingId, answer, door },
          ...{ takerId: answer === 'taken_over' ? takerId : null, reason },
          ...{ accountId: actor.accountId, at: now.instant },
          knownFrom: changedKnown(now.day, project.decidedOn),
        }),
      );
      const taker = members.find((member) => member.organisationId === takerId);
      const done = await settleLeft(circumstances, thing, answer === 'taken_over' ? taker : answer, why);
      settled.offerRevisions.push(...done.offerRevisions);
      settled.revisions.push(...done.revisions);
    }
    await touchProject(tx, projectId);
    return {
      result: { answers: written, ...settled },
      journal: {
        subject: `project:${projectId}`,
        projectId,
        references: { departureAnswers: written, ...settled },
        reason,
      },
    };
  },
};
