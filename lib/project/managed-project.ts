import { activeAccounts } from '@/db/campaign-due-work';
import { openCommitments } from '@/db/project-ending';
import {
  committedUniversities,
  managedAmounts,
  managedLife,
  managedParticipations,
  managedTrainings,
  plannedTotals,
} from '@/db/project-management';
import { membershipsAt } from '@/db/project-rows';
import { findProject, projectTarget } from '@/db/projects';
import { askedDetails } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { staysOf } from '@/lib/domain/consortium';
import { commitmentKey } from '@/lib/domain/project-life';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { leftBehind } from './left-behind';

export type ManagedProject = Awaited<ReturnType<typeof managedProject>>;

/** Beyond this day nothing is known yet: what is recorded for later is shown too. */
const FOR_EVER = '9999-12-31';

/**
 * A whole project as those who record it see it, an embargo or not: what stands now, and which of its participations
 * are the officer's to write. Missing for whoever may not manage it.
 */
export async function managedProject(read: Read, actor: Actor | null, slug: string, now: Now) {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, 'project.manage', target)) throw new Refusal('missing', 'not_found');
  const names = await actionNames(read);
  const lineDetails = await askedDetails(read);
  const trainings = managedTrainings(read, project.id);
  const universities = committedUniversities(read, project.id);
  const planned = plannedTotals(read, project.id);
  const members = staysOf(await membershipsAt(read, project.id, FOR_EVER), now.day);
  const leadsWithoutAccount: string[] = [];
  for (const { role, state, organisationId, organisation } of members)
    if (
      role === 'lead' &&
      state !== 'gone' &&
      (await activeAccounts(read, organisationId, ['lead'], now.day)).length === 0
    )
      leadsWithoutAccount.push(organisation);
  return {
    ...project,
    heldBack: project.knownFrom > now.day,
    members,
    participations: managedParticipations(read, project.id).map(
      ({ actionKey, seasonKey, ...participation }) => {
        const { number, title } = names.of(seasonKey, actionKey);
        const of = { ...target, actionKeys: [actionKey] };
        return {
          ...participation,
          action: { key: actionKey, season: seasonKey, number, title },
          lineDetails: lineDetails(actionKey),
          /** The officer may record its trainings and commitments. */
          own: can(actor, 'commitment.record', of),
          trainings: trainings.filter(({ participationId }) => participationId === participation.id),
          universities: universities.filter(({ participationId }) => participationId === participation.id),
          planned: planned.filter(({ participationId }) => participationId === participation.id),
        };
      },
    ),
    life: managedLife(read, project.id),
    openCommitments: openCommitments(read, project.id).map(({ actionKey, seasonKey, ...one }) => ({
      ...one,
      key: commitmentKey(one),
      action: names.of(seasonKey, actionKey).shortTitle,
    })),
    ...leftBehind(read, actor, { id: project.id, target }, { names, day: now.day }),
    leadsWithoutAccount,
    amounts: managedAmounts(read, project.id),
  };
}
