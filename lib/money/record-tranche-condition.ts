import { appendConditionMet } from '@/db/money-writes';
import { touchProject } from '@/db/project-life';
import type { Command } from '@/lib/command';
import { problem, sourceDayProblems } from '@/lib/domain/inputs';
import { createdKnown } from '@/lib/domain/known';
import { type ConditionMetInput, conditionMetInput, isSaidCondition } from '@/lib/domain/money/schedule';
import { type FoundProject, findWholeProject } from '@/lib/project/project-found';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { moneyOfProject } from './project-money';

/** Says that the condition of a tranche is met, where no review, milestone or signature says it. */
export const recordTrancheCondition: Command<ConditionMetInput, FoundProject, { conditionId: number }> = {
  name: 'record-tranche-condition',
  permission: 'project.manage',
  input: conditionMetInput,
  find: findWholeProject,
  async run({ tx, actor, now, door }, { position, metOn, source, version }, { project }) {
    refuseStale(version, project.version, 'project_changed_meanwhile');
    const tranche = moneyOfProject(tx, project.id, now.day).tranches.find((one) => one.position === position);
    refuseAll([
      ...sourceDayProblems('metOn', metOn, now.day),
      ...(tranche ? [] : [problem('position', 'tranche_unknown', { position })]),
      ...(tranche && !isSaidCondition(tranche.condition)
        ? [problem('position', 'condition_said_elsewhere', { condition: tranche.condition })]
        : []),
      ...(tranche?.since ? [problem('position', 'condition_met_already', { day: tranche.since })] : []),
    ]);
    const knownFrom = createdKnown(metOn, project.decidedOn);
    const conditionId = appendConditionMet(tx, {
      ...{ projectId: project.id, position, metOn, source },
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom },
    });
    await touchProject(tx, project.id);
    return {
      result: { conditionId },
      journal: {
        subject: `project:${project.id}`,
        projectId: project.id,
        references: { trancheConditions: [conditionId] },
        knownFrom,
      },
    };
  },
};
