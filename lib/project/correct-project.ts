import { movePlanned } from '@/db/figure-planned-history';
import { recountOffers, recountProjects } from '@/db/offer-history';
import { appendProjectEvent, changeProject, keepStatus, touchProject } from '@/db/project-life';
import { participationsOf, projectReferenced } from '@/db/projects';
import { settleFormer } from '@/db/recorded-again';
import { releaseEnded } from '@/lib/campaign/ended-project';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { problem } from '@/lib/domain/inputs';
import { later, shownFrom } from '@/lib/domain/known';
import {
  anrWarnings,
  correctionProblems,
  type ProjectCorrection,
  projectCorrection,
} from '@/lib/domain/project';
import { isEnding } from '@/lib/domain/project-life';
import type { ProjectEvent } from '@/lib/domain/vocabulary';
import { confirmOrRefuse, Refusal, refuseAll, refuseStale } from '@/lib/refusal';
import { type FoundProject, findWholeProject } from './project-found';
import { allHold, settleEnding } from './settle-ending';
import { statusCorrection } from './status-correction';
import { written } from './written-references';

/**
 * Says something else of a project: known from today, true from its own day. Each thing that changes is an event of its
 * life; its status follows the one table of that life. A held-back project may be announced on another day, with all that it commits.
 */
export const correctProject: Command<ProjectCorrection, FoundProject, { version: number }> = {
  name: 'correct-project',
  permission: 'project.manage',
  input: projectCorrection,
  find: findWholeProject,
  async run(circumstances, given, { project }) {
    const { tx, actor, now, door } = circumstances;
    refuseStale(given.version, project.version, 'project_changed_meanwhile');
    const { acronym, name, status, anrReference, startsOn, endsOn, announcedOn } = given;
    const referenced =
      anrReference === null || anrReference === project.anrReference
        ? undefined
        : await projectReferenced(tx, anrReference);
    const restated =
      status === project.status ? undefined : await statusCorrection(tx, given, project, now.day);
    refuseAll([
      ...(restated?.problems ?? []),
      ...correctionProblems(given, project, now.day),
      ...(referenced
        ? [problem('anrReference', 'anr_reference_taken', { project: referenced.acronym })]
        : []),
    ]);
    if (anrReference !== project.anrReference) confirmOrRefuse(anrWarnings(anrReference), given.confirmed);

    const changes: [boolean, ProjectEvent, Record<string, string | null>][] = [
      [acronym !== project.acronym || name !== project.name, 'renamed', { acronym, name }],
      [anrReference !== project.anrReference, 'reference_given', { anrReference }],
      [startsOn !== project.startsOn || endsOn !== project.endsOn, 'dates_changed', { startsOn, endsOn }],
      [announcedOn !== project.announcedOn, 'announcement_moved', { announcedOn }],
      [
        restated !== undefined,
        restated?.kind ?? 'decided',
        // Another word about the decision says all that a decision says.
        restated?.kind === 'decided'
          ? { ...{ acronym, name, anrReference, startsOn, endsOn }, statusAfter: status }
          : { statusAfter: status },
      ],
    ];
    const told = changes.filter(([changed]) => changed);
    if (told.length === 0) throw new Refusal('invalid', 'nothing_corrected');
    const knownFrom = later(now.day, project.decidedOn);
    const events: number[] = [];
    for (const [, kind, fields] of told)
      events.push(
        await appendProjectEvent(tx, {
          ...fields,
          ...{ kind, door, knownFrom },
          projectId: project.id,
          effectiveOn: given.effectiveOn,
          reason: given.reason,
          accountId: actor.accountId,
          at: now.instant,
        }),
      );
    const search = `${project.search} ${fold(`${acronym} ${name} ${anrReference ?? ''}`)}`;
    await changeProject(tx, project, {
      ...{ acronym, name, status, anrReference, startsOn, endsOn, announcedOn },
      search: told.some(([, kind]) => kind === 'renamed' || kind === 'reference_given')
        ? search
        : project.search,
    });
    keepStatus(tx, project.id);
    const settled =
      restated?.step && isEnding(restated.step)
        ? await settleEnding(circumstances, { ...given, commitments: allHold(tx, project.id) })
        : {};
    if (announcedOn !== project.announcedOn) {
      for (const { id, seasonKey, actionKey, decidedOn, knownFrom: from } of await participationsOf(
        tx,
        project.id,
      )) {
        const was = shownFrom(decidedOn, project.announcedOn);
        await movePlanned(tx, id, { from: was, to: from });
        recountOffers(tx, { seasonKey, actionKey }, ['committed']);
        recountProjects(tx, seasonKey);
      }
      settleFormer(tx, project.id);
    }
    const releases = await releaseEnded(circumstances, project.id, given.reason);
    await touchProject(tx, project.id);
    return {
      result: { version: project.version + 1 },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { projectEvents: events, ...written({ ...settled, releases }) },
        reason: given.reason,
      },
    };
  },
};
