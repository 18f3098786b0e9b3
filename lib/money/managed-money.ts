import { shareRows } from '@/db/money-rows';
import { membershipsAt } from '@/db/project-rows';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { staysOf } from '@/lib/domain/consortium';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { learnerAid } from './learner-aid';
import { participationChoices } from './participation-choices';
import { moneyOfProject, sharesOf } from './project-money';

export type ManagedMoney = Awaited<ReturnType<typeof managedMoney>>;

/** The money and the milestones of a project, for those who record them. Missing for whoever may not manage it. */
export async function managedMoney(read: Read, actor: Actor | null, slug: string, now: Now) {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, 'project.manage', target)) throw new Refusal('missing', 'not_found');
  const names = await actionNames(read);
  const money = moneyOfProject(read, project.id, now.day);
  const participations = await participationChoices(read, project.id);
  const members = staysOf(await membershipsAt(read, project.id, now.day), now.day);
  return {
    project: {
      id: project.id,
      slug,
      acronym: project.acronym,
      name: project.name,
      version: project.version,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
    },
    money,
    /** How the last version shares its aid, which may take effect later: what an amendment starts from. */
    lastShares: sharesOf(shareRows(read, { ids: [project.id], day: now.day }), money.versions.at(-1)?.id),
    learnerAid: learnerAid(read, project.id, money.contracted?.cents ?? null),
    participations,
    /** The short title of an action, whatever its season. */
    titles: new Map(names.list().map(({ key, shortTitle }) => [key, shortTitle])),
    members: [
      ...new Map(members.map(({ organisationId, organisation }) => [organisationId, organisation])),
    ].map(([id, name]) => ({ id, name })),
  };
}
