import { findOrganisation } from '@/db/organisations';
import { membershipLines, touchProject } from '@/db/project-life';
import { addToProjectSearch, appendMembershipEvent } from '@/db/projects';
import { type Command, perform } from '@/lib/command';
import { consortiumStep } from '@/lib/domain/consortium-step';
import { saysAny } from '@/lib/domain/departure';
import { fold } from '@/lib/domain/fold';
import { problem } from '@/lib/domain/inputs';
import { changedKnown } from '@/lib/domain/known';
import { type MembershipInput, membershipInput } from '@/lib/domain/project';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { goneProblems } from './becoming';
import { concludeDeparture } from './conclude-departure';
import { type FoundProject, findWholeProject } from './project-found';

/**
 * A partner joins or leaves on a day: known from today, true from that day, which may be to come. What it declared
 * before stays; what becomes of the rest may be said at once (`concludeDeparture`), or later. Refusals: see
 * `consortiumStep`; the lead is changed by `change-lead`.
 */
export const changeConsortium: Command<MembershipInput, FoundProject, { eventId: number }> = {
  name: 'change-consortium',
  permission: 'project.manage',
  input: membershipInput,
  find: findWholeProject,
  async run(circumstances, { version, answers, ...given }, { project }) {
    const { tx, actor, now } = circumstances;
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const { projectId, organisationId, event, effectiveOn, reason } = given;
    const organisation = await findOrganisation(tx, organisationId);
    if (!organisation) refuseAll([problem('organisationId', 'member_not_recorded')]);
    const { problems, lines } = consortiumStep(
      await membershipLines(tx, projectId),
      { ...given, step: event },
      { decidedOn: project.decidedOn, today: now.day },
    );
    const gone =
      organisation && event === 'join'
        ? await goneProblems(tx, 'organisationId', organisation, {
            on: effectiveOn,
            today: now.day,
          })
        : [];
    refuseAll([
      ...problems,
      ...gone,
      ...(saysAny(answers) && effectiveOn > now.day
        ? [problem('answers', 'departure_to_come', { day: effectiveOn })]
        : []),
    ]);
    let eventId = 0;
    for (const line of lines)
      eventId = await appendMembershipEvent(tx, {
        ...line,
        ...{ projectId, reason, source: given.source },
        ...{ accountId: actor.accountId, recordedAt: now.instant },
        knownFrom: changedKnown(now.day, project.decidedOn),
      });
    if (event === 'join' && organisation) await addToProjectSearch(tx, projectId, fold(organisation.name));
    await touchProject(tx, projectId);
    if (event === 'leave' && saysAny(answers))
      await perform(circumstances, concludeDeparture, { projectId, organisationId, answers, reason });
    return {
      result: { eventId },
      journal: { subject: `membership:${eventId}`, projectId, references: { eventId }, reason },
    };
  },
};
