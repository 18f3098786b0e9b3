import { recountProjects } from '@/db/offer-history';
import { findOrganisation } from '@/db/organisations';
import { appendProjectEvent } from '@/db/project-life';
import {
  addParticipation,
  addProject,
  appendMembershipEvent,
  findProject,
  projectCalled,
  projectReferenced,
} from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { shownFrom } from '@/lib/domain/known';
import { anrWarnings, type ProjectInput, projectInput, projectProblems } from '@/lib/domain/project';
import { confirmOrRefuse, refuseAll } from '@/lib/refusal';
import { goneProblems } from './becoming';
import { participationProblems } from './participation-problems';

/**
 * Records a laureate: the project, the actions it takes part in and its consortium, all known from the decision, or
 * from the announcement until which it is held back.
 */
export const createProject: Command<
  ProjectInput,
  { target: Target },
  { projectId: number; participationIds: Record<string, number> }
> = {
  name: 'create-project',
  permission: 'project.manage',
  input: projectInput,
  find: async (_, given) => ({ target: { projectActions: given.participations.map((p) => p.actionKey) } }),
  async run({ tx, actor, now, door }, given) {
    const names = await memberNames(tx, given, now.day);
    refuseAll([
      ...projectProblems(given, now.day),
      ...(await takenProblems(tx, given)),
      ...(await programmeProblems(tx, given)),
      ...names.problems,
    ]);
    confirmOrRefuse([...anrWarnings(given.anrReference), ...(await sameAcronym(tx, given))], given.confirmed);

    const { participations, members, confirmed: _, ...identity } = given;
    const { decidedOn, source, announcedOn } = given;
    const knownFrom = shownFrom(decidedOn, announcedOn);
    const recorded = { accountId: actor.accountId, recordedAt: now.instant };
    const { acronym, name, anrReference, status, startsOn, endsOn } = given;
    const search = fold([acronym, name, anrReference ?? '', ...names.all].join(' '));
    const projectId = await addProject(tx, { ...identity, knownFrom, search });
    await appendProjectEvent(tx, {
      ...{ projectId, acronym, name, anrReference, startsOn, endsOn, announcedOn, source, door },
      kind: 'decided',
      statusAfter: status,
      effectiveOn: decidedOn,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: decidedOn,
    });
    const participationIds: Record<string, number> = {};
    for (const participation of participations)
      participationIds[participation.actionKey] = await addParticipation(tx, {
        ...{ ...participation, ...recorded, projectId, decidedOn, source, knownFrom },
      });
    for (const { since, ...member } of members)
      await appendMembershipEvent(tx, {
        ...{ ...member, ...recorded, projectId, source },
        event: 'join',
        effectiveOn: since,
        knownFrom: decidedOn,
      });
    for (const seasonKey of new Set(participations.map((p) => p.seasonKey))) recountProjects(tx, seasonKey);
    settleFormer(tx, projectId);
    return {
      result: { projectId, participationIds },
      journal: { subject: `project:${projectId}`, projectId, references: { participationIds }, knownFrom },
    };
  },
};

/** The address and the reference belong to one project. */
async function takenProblems(tx: Tx, { slug, anrReference }: ProjectInput): Promise<FieldProblem[]> {
  const holder = await findProject(tx, { slug });
  const referenced = anrReference === null ? undefined : await projectReferenced(tx, anrReference);
  return [
    ...(holder ? [problem('slug', 'slug_taken', { slug, project: holder.acronym })] : []),
    ...(referenced ? [problem('anrReference', 'anr_reference_taken', { project: referenced.acronym })] : []),
  ];
}

/** What to confirm: another laureate of the same acronym, which may be the same one recorded twice. */
async function sameAcronym(tx: Tx, { acronym }: ProjectInput): Promise<FieldProblem[]> {
  const other = await projectCalled(tx, acronym);
  return other ? [problem('acronym', 'acronym_known', { project: other.acronym })] : [];
}

const programmeProblems = async (
  tx: Tx,
  { participations, decidedOn }: ProjectInput,
): Promise<FieldProblem[]> =>
  (
    await Promise.all(
      participations.map((one, index) =>
        participationProblems(tx, one, decidedOn, `participations.${index}.`),
      ),
    )
  ).flat();

/** The names of the members, and those that are not recorded yet. */
async function memberNames(
  tx: Tx,
  { members }: ProjectInput,
  today: string,
): Promise<{ all: string[]; problems: FieldProblem[] }> {
  const all: string[] = [];
  const problems: FieldProblem[] = [];
  for (const [index, { organisationId, since }] of members.entries()) {
    const path = `members.${index}.organisationId`;
    const organisation = await findOrganisation(tx, organisationId);
    if (!organisation) {
      problems.push(problem(path, 'member_not_recorded'));
      continue;
    }
    all.push(organisation.name);
    problems.push(...(await goneProblems(tx, path, organisation, { on: since, today })));
  }
  return { all, problems };
}
