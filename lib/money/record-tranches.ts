import { milestoneRows } from '@/db/milestone-rows';
import { appendTranche, nextSchedule } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { changedKnown, createdKnown } from '@/lib/domain/known';
import {
  type ScheduleInput,
  scheduleInput,
  scheduleProblems,
  scheduleWarnings,
  trancheCents,
} from '@/lib/domain/money/schedule';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { confirmOrRefuse, refuseAll, refuseStale } from '@/lib/refusal';
import { moneyOfProject } from './project-money';

/**
 * The schedule of an agreement, tranche by tranche. Recorded again it is another schedule: what was paid keeps its
 * place. The first of a version is known from its signature, one that corrects it from the day of its recording.
 */
export const recordTranches: Command<ScheduleInput, FoundProject, { schedule: number }> = {
  name: 'record-tranches',
  permission: 'project.manage',
  input: scheduleInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, given, { project }) {
    refuseStale(given.version, project.version, 'project_changed_meanwhile');
    const money = moneyOfProject(tx, project.id, now.day);
    const signed = money.versions.at(-1);
    if (!signed) refuseAll([problem('tranches', 'agreement_missing')]);
    const aid = signed?.aidCents ?? 0;
    const cents = trancheCents(
      given.tranches.map(({ part }) => part),
      aid,
    );
    const paid = new Map(
      money.tranches.filter(({ paidCents }) => paidCents > 0).map((one) => [one.position, one.paidCents]),
    );
    const milestoneIds = milestoneRows(tx, { ids: [project.id], day: now.day }).map(({ id }) => id);
    refuseAll(scheduleProblems(given, cents, { paid, milestoneIds }));
    confirmOrRefuse(scheduleWarnings(cents, aid), given.confirmed);
    const versionId = signed?.id ?? 0;
    const isFirst = !money.tranches.some((tranche) => tranche.versionId === versionId);
    const knownFrom = isFirst
      ? createdKnown(signed?.signedOn ?? now.day, project.decidedOn)
      : changedKnown(now.day, project.decidedOn);
    const schedule = nextSchedule(tx, project.id);
    const ids = given.tranches.map(({ part, condition, conditionText, milestoneId, dueOn }, index) =>
      appendTranche(tx, {
        ...{ projectId: project.id, versionId, schedule, position: index + 1 },
        ...{ cents: cents[index] ?? 0, said: part.said ?? null },
        ...{ condition, conditionText, milestoneId, dueOn },
        ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
      }),
    );
    await touchProject(tx, project.id);
    return {
      result: { schedule },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { tranches: ids },
        knownFrom,
      },
    };
  },
};
