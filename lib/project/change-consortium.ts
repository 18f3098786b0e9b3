import { findOrganisation } from '@/db/organisations';
import { membershipLines, touchProject } from '@/db/project-life';
import { addToProjectSearch, appendMembershipEvent } from '@/db/projects';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { type MembershipInput, membershipInput, membershipProblems } from '@/lib/domain/project';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';

/**
 * A partner joins or leaves on a day: known from today, true from that day, which may be to come. What it declared
 * before stays. Refusals: see `membershipProblems`; the lead is changed by `change-lead`.
 */
export const changeConsortium: Command<MembershipInput, FoundProject, { eventId: number }> = {
  name: 'change-consortium',
  permission: 'project.manage',
  input: membershipInput,
  find: findWholeProject,
  async run({ tx, actor, now }, { version, ...given }, { project }) {
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const organisation = await findOrganisation(tx, given.organisationId);
    if (!organisation) refuseAll([problem('organisationId', 'member_not_recorded')]);
    const lines = await membershipLines(tx, project.id);
    refuseAll(membershipProblems(lines, given, now.day));
    const held = lines.findLast((line) => line.organisationId === given.organisationId);
    const eventId = await appendMembershipEvent(tx, {
      ...given,
      // Who leaves was what it was, whatever the form says.
      role: given.event === 'leave' ? (held?.role ?? given.role) : given.role,
      accountId: actor.accountId,
      recordedAt: now.instant,
      knownFrom: changedKnown(now.day, project.decidedOn),
    });
    if (given.event === 'join' && organisation)
      await addToProjectSearch(tx, project.id, fold(organisation.name));
    await touchProject(tx, project.id);
    return {
      result: { eventId },
      journal: {
        subject: `membership:${eventId}`,
        projectId: project.id,
        references: { eventId },
        reason: given.reason,
      },
    };
  },
};
