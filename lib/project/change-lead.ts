import { findOrganisation } from '@/db/organisations';
import { membershipLines, touchProject } from '@/db/project-life';
import { addToProjectSearch, appendMembershipEvent } from '@/db/projects';
import type { Command } from '@/lib/command';
import { consortiumStep } from '@/lib/domain/consortium-step';
import { fold } from '@/lib/domain/fold';
import { problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { type LeadChange, leadChange } from '@/lib/domain/project';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { goneProblems } from './becoming';
import { type FoundProject, findWholeProject } from './project-found';
import { tellLeadChange } from './tell-lead-change';

/**
 * Another member, or a newcomer, leads from a day on; who led stays as a partner, or leaves. There is one lead on every
 * day, and its rights follow that day: a change to come takes effect by itself. Both organisations are written to.
 */
export const changeLead: Command<LeadChange, FoundProject, { events: number[] }> = {
  name: 'change-lead',
  permission: 'project.manage',
  input: leadChange,
  find: findWholeProject,
  async run({ tx, actor, now }, given, { project }) {
    refuseStale(given.version, project.version, 'project_changed_meanwhile');
    const organisation = await findOrganisation(tx, given.organisationId);
    if (!organisation) refuseAll([problem('organisationId', 'member_not_recorded')]);
    const { problems, lines } = consortiumStep(
      await membershipLines(tx, project.id),
      { ...given, step: 'lead' },
      { decidedOn: project.decidedOn, today: now.day },
    );
    const gone = organisation
      ? await goneProblems(tx, 'organisationId', organisation, {
          on: given.effectiveOn,
          today: now.day,
        })
      : [];
    refuseAll([...problems, ...gone]);
    const events: number[] = [];
    for (const line of lines)
      events.push(
        await appendMembershipEvent(tx, {
          ...line,
          projectId: project.id,
          reason: given.reason,
          source: given.source,
          accountId: actor.accountId,
          recordedAt: now.instant,
          knownFrom: changedKnown(now.day, project.decidedOn),
        }),
      );
    if (organisation) await addToProjectSearch(tx, project.id, fold(organisation.name));
    await touchProject(tx, project.id);
    await tellLeadChange({ tx, now }, project.id, { lines, events });
    return {
      result: { events },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { memberships: events },
        reason: given.reason,
      },
    };
  },
};
